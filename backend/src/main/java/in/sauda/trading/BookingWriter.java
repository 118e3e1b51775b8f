package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread that makes bookings durable: it gathers whatever waits, commits it in order in one transaction, and only
 * then lets anybody hear of it. When a commit fails, everything that waits is refused and nothing is taken until the
 * store can write again; the loop then starts from what is stored.
 */
final class BookingWriter implements Runnable {

    private static final System.Logger LOG = System.getLogger(BookingWriter.class.getName());
    private static final int MOST_IN_A_COMMIT = 512;
    private static final long RETRY_MILLIS = 500;

    /**
     * A step on its way to the store.
     *
     * @param epoch   the loop's count of store failures when it was computed
     * @param booking what to store, or null if nothing changed and only what came before has to be durable
     * @param outcome what the caller hears
     * @param caller  completed when durable, or exceptionally
     */
    record Pending(int epoch, @Nullable Booking booking, Outcome outcome, CompletableFuture<Outcome> caller) {}

    private final BookingStore store;
    private final ConcurrentMap<TraderId, Account> durable;
    private final AccountListener listener;
    private final TradingMetrics metrics;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();

    private volatile int epoch;
    private volatile boolean halted;
    private volatile boolean stopping;

    BookingWriter(
            BookingStore store,
            ConcurrentMap<TraderId, Account> durable,
            AccountListener listener,
            TradingMetrics metrics) {
        this.store = store;
        this.durable = durable;
        this.listener = listener;
        this.metrics = metrics;
    }

    /** Rises with each failed commit: what was computed under an older one is void. */
    int epoch() {
        return epoch;
    }

    /** Whether nothing can be stored at present. */
    boolean halted() {
        return halted;
    }

    /** How many steps wait to be stored. */
    int backlog() {
        return waiting.size();
    }

    void add(Pending pending) {
        waiting.add(pending);
    }

    /** Commits what waits, then ends the thread. */
    void stop() {
        stopping = true;
    }

    /** Commits what waits, at most the first {@code most} steps, on the caller's thread. */
    void writeWaiting(int most) {
        List<Pending> batch = new ArrayList<>();
        waiting.drainTo(batch, most);
        write(batch);
    }

    @Override
    public void run() {
        List<Pending> batch = new ArrayList<>(MOST_IN_A_COMMIT);
        while (true) {
            try {
                Pending first = waiting.poll(halted ? RETRY_MILLIS : 100, TimeUnit.MILLISECONDS);
                if (halted) {
                    halted = !store.writable();
                }
                if (first == null) {
                    if (stopping) {
                        return;
                    }
                    continue;
                }
                batch.add(first);
                waiting.drainTo(batch, MOST_IN_A_COMMIT - 1);
                write(batch);
            } catch (InterruptedException e) {
                stopping = true;
            } catch (Throwable e) {
                // Whatever it is, callers must not wait for ever for what was not stored.
                LOG.log(System.Logger.Level.ERROR, "The writer failed", e);
                halt(batch, e);
            } finally {
                batch.clear();
            }
        }
    }

    private void write(List<Pending> batch) {
        List<Pending> current = new ArrayList<>(batch.size());
        List<Booking> bookings = new ArrayList<>(batch.size());
        for (Pending pending : batch) {
            if (pending.epoch() == epoch) {
                current.add(pending);
                if (pending.booking() != null) {
                    bookings.add(pending.booking());
                }
            } else {
                refuse(pending);
            }
        }
        if (!bookings.isEmpty()) {
            long begin = System.nanoTime();
            try {
                store.commit(bookings);
            } catch (RuntimeException e) {
                halt(current, e);
                return;
            }
            metrics.committed(bookings.size(), System.nanoTime() - begin);
        }
        for (Pending pending : current) {
            release(pending);
        }
    }

    private void release(Pending pending) {
        Booking booking = pending.booking();
        if (booking == null) {
            pending.caller().complete(pending.outcome());
            return;
        }
        Account after = booking.after();
        if (after == null) {
            durable.remove(booking.key().trader());
        } else {
            durable.put(booking.key().trader(), after);
        }
        pending.caller().complete(pending.outcome());
        try {
            listener.changed(booking.key(), booking.events(), after);
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "A listener of " + booking.key() + " failed", e);
        }
    }

    private void halt(List<Pending> batch, Throwable e) {
        LOG.log(System.Logger.Level.ERROR, "Nothing can be stored; trading stops until it can: " + e.getMessage(), e);
        halted = true;
        durable.clear();
        epoch = epoch + 1;
        metrics.commitFailed();
        for (Pending pending : batch) {
            refuse(pending);
        }
    }

    private static void refuse(Pending pending) {
        CommandRefusedException refused = new CommandRefusedException(
                Cause.STORE_UNAVAILABLE, "The order could not be stored, so it was not placed. Try again shortly.");
        pending.caller().completeExceptionally(refused);
    }
}
