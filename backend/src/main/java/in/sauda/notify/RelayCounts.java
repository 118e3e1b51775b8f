package in.sauda.notify;

import in.sauda.account.SystemClock;
import java.util.concurrent.atomic.AtomicLong;

/** What the relay has counted since the start, for whoever watches it. Safe from any thread. */
public final class RelayCounts {

    private final SystemClock clock;
    private final AtomicLong told = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final AtomicLong parked = new AtomicLong();
    private final AtomicLong oldest = new AtomicLong();
    private volatile boolean down;

    /** Nothing yet. */
    public RelayCounts(SystemClock clock) {
        this.clock = clock;
    }

    /** Messages that have arrived. */
    public long told() {
        return told.get();
    }

    /** Messages that were not taken and sent again. */
    public long failed() {
        return failed.get();
    }

    /** Messages that were given up. */
    public long parked() {
        return parked.get();
    }

    /** Whether the receiver takes nothing at present. */
    public boolean down() {
        return down;
    }

    /** For how long the oldest untold message has waited, in whole seconds; 0 if none does. */
    public long ageSeconds() {
        long since = oldest.get();
        return since == 0 ? 0 : Math.max(0, (clock.nowMicros() - since) / 1_000_000);
    }

    void arrived() {
        told.incrementAndGet();
    }

    void refused() {
        parked.incrementAndGet();
    }

    void sentAgain() {
        failed.incrementAndGet();
    }

    /** The oldest untold message is of {@code systemMicros}; 0 if there is none. */
    void waitsSince(long systemMicros) {
        oldest.set(systemMicros);
    }

    void down(boolean now) {
        down = now;
        if (now) {
            oldest.compareAndSet(0, clock.nowMicros());
        }
    }
}
