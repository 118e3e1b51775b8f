package in.sauda.feed.simulated;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import java.util.Map;

/**
 * How one listed share behaves, drawn once from its symbol, industry and size.
 *
 * <p>What moves the company is drawn from its ticker, so that its listings on NSE and BSE move together; volume, book and
 * small differences are the listing's own.
 *
 * @param key         of draws that belong to the company
 * @param listingKey  of draws that belong to this listing
 * @param volatility  standard deviation of the day's return, as a fraction
 * @param market      part of it that follows the market: the correlation to the market's factor
 * @param sector      part of it that follows the industry
 * @param own         the rest
 * @param illiquidity 0 for the largest companies to 1 for small ones: widens the spread
 * @param dailyVolume usual shares a day
 */
record Company(
        long key,
        long listingKey,
        double volatility,
        double market,
        double sector,
        double own,
        double illiquidity,
        double dailyVolume) {

    private static final double USUAL_VOLATILITY = 0.0170;

    /** Usual standard deviation of a day's return, by industry. */
    private static final Map<String, Double> VOLATILITY = Map.ofEntries(
            Map.entry("Automobile and Auto Components", 0.0165),
            Map.entry("Capital Goods", 0.0195),
            Map.entry("Chemicals", 0.0175),
            Map.entry("Construction", 0.0190),
            Map.entry("Construction Materials", 0.0155),
            Map.entry("Consumer Durables", 0.0160),
            Map.entry("Consumer Services", 0.0185),
            Map.entry("Fast Moving Consumer Goods", 0.0140),
            Map.entry("Financial Services", 0.0165),
            Map.entry("Healthcare", 0.0150),
            Map.entry("Information Technology", 0.0160),
            Map.entry("Media Entertainment & Publication", 0.0205),
            Map.entry("Metals & Mining", 0.0200),
            Map.entry("Oil Gas & Consumable Fuels", 0.0160),
            Map.entry("Power", 0.0180),
            Map.entry("Realty", 0.0215),
            Map.entry("Services", 0.0180),
            Map.entry("Telecommunication", 0.0170),
            Map.entry("Textiles", 0.0190));

    private static final long PAISE_IN_CRORE = 1_000_000_000L;
    private static final double SMALL_CRORE = 5_000;
    private static final double DECADES_TO_LARGE = 1.5;
    private static final double BSE_SHARE_OF_VOLUME = 0.06;

    static Company of(long seedKey, Instrument share) {
        long key = Draws.key(seedKey, share.symbol().ticker());
        long listingKey = Draws.key(seedKey, share.symbol().text());
        double volatility = VOLATILITY.getOrDefault(share.industry(), USUAL_VOLATILITY)
                * (0.88 + 0.28 * Draws.unit(Draws.draw(key, 1)));
        double market = 0.42 + 0.18 * Draws.unit(Draws.draw(key, 2));
        double sector = 0.30 + 0.15 * Draws.unit(Draws.draw(key, 3));
        double crore = (double) share.sharesOutstanding() * share.reference().paise() / PAISE_IN_CRORE;
        double decades = StrictMath.log10(Math.max(crore, 1) / SMALL_CRORE);
        double illiquidity = Math.clamp(1 - decades / DECADES_TO_LARGE, 0, 1);
        double turnover = 0.001 * (1 + 2 * illiquidity) * (0.7 + 0.6 * Draws.unit(Draws.draw(key, 4)));
        double listed = share.exchange() == Exchange.BSE ? BSE_SHARE_OF_VOLUME : 1;
        return new Company(
                key,
                listingKey,
                volatility,
                market,
                sector,
                StrictMath.sqrt(1 - market * market - sector * sector),
                illiquidity,
                Math.max(share.sharesOutstanding() * turnover * listed, 1));
    }
}
