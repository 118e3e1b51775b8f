package in.sauda.store.dynamodb;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How many requests were sent, and what became of them. Safe for use from several threads. */
public final class RequestCounts {

    private final LongAdder asked = new LongAdder();
    private final AtomicLongArray faults = new AtomicLongArray(Fault.values().length);
    private volatile boolean refused;

    RequestCounts() {}

    void asked() {
        asked.increment();
    }

    void answered() {
        refused = false;
    }

    void failed(Fault fault) {
        faults.incrementAndGet(fault.ordinal());
        refused = fault == Fault.CREDENTIALS || fault == Fault.TABLE_GONE || fault == Fault.LOST;
    }

    /** Whether the last answer was that nobody is served. */
    boolean refused() {
        return refused;
    }

    /** Requests sent since the start. */
    public long requests() {
        return asked.sum();
    }

    /** Requests that found too much asked of the table. */
    public long throttled() {
        return faults.get(Fault.THROTTLED.ordinal());
    }

    /** Requests that another transaction stood in the way of. */
    public long contended() {
        return faults.get(Fault.CONTENDED.ordinal());
    }

    /** Requests that found an item changed by somebody else. */
    public long conflicts() {
        return faults.get(Fault.CONDITION.ordinal());
    }

    /** Requests without an answer. */
    public long lost() {
        return faults.get(Fault.LOST.ordinal());
    }

    /** Requests refused for who asked or for a missing table. */
    public long denied() {
        return faults.get(Fault.CREDENTIALS.ordinal()) + faults.get(Fault.TABLE_GONE.ordinal());
    }
}
