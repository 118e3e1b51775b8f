package in.sauda.quote;

/**
 * What is fixed about an instrument for a day. Prices in paise; 0 where the feed does not know.
 *
 * @param previousClose official close of the trading day before, base of change and band
 * @param lowerBand     lowest price of the day's band, on tick
 * @param upperBand     highest price of the day's band, on tick
 * @param week52High    highest price of the 52 weeks before today
 * @param week52Low     lowest price of the 52 weeks before today
 * @param tickPaise     price step
 */
public record DayReference(
        long previousClose, long lowerBand, long upperBand, long week52High, long week52Low, long tickPaise) {}
