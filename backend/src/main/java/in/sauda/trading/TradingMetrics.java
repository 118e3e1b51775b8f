package in.sauda.trading;

import java.util.concurrent.atomic.LongAdder;

/** What a market's loop counts. Written by its threads, read by any; counts since the start. */
public final class TradingMetrics {

    private final LongAdder taken = new LongAdder();
    private final LongAdder refused = new LongAdder();
    private final LongAdder commits = new LongAdder();
    private final LongAdder bookings = new LongAdder();
    private final LongAdder commitNanos = new LongAdder();
    private final LongAdder commitFailures = new LongAdder();

    void count(Outcome outcome) {
        if (outcome instanceof Outcome.Taken) {
            taken.increment();
        } else if (outcome instanceof Outcome.Refused) {
            refused.increment();
        }
    }

    void committed(int count, long nanos) {
        commits.increment();
        bookings.add(count);
        commitNanos.add(nanos);
    }

    void commitFailed() {
        commitFailures.increment();
    }

    /** Orders taken into the market. */
    public long ordersTaken() {
        return taken.sum();
    }

    /** Orders refused by a rule. */
    public long ordersRefused() {
        return refused.sum();
    }

    /** Transactions committed. */
    public long commits() {
        return commits.sum();
    }

    /** Bookings in those transactions. */
    public long bookings() {
        return bookings.sum();
    }

    /** Nanoseconds spent in commits. */
    public long commitNanos() {
        return commitNanos.sum();
    }

    /** Commits that failed. */
    public long commitFailures() {
        return commitFailures.sum();
    }
}
