package in.sauda.trading;

import in.sauda.instrument.Symbol;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to an account without its trader asking.
 *
 * @param code   what; screens word it in the reader's language
 * @param symbol the instrument concerned, or null
 * @param detail one English sentence with the figures
 */
public record Notice(Code code, @Nullable Symbol symbol, String detail) {

    /** What a notice is about. */
    public enum Code {
        /** An intraday position was closed at the cut-off. */
        SQUARED_OFF,
        /** Only a part of an intraday position could be closed at the cut-off. */
        SQUARED_OFF_IN_PART,
        /** Nothing of an intraday position could be closed at the cut-off. */
        NOT_SQUARED_OFF,
        /** An intraday position could not be closed and became delivery. */
        CONVERTED_TO_DELIVERY,
        /** A short position was not bought back; the exchange's auction bought it in. */
        SHORT_DELIVERY,
        /** Shares were delivered, money of sales was set free. */
        SETTLED,
        /** The day's contract note is final. */
        CONTRACT_NOTE,
        /** A split was booked. */
        SPLIT,
        /** Bonus shares were booked. */
        BONUS,
        /** A dividend was paid. */
        DIVIDEND,
        /** A share got another symbol. */
        RENAME,
        /** A trigger was reached but its order was refused. */
        GTT_REFUSED
    }
}
