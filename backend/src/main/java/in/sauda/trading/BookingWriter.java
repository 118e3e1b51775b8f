package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.CommandRefusedException.Cause;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The thread that makes bookings durable: it gathers whatever waits, commits it in order, and only then lets anybody
 * hear of it. When the store fails, everything that waits is refused and nothing is taken until it can write again; the
 * loop then starts from what is stored. When only an account's booking is not kept, what was computed on top of it is
 * void, and that account is read again.
 */
final class BookingWriter implements Runnable {

    private static final System.Logger LOG = System.getLogger(BookingWriter.class.getName());
    private static final int MOST_IN_A_COMMIT = 512;
    private static final long RETRY_MILLIS = 500;

    private static final CommandRefusedException NOT_STORED = new CommandRefusedException(
            Cause.STORE_UNAVAILABLE, "The order could not be stored, so it was not placed. Try again shortly.");
    private static final CommandRefusedException NOT_KNOWN = new CommandRefusedException(
            Cause.OUTCOME_UNKNOWN,
            "The store did not answer: the order may have been placed or not. Look at your orders, or send it again with"
                    + " the same Idempotency-Key.");
    private static final CommandRefusedException ANSWERED =
            new CommandRefusedException(Cause.ANSWERED_BEFORE, "The idempotency key was answered before.");

    /** Somebody else was first; the command may be run again. */
    static final CommandRefusedException CHANGED = new CommandRefusedException(
            Cause.ACCOUNT_BUSY, "The account was changed meanwhile, so the order was not placed. Try again.");

    /**
     * What the loop knew of failures when it computed a step.
     *
     * @param epoch its count of failures of the store
     * @param round its count of failures of the account
     */
    record Stamp(int epoch, int round) {}

    /**
     * A step on its way to the store.
     *
     * @param stamp   what the loop knew of failures
     * @param trader  whose account
     * @param booking what to store, or null if nothing changed and only what came before has to be durable
     * @param outcome what the caller hears
     * @param caller  completed when durable, or exceptionally
     */
    record Pending(
            Stamp stamp,
            TraderId trader,
            @Nullable Booking booking,
            Outcome outcome,
            CompletableFuture<Outcome> caller) {}

    private final BookingStore store;
    private final ConcurrentMap<TraderId, Account> durable;
    private final AccountListener listener;
    private final TradingMetrics metrics;
    private final BlockingQueue<Pending> waiting = new LinkedBlockingQueue<>();

    private final VoidedAccounts voided = new VoidedAccounts();

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

    /** Accounts that the loop has to read again. */
    VoidedAccounts voided() {
        return voided;
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
            if (pending.stamp().epoch() != epoch) {
                refuse(pending, NOT_STORED);
            } else if (voided.isVoid(pending.trader(), pending.stamp().round())) {
                refuse(pending, CHANGED);
            } else {
                current.add(pending);
                if (pending.booking() != null) {
                    bookings.add(pending.booking());
                }
            }
        }
        if (!bookings.isEmpty()) {
            long begin = System.nanoTime();
            try {
                store.commit(bookings);
            } catch (PartlyStoredException e) {
                settle(current, e);
                return;
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

    /** Some of {@code batch} was kept. */
    private void settle(List<Pending> batch, PartlyStoredException partly) {
        Map<TraderId, StoreException> failed = new LinkedHashMap<>();
        List<Pending> lost = new ArrayList<>();
        boolean outage = false;
        int place = 0;
        for (Pending pending : batch) {
            StoreException failure = pending.booking() == null ? null : partly.failure(place++);
            if (failure != null) {
                failed.putIfAbsent(pending.trader(), failure);
                outage |= failure.reason() == Reason.UNAVAILABLE || failure.reason() == Reason.UNKNOWN;
            }
            if (failed.containsKey(pending.trader())) {
                lost.add(pending);
            } else {
                release(pending);
            }
        }
        if (outage) {
            halt(lost, partly);
            return;
        }
        LOG.log(System.Logger.Level.WARNING, failed.size() + " accounts are read again: " + partly.getMessage());
        metrics.commitFailed();
        failed.keySet().forEach(durable::remove);
        failed.keySet().forEach(voided::add);
        for (Pending pending : lost) {
            // The first is the one that was not kept; what was computed on top of it is run again.
            StoreException failure = failed.remove(pending.trader());
            refuse(pending, failure == null ? CHANGED : refusal(failure));
        }
    }

    private static CommandRefusedException refusal(StoreException failure) {
        return switch (failure.reason()) {
            case CONFLICT -> CHANGED;
            case ANSWERED -> ANSWERED;
            case OVERLOADED ->
                new CommandRefusedException(
                        Cause.STORE_BUSY, "The store takes no more at present; the order was not placed.");
            case TOO_LARGE ->
                new CommandRefusedException(
                        Cause.ACCOUNT_TOO_LARGE,
                        "The account has grown too large to be stored; the order was not placed.");
            case UNKNOWN -> NOT_KNOWN;
            case UNAVAILABLE -> NOT_STORED;
        };
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
        boolean unknown = e instanceof StoreException failure && failure.reason() == Reason.UNKNOWN;
        for (Pending pending : batch) {
            refuse(pending, unknown ? NOT_KNOWN : NOT_STORED);
        }
    }

    private static void refuse(Pending pending, CommandRefusedException why) {
        pending.caller().completeExceptionally(why);
    }
}
