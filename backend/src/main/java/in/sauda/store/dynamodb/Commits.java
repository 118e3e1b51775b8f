package in.sauda.store.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.dynamodb.BookingItems.Stamp;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.lang.System.Logger.Level;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/**
 * Writes bookings, each in a transaction of its own. Two things guard it: the account's version, and the booking's own
 * item, in which a writer that never heard an answer finds out whether it was kept.
 */
final class Commits {

    private static final System.Logger LOG = System.getLogger(Commits.class.getName());
    private static final int NONCE_BYTES = 8;
    private static final int KNOWN_AT_MOST = 50_000;

    private final Dynamo dynamo;
    private final AccountItems accounts;
    private final MarketItems markets;
    private final Removal removal;
    private final Leftovers leftovers;
    private final OutboxItems outbox;
    private final LongSupplier systemMicros;

    /** Accounts as they were last written or read here: which items a booking changes is told by comparing. */
    private final Cache<AccountKey, Account> known =
            Caffeine.newBuilder().maximumSize(KNOWN_AT_MOST).build();

    Commits(
            Dynamo dynamo,
            AccountItems accounts,
            MarketItems markets,
            Removal removal,
            OutboxItems outbox,
            LongSupplier systemMicros) {
        this.outbox = outbox;
        this.systemMicros = systemMicros;
        this.dynamo = dynamo;
        this.accounts = accounts;
        this.markets = markets;
        this.removal = removal;
        this.leftovers = new Leftovers(dynamo);
    }

    /** The account as the table has it. */
    Optional<Account> read(AccountKey key) {
        Optional<Account> found = accounts.read(key);
        found.ifPresent(account -> known.put(key, account));
        return found;
    }

    /**
     * Keeps {@code booking}; it is durable when this returns.
     *
     * @throws StoreException if it was not kept, or, for {@link Reason#UNKNOWN}, may have been
     */
    void commit(Booking booking) {
        AccountKey key = booking.key();
        boolean whole = false;
        try {
            Account after = booking.after();
            if (after == null) {
                removal.remove(key, booking.versionBefore());
            } else {
                whole = keep(booking, before(booking), after);
            }
        } finally {
            if (whole) {
                known.put(key, Objects.requireNonNull(booking.after()));
            } else {
                known.invalidate(key);
            }
        }
    }

    private @Nullable Account before(Booking booking) {
        if (booking.versionBefore() == 0) {
            return null;
        }
        Account before = known.getIfPresent(booking.key());
        if (before == null || before.version() != booking.versionBefore()) {
            before = accounts.read(booking.key()).orElse(null);
        }
        if (before == null || before.version() != booking.versionBefore()) {
            throw conflict(booking, before == null ? "not there" : "at version " + before.version(), null);
        }
        return before;
    }

    /** False if a part of it is still to be worked off. */
    private boolean keep(Booking booking, @Nullable Account before, Account after) {
        requireFit(booking, before, after);
        byte[] nonce = new byte[NONCE_BYTES];
        ThreadLocalRandom.current().nextBytes(nonce);
        Stamp stamp = new Stamp(nonce, systemMicros.getAsLong(), outbox.keepsUntold());
        BookingWrites step = BookingWrites.of(dynamo.tables().trades(), booking, before, after, stamp);
        List<TransactWriteItem> writes = step.writes();
        markets.reached(booking).ifPresent(writes::add);
        write(booking, after, writes, nonce);
        return workedOff(booking, step);
    }

    /** The step is kept already: what cannot be worked off now is when the account is read next. */
    private boolean workedOff(Booking booking, BookingWrites step) {
        try {
            leftovers.workOff(step.leftovers());
            return true;
        } catch (StoreException e) {
            LOG.log(Level.WARNING, booking.key() + ": the rest of a large step waits: " + e.getMessage());
            return false;
        }
    }

    private static void requireFit(Booking booking, @Nullable Account before, Account after) {
        if (after.version() != booking.versionBefore() + 1) {
            throw conflict(booking, "to become " + after.version(), null);
        }
        try {
            booking.requireGapless(before == null ? Counters.NONE : before.counters());
        } catch (IllegalArgumentException e) {
            throw new StoreException(String.valueOf(e.getMessage()), e);
        }
    }

    private void write(Booking booking, Account after, List<TransactWriteItem> writes, byte[] nonce) {
        Patience patience = new Patience();
        boolean doubtful = false;
        while (true) {
            try {
                dynamo.transactOnce(writes);
                return;
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                doubtful |= fault == Fault.LOST;
                // Before anything else: an attempt whose answer was lost may have been kept after all.
                if (doubtful && isKept(booking, after, nonce)) {
                    return;
                }
                if (fault == Fault.CONDITION && !isOfAccount(e)) {
                    throw new StoreException(Reason.ANSWERED, booking.key() + ": the key was answered before", e);
                } else if (fault == Fault.CONDITION) {
                    if (booking.versionBefore() != 0 || !removal.finish(booking.key())) {
                        throw conflict(booking, "at another version", e);
                    }
                } else if (fault == Fault.CREDENTIALS || fault == Fault.TABLE_GONE || fault == Fault.REFUSED) {
                    throw dynamo.failure(fault, e);
                }
                if (!patience.pause()) {
                    throw dynamo.failure(doubtful ? Fault.LOST : fault, e);
                }
            }
        }
    }

    /** Whether the condition that failed is that on the account itself, which is the first of a booking's writes. */
    private static boolean isOfAccount(SdkException e) {
        return !(e instanceof TransactionCanceledException cancelled)
                || "ConditionalCheckFailed"
                        .equals(cancelled.cancellationReasons().getFirst().code());
    }

    private boolean isKept(Booking booking, Account after, byte[] nonce) {
        Map<String, AttributeValue> item = dynamo.get(
                dynamo.tables().trades(),
                Keys.account(booking.key()),
                Keys.booking(booking.marketMicros(), after.version()));
        return item != null && Arrays.equals(Item.bytes(item, BookingItems.NONCE), nonce);
    }

    private static StoreException conflict(Booking booking, String found, @Nullable Throwable cause) {
        String message =
                booking.key() + " is " + found + ", but a booking was computed from version " + booking.versionBefore();
        return cause == null
                ? new StoreException(Reason.CONFLICT, message)
                : new StoreException(Reason.CONFLICT, message, cause);
    }
}
