package in.sauda.store.moving;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Store;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/** Lines that are stored together. Of many accounts at once: a store that keeps each by itself keeps them side by side. */
final class Batch {

    private static final int MOST_LINES = 4_000;
    private static final long MOST_BYTES = 16L << 20;
    private static final int MOST_TRIES = 20;
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(50);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(5);

    private final Store store;
    private final String file;
    private final List<MovedTrader> traders = new ArrayList<>();
    private final List<Booking> bookings = new ArrayList<>();
    private final Map<AccountKey, List<IdempotencyRecord>> answers = new LinkedHashMap<>();
    private boolean partlyStored;
    private @Nullable Rebooking account;
    private int lines;
    private long bytes;
    private long firstLine;
    private long lastLine;

    /**
     * An empty batch.
     *
     * @param file         fingerprint of the file
     * @param partlyStored whether some of the first batch may be stored already
     */
    Batch(Store store, String file, boolean partlyStored) {
        this.store = store;
        this.file = file;
        this.partlyStored = partlyStored;
    }

    void add(MovedTrader trader, int size, long number) throws BadFileException {
        traders.add(trader);
        added(size, number);
    }

    /** From now on the lines are of {@code opened}. */
    void open(Account opened, long number) throws BadFileException {
        requireWhole(number);
        if (opened.version() < 1) {
            throw new BadFileException(number, "an account of version " + opened.version());
        }
        account = new Rebooking(opened);
    }

    /** @param known whether it is stored already */
    void add(Line.OfBooking line, boolean known, int size, long number) throws BadFileException {
        try {
            Booking booking = requireAccount(number).next(line);
            if (!known) {
                bookings.add(booking);
                added(size, number);
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw new BadFileException(number, String.valueOf(e.getMessage()));
        }
    }

    /** @param known whether it is stored already */
    void add(Line.OfAnswer line, boolean known, int size, long number) throws BadFileException {
        Rebooking of = requireAccount(number);
        requireWhole(number);
        if (!known) {
            answers.computeIfAbsent(of.account().key(), key -> new ArrayList<>())
                    .add(line.record());
            added(size, number);
        }
    }

    /** Throws if bookings of the last account are missing before line {@code number}. */
    void requireWhole(long number) throws BadFileException {
        if (account != null && !account.whole()) {
            throw new BadFileException(
                    number,
                    "account " + account.account().key().trader() + " of "
                            + account.account().key().market() + " has " + account.version()
                            + " bookings before it, and should have "
                            + account.account().version());
        }
    }

    private Rebooking requireAccount(long number) throws BadFileException {
        if (account == null) {
            throw new BadFileException(number, "no account stands before it");
        }
        return account;
    }

    private void added(int size, long number) throws BadFileException {
        firstLine = lines == 0 ? number : firstLine;
        lastLine = number;
        lines++;
        bytes += size;
        if (lines == MOST_LINES || bytes >= MOST_BYTES) {
            flush();
        }
    }

    /** Stores what was added since the last time. */
    void flush() throws BadFileException {
        if (lines == 0) {
            return;
        }
        try {
            patiently(() -> store.moving().put(traders));
            patiently(this::commit);
            answers.forEach((key, moved) -> patiently(() -> store.moving().putAnswers(key, moved)));
            patiently(() -> store.moving().saveArrival(new Arrival(file, lastLine)));
        } catch (IllegalArgumentException | IllegalStateException | ArithmeticException | NullPointerException e) {
            throw new BadFileException(firstLine, lastLine, "they cannot be stored: " + e.getMessage());
        }
        traders.clear();
        bookings.clear();
        answers.clear();
        partlyStored = false;
        lines = 0;
        bytes = 0;
    }

    /** What was kept of an earlier try is not asked for again. */
    private void commit() {
        if (partlyStored) {
            dropStored();
        }
        partlyStored = true;
        store.commit(bookings);
    }

    /** A store that is busy, or whose answer was lost, is asked again; each step may be done twice. */
    private static void patiently(Runnable step) {
        long pause = FIRST_PAUSE;
        for (int tries = 1; ; tries++) {
            try {
                step.run();
                return;
            } catch (StoreException e) {
                if (tries == MOST_TRIES || e.reason() == Reason.UNAVAILABLE || e.reason() == Reason.TOO_LARGE) {
                    throw e;
                }
                LockSupport.parkNanos(pause);
                pause = Math.min(pause * 2, LONGEST_PAUSE);
            }
        }
    }

    private void dropStored() {
        Map<AccountKey, Long> versions = new HashMap<>();
        bookings.removeIf(booking -> booking.versionBefore()
                < versions.computeIfAbsent(
                        booking.key(),
                        key -> store.account(key).map(Account::version).orElse(0L)));
    }
}
