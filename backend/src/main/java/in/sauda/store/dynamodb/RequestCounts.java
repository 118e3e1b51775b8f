package in.sauda.store.dynamodb;

import in.sauda.store.Count;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.LongAdder;

/** How many requests were sent, and what became of them. Safe for use from several threads. */
final class RequestCounts {

    private static final long LATELY = TimeUnit.SECONDS.toNanos(5);

    private final LongAdder asked = new LongAdder();
    private final AtomicLongArray faults = new AtomicLongArray(Fault.values().length);
    private volatile boolean refused;
    private volatile long answeredAt = System.nanoTime();

    void asked() {
        asked.increment();
    }

    void answered() {
        refused = false;
        answeredAt = System.nanoTime();
    }

    void failed(Fault fault) {
        faults.incrementAndGet(fault.ordinal());
        refused = fault == Fault.CREDENTIALS || fault == Fault.TABLE_GONE || fault == Fault.LOST;
    }

    /** Whether an answer came in the last seconds, and no refusal or silence after it. */
    boolean servedLately() {
        return !refused && System.nanoTime() - answeredAt < LATELY;
    }

    /** Requests that {@code fault} happened to. */
    long of(Fault fault) {
        return faults.get(fault.ordinal());
    }

    /** Everything counted, by name. */
    List<Count> all() {
        List<Count> all = new ArrayList<>();
        all.add(new Count("dynamodb.requests", "", "Requests sent to DynamoDB", asked::sum));
        for (Fault fault : Fault.values()) {
            all.add(new Count(
                    "dynamodb.faults",
                    fault.name().toLowerCase(Locale.ROOT),
                    "Requests to DynamoDB that failed, by what went wrong",
                    () -> of(fault)));
        }
        return all;
    }
}
