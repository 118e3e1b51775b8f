package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketClock;
import java.util.List;
import java.util.function.LongSupplier;

/**
 * The time of a replay: it runs at 1 to 1000 times real time through the windows of the data and skips what lies
 * between them; at the end it stands still. It never goes back. Safe from any thread.
 */
public final class ReplayClock implements MarketClock {

    /** Slowest speed: as it happened. */
    public static final int SLOWEST = 1;

    /** Fastest speed. */
    public static final int FASTEST = 1000;

    private final List<TradingWindow> windows;
    private final LongSupplier nanoTime;

    // Market time stood at `base` when the real clock said `anchor`.
    private long base;
    private long anchor;
    private int speed;
    private boolean paused;

    /**
     * Where a clock stands, enough to make it again.
     *
     * @param micros its time, epoch microseconds
     * @param speed  1 to 1000
     * @param paused whether it stands still
     */
    public record State(long micros, int speed, boolean paused) {}

    /**
     * A clock over {@code windows} that stands at {@code state}.
     *
     * @param windows  what is played, oldest first, at least one; see {@link ReplayData#windows()}
     * @param nanoTime monotonic real time in nanoseconds
     * @throws IllegalArgumentException if the state is after the last window or its speed is not allowed
     */
    public ReplayClock(List<TradingWindow> windows, LongSupplier nanoTime, State state) {
        this.windows = List.copyOf(windows);
        this.nanoTime = nanoTime;
        if (state.micros() > lastMicros()) {
            throw new IllegalArgumentException(
                    Ist.time(state.micros()) + " is after the end of the data, " + Ist.time(lastMicros()));
        }
        checkSpeed(state.speed());
        this.base = state.micros();
        this.speed = state.speed();
        this.paused = state.paused();
        this.anchor = nanoTime.getAsLong();
    }

    @Override
    public synchronized long nowMicros() {
        return paused ? base : later(base, scaled(nanoTime.getAsLong() - anchor, speed));
    }

    /** Where it stands now, to be stored. */
    public synchronized State state() {
        return new State(nowMicros(), speed, paused());
    }

    /** Stops it. */
    public synchronized void pause() {
        settle();
        paused = true;
    }

    /** Lets it run on; at the end of the data it stays where it is. */
    public synchronized void resume() {
        settle();
        paused = false;
    }

    /**
     * Jumps to {@code micros} and stops there; what happens up to then is played at once.
     *
     * @throws IllegalArgumentException if that is before the present or after the end of the data
     */
    public synchronized void runTo(long micros) {
        settle();
        if (micros < base) {
            throw new IllegalArgumentException(
                    Ist.time(micros) + " is before the present of this replay, " + Ist.time(base));
        }
        if (micros > lastMicros()) {
            throw new IllegalArgumentException(
                    Ist.time(micros) + " is after the end of the data, " + Ist.time(lastMicros()));
        }
        base = micros;
        paused = true;
    }

    /** Sets the speed; throws {@link IllegalArgumentException} unless from 1 to 1000. */
    public synchronized void speed(int times) {
        checkSpeed(times);
        settle();
        speed = times;
    }

    /** How many times faster than real time it runs. */
    public synchronized int speed() {
        return speed;
    }

    /** Whether it stands still: paused, or at the end of the data. */
    public synchronized boolean paused() {
        return paused || nowMicros() >= lastMicros();
    }

    /** Open of the first window. */
    public long firstMicros() {
        return windows.getFirst().open();
    }

    /** End of the last window. */
    public long lastMicros() {
        return windows.getLast().end();
    }

    /** Makes the present the new base. */
    private void settle() {
        long nanos = nanoTime.getAsLong();
        if (!paused) {
            base = later(base, scaled(nanos - anchor, speed));
        }
        anchor = nanos;
    }

    /** Market microseconds in {@code nanos} of real time; divided first, since a replay may stand for years. */
    private static long scaled(long nanos, int speed) {
        return nanos / 1_000 * speed + nanos % 1_000 * speed / 1_000;
    }

    /** The moment {@code micros} of open time after {@code from}. */
    private long later(long from, long micros) {
        long at = from;
        long left = micros;
        for (TradingWindow window : windows) {
            if (at >= window.end()) {
                continue;
            }
            at = Math.max(at, window.open());
            if (left < window.end() - at) {
                return at + left;
            }
            left -= window.end() - at;
            at = window.end();
        }
        return at;
    }

    private static void checkSpeed(int speed) {
        if (speed < SLOWEST || speed > FASTEST) {
            throw new IllegalArgumentException("A replay runs at 1 to 1000 times real time, not at " + speed);
        }
    }
}
