package in.sauda.stream;

/** How much of an instrument a subscriber wants. The order is part of a subscription's code. */
enum Mode {
    /** A row whenever the last price has changed. */
    LTP,
    /** A row with every update. */
    QUOTE,
    /** As {@link #QUOTE}, and the five levels of the book with each row. */
    DEPTH;

    private static final Mode[] ALL = values();
    private static final int BITS = 2;

    /** A number that stands for instrument {@code number} in this mode; sorts by instrument. */
    int code(int number) {
        return number << BITS | ordinal();
    }

    /** The instrument of {@code code}. */
    static int instrument(int code) {
        return code >>> BITS;
    }

    /** The mode of {@code code}. */
    static Mode of(int code) {
        return ALL[code & 3];
    }
}
