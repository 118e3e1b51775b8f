package in.sauda.feed.simulated;

import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;

/**
 * All prices of one instrument, from the day down to the minute. Pure; safe from any thread.
 *
 * <p>Days are numbered by {@link TradingDays}.
 */
sealed interface PricePath permits SharePath, IndexPath {

    /** Whose prices these are. */
    Instrument instrument();

    /** Minutes of {@code day}'s session. */
    int minutes(int day);

    /** The price step on {@code day} in paise. */
    long tickPaise(int day);

    /** The close of {@code day}; of the day before the first, the first close. */
    long close(int day);

    /** The whole day: exactly what its minutes add up to. */
    Candle day(int day);

    /** The way through {@code day}. */
    Curve curve(int day);

    /** One day's way, block by block. May be used by one thread at a time. */
    interface Curve {

        /** How the session is cut. */
        DayProfile profile();

        /** The minutes of block {@code block}. */
        MinuteBars block(int block);
    }
}
