package in.sauda.feed;

import org.jspecify.annotations.Nullable;

/**
 * How a market's feed is doing.
 *
 * @param source          the feed's name
 * @param state           ok, stale or down
 * @param lastEventMicros event time of the newest tick, 0 before the first
 * @param ageMicros       market time since then
 * @param gaps            silences longer than the stale limit since the start
 * @param restarts        times the supervisor had to restart it
 * @param ticks           ticks taken in since the start
 * @param lastFailure     what went wrong last, in words; null if nothing has
 */
public record FeedHealth(
        String source,
        State state,
        long lastEventMicros,
        long ageMicros,
        long gaps,
        long restarts,
        long ticks,
        @Nullable String lastFailure) {

    /** Whether prices can be trusted. */
    public enum State {
        /** Ticks arrive, or no session is on. */
        OK,
        /** Silent for too long while a session is on: prices are shown, marked, and fill nothing. */
        STALE,
        /** Not running. */
        DOWN
    }
}
