package in.sauda.feed.replay;

import java.time.LocalDate;

/**
 * A day of one instrument, from an exchange's daily file or summed up from minutes. Prices in paise.
 *
 * @param date          the day
 * @param open          first price
 * @param high          highest price
 * @param low           lowest price
 * @param close         official close, or the last minute's
 * @param volume        shares traded
 * @param previousClose official close of the day before; 0 if the source does not say
 */
record DailyBar(LocalDate date, long open, long high, long low, long close, long volume, long previousClose) {

    /** This day, begun by a minute. */
    static DailyBar of(LocalDate date, Bar bar) {
        return new DailyBar(date, bar.open(), bar.high(), bar.low(), bar.close(), bar.volume(), 0);
    }

    /** This day with one more minute at its end. */
    DailyBar with(Bar bar) {
        return new DailyBar(
                date,
                open,
                Math.max(high, bar.high()),
                Math.min(low, bar.low()),
                bar.close(),
                Math.addExact(volume, bar.volume()),
                previousClose);
    }
}
