package in.sauda.feed.replay;

/**
 * The part of a recorded day that is played: from the open to the end of the day's last phase.
 *
 * @param open first moment, epoch microseconds
 * @param end  last moment, epoch microseconds, after {@code open}
 */
public record TradingWindow(long open, long end) {

    /** @throws IllegalArgumentException if it does not end after it opens */
    public TradingWindow {
        if (end <= open) {
            throw new IllegalArgumentException("A window ends after it opens: " + open + " to " + end);
        }
    }
}
