package in.sauda.quote;

/**
 * Open, high, low, close and volume over a half-open interval. Prices in paise.
 *
 * @param timeSeconds start of the interval in epoch seconds; a day starts at its IST midnight, a week on Monday's
 * @param open        first price
 * @param high        highest price
 * @param low         lowest price
 * @param close       last price
 * @param volume      shares traded; 0 for an index
 */
public record Candle(long timeSeconds, long open, long high, long low, long close, long volume) {

    /** This candle followed by {@code later}, as one that starts where this one does. */
    public Candle merge(Candle later) {
        return new Candle(
                timeSeconds,
                open,
                Math.max(high, later.high),
                Math.min(low, later.low),
                later.close,
                volume + later.volume);
    }
}
