package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Where bookings live. One contract suite runs on every implementation.
 *
 * <p>All methods throw {@link StoreException} when the store cannot serve. Reads see every commit that has returned.
 * Lists are newest first; {@code before} is an exclusive upper bound on the running number, {@code Long.MAX_VALUE}
 * for the first page.
 */
public interface BookingStore {

    /**
     * Stores {@code bookings}, each whole or not at all, those of one account in order; all are durable when this
     * returns. A store that can do so keeps all of them or none. A market's record, if there is one, moves its
     * {@code committedMicros} up with its bookings: never beyond the latest of them, and for a replay not behind it
     * either, so that it never starts again before something that it has booked.
     *
     * @throws PartlyStoredException if some were kept and others were not
     * @throws StoreException        if none was kept; also if an account's version is not {@code versionBefore}, or
     *                               running numbers leave a gap
     */
    void commit(List<Booking> bookings);

    /** The account as of the last commit, or empty if there is none. */
    Optional<Account> account(AccountKey key);

    /** The version of the account as of the last commit; 0 if there is none. */
    default long version(AccountKey key) {
        return account(key).map(Account::version).orElse(0L);
    }

    /** The account's order numbered {@code number}. */
    Optional<Order> order(AccountKey key, long number);

    /** Orders, all or of one {@code symbol}. */
    Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit);

    /** Fills, all or of one {@code symbol}. */
    Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit);

    /** The fills numbered {@code first} and above, in order. */
    default List<Fill> fillsFrom(AccountKey key, long first) {
        Deque<Fill> found = new ArrayDeque<>();
        long before = Long.MAX_VALUE;
        do {
            Page<Fill> page = fills(key, null, before, 500);
            for (Fill fill : page.items()) {
                if (fill.number() < first) {
                    return List.copyOf(found);
                }
                found.addFirst(fill);
            }
            before = page.nextBefore();
        } while (before != 0);
        return List.copyOf(found);
    }

    /** The fill numbered {@code number}. */
    Optional<Fill> fill(AccountKey key, long number);

    /** The fills from {@code fromMicros} on and before {@code toMicros} of market time, in order. */
    List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros);

    /** The fills of one order, in order. */
    List<Fill> fillsOf(AccountKey key, String orderId);

    /** Journals of the account, since its last opening or reset and before. */
    Page<PostedJournal> journals(AccountKey key, long before, int limit);

    /**
     * The journals from {@code fromMicros} on and before {@code toMicros} of market time, in order. An account's time
     * never goes back, so the last of them is found by halving.
     */
    default List<PostedJournal> journalsBetween(AccountKey key, long fromMicros, long toMicros) {
        long low = 1;
        long high = account(key).map(account -> account.counters().journals()).orElse(0L) + 1;
        while (low < high) {
            long middle = (low + high) >>> 1;
            List<PostedJournal> there = journals(key, middle + 1, 1).items();
            if (!there.isEmpty() && there.getFirst().journal().at() < toMicros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Deque<PostedJournal> found = new ArrayDeque<>();
        long before = low;
        do {
            Page<PostedJournal> page = journals(key, before, 100);
            for (PostedJournal posted : page.items()) {
                if (posted.journal().at() < fromMicros) {
                    return List.copyOf(found);
                }
                found.addFirst(posted);
            }
            before = page.nextBefore();
        } while (before != 0);
        return List.copyOf(found);
    }

    /**
     * Calls {@code each} with what every booking of the account left, oldest first, without holding it all. What is
     * committed meanwhile may be among it or not.
     */
    void forEachBooked(AccountKey key, Consumer<Booked> each);

    /** Events after {@code afterId}, oldest first, at most {@code limit}. */
    List<AccountEvent> events(AccountKey key, long afterId, int limit);

    /** The answer remembered for {@code path} and {@code key}, if not expired at {@code systemMicros}. */
    Optional<IdempotencyRecord> answered(AccountKey account, String path, String key, long systemMicros);

    /**
     * Whether {@link #commit} itself refuses, with {@link StoreException.Reason#ANSWERED}, what comes under a key that
     * was answered before and has not expired: then nobody needs to ask beforehand.
     */
    default boolean guardsAnswers() {
        return false;
    }

    /** Forgets answers whose end is not after {@code systemMicros}. */
    void forgetAnswers(long systemMicros);

    /** The market's record, or empty if it never ran. */
    Optional<MarketRecord> market(String id);

    /** All markets that ever ran. */
    List<MarketRecord> markets();

    /** Stores {@code record} in place of the one before; {@code committedMicros} never goes back. */
    void saveMarket(MarketRecord record);

    /** Calls {@code each} with every account there is, in any order, without holding them all. */
    void forEachAccount(Consumer<AccountKey> each);

    /**
     * Calls {@code each} with every account of {@code market} that {@link Account#waitsForTime()}, in any order, without
     * holding them all.
     */
    void forEachWaiting(String market, Consumer<Account> each);

    /**
     * Calls {@code each} with every account of {@code market} in {@code shard} that {@link Account#waitsForTime()} and was
     * last booked in at {@code sinceMicros} of system time or later; more may be among them. A store of several programs
     * may be a moment behind, and times are those of whoever booked.
     */
    default void forEachWaiting(String market, int shard, long sinceMicros, Consumer<WaitingAccount> each) {
        forEachWaiting(market, account -> {
            if (Shards.of(account.key().trader()) == shard) {
                each.accept(
                        new WaitingAccount(account.key(), account.version(), account.asOf(), account.waitsForPrices()));
            }
        });
    }

    /** Whether the store can take a write now; false when it cannot, never an exception. */
    boolean writable();
}
