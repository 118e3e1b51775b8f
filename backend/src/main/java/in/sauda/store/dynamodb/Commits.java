package in.sauda.store.dynamodb;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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

    private static final int MOST_IN_A_TRANSACTION = 100;
    private static final int NONCE_BYTES = 8;
    private static final int KNOWN_AT_MOST = 50_000;

    private final Dynamo dynamo;
    private final AccountItems accounts;
    private final MarketItems markets;
    private final Removal removal;
    private final LongSupplier systemMicros;

    /** Accounts as they were last written or read here: which items a booking changes is told by comparing. */
    private final Cache<AccountKey, Account> known =
            Caffeine.newBuilder().maximumSize(KNOWN_AT_MOST).build();

    Commits(Dynamo dynamo, AccountItems accounts, MarketItems markets, Removal removal, LongSupplier systemMicros) {
        this.systemMicros = systemMicros;
        this.dynamo = dynamo;
        this.accounts = accounts;
        this.markets = markets;
        this.removal = removal;
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
        boolean kept = false;
        try {
            Account after = booking.after();
            if (after == null) {
                removal.remove(key, booking.versionBefore());
                known.invalidate(key);
            } else {
                keep(booking, before(booking), after);
                known.put(key, after);
            }
            kept = true;
        } finally {
            if (!kept) {
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

    private void keep(Booking booking, @Nullable Account before, Account after) {
        requireFit(booking, before, after);
        byte[] nonce = new byte[NONCE_BYTES];
        ThreadLocalRandom.current().nextBytes(nonce);
        List<TransactWriteItem> writes = new ArrayList<>(
                BookingWrites.of(dynamo.tables().trades(), booking, before, after, nonce, systemMicros.getAsLong())
                        .writes());
        markets.reached(booking).ifPresent(writes::add);
        if (writes.size() > MOST_IN_A_TRANSACTION) {
            throw new StoreException(
                    Reason.TOO_LARGE,
                    booking.key() + ": a step of " + writes.size() + " items, and DynamoDB keeps at most "
                            + MOST_IN_A_TRANSACTION + " at once");
        }
        write(booking, after, writes, nonce);
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
