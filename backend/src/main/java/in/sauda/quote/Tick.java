package in.sauda.quote;

/**
 * One market update of one instrument. Prices in paise; times in epoch microseconds. Immutable.
 *
 * @param instrument     the instrument's number
 * @param seq            feed sequence of this instrument, rising by at least 1 a tick
 * @param eventMicros    when it happened in the market
 * @param ltpPaise       last traded price, above 0
 * @param volume         shares traded today up to and including this tick
 * @param turnoverPaise  value traded today in paise (0 for an index)
 * @param bidPaise       best bid; 0 if none
 * @param askPaise       best ask; 0 if none
 * @param openPaise      first price of the day
 * @param highPaise      highest price of the day so far
 * @param lowPaise       lowest price of the day so far
 */
public record Tick(
        int instrument,
        long seq,
        long eventMicros,
        long ltpPaise,
        long volume,
        long turnoverPaise,
        long bidPaise,
        long askPaise,
        long openPaise,
        long highPaise,
        long lowPaise) {}
