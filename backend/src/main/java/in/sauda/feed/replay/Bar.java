package in.sauda.feed.replay;

import in.sauda.calendar.Ist;

/**
 * One recorded minute and the path that the price takes through it. Prices in paise.
 *
 * <p>The path has four points, 15 seconds apart from the start of the minute: the open, the extreme nearer to it, the
 * other extreme, the close. If both are as near, the low comes first in a minute that closes at or above its open,
 * otherwise the high. A quarter of the volume trades at each point, so that all of it has at the close. At each point
 * one account may take a tenth of that quarter a side: a tenth of the minute's volume over the whole minute. A minute
 * without volume offers nothing.
 *
 * @param startMicros start of the minute in epoch microseconds
 * @param open        first price
 * @param high        highest price
 * @param low         lowest price
 * @param close       last price
 * @param volume      shares traded; 0 for an index
 */
record Bar(long startMicros, long open, long high, long low, long close, long volume) {

    /** Points of the path. */
    static final int POINTS = 4;

    /** Time from one point to the next. */
    static final long STEP = Ist.MINUTE / POINTS;

    /** One share in so many may be taken from what trades. */
    private static final long OFFERED_ONE_IN = 10;

    /** Price at {@code point}, 0 to 3. */
    long price(int point) {
        return switch (point) {
            case 0 -> open;
            case 1 -> lowFirst() ? low : high;
            case 2 -> lowFirst() ? high : low;
            default -> close;
        };
    }

    private boolean lowFirst() {
        long down = open - low;
        long up = high - open;
        return down == up ? close >= open : down < up;
    }

    /** Shares traded in this minute before {@code point}; all of them for {@link #POINTS}. */
    long volumeBefore(int point) {
        return Math.multiplyExact(volume, point) / POINTS;
    }

    /** Value in paise traded in this minute before {@code point}. */
    long turnoverBefore(int point) {
        long turnover = 0;
        for (int p = 0; p < point; p++) {
            turnover = Math.addExact(turnover, Math.multiplyExact(price(p), volumeBefore(p + 1) - volumeBefore(p)));
        }
        return turnover;
    }

    /** Shares that the book offers on each side at {@code point}; over the four points a tenth of the volume. */
    long offered(int point) {
        return offeredBefore(point + 1) - offeredBefore(point);
    }

    private long offeredBefore(int point) {
        return Math.multiplyExact(volume, point) / (POINTS * OFFERED_ONE_IN);
    }

    /** Best bid at {@code point}: one price step below the path, but never below the minute's low. */
    long bid(int point, long tickPaise) {
        return Math.max(price(point) - tickPaise, low);
    }

    /** Best ask at {@code point}: one price step above the path, but never above the minute's high. */
    long ask(int point, long tickPaise) {
        return Math.min(price(point) + tickPaise, high);
    }
}
