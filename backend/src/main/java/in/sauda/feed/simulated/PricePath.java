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

    /** The official close of {@code day}; of the day before the first, the first close. */
    long close(int day);

    /**
     * The whole day: exactly what its auctions and minutes add up to, but that its close is the official one, which need not
     * be the last traded price.
     */
    Candle day(int day);

    /** Shares that trade in the opening auction of {@code day}; 0 without one, and for an index. */
    long openingShares(int day);

    /** Shares that trade in the closing auction of {@code day}; 0 without one, and for an index. */
    long closingShares(int day);

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
