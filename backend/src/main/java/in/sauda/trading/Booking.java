package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.ledger.Journal;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * All that one step changes in one account: stored whole or not at all.
 *
 * @param key           the account
 * @param versionBefore the version this step was computed from; 0 if the account did not exist
 * @param after         the account after it (version {@code versionBefore + 1}), or null if the account is deleted
 *                      with everything in it
 * @param orders        orders made or changed, each once, as it is after the step; ids as {@link AccountKey#orderId}
 *                      gives them, new ones numbered on without a gap
 * @param fills         fills made, in order; ids as {@link AccountKey#fillId} gives them, numbered on without a gap
 * @param journals      journals written, in order
 * @param journalHashes hash of each of {@code journals}
 * @param events        events, in order
 * @param idempotency   the answer to remember, or null
 * @param marketMicros  market time of the step
 */
public record Booking(
        AccountKey key,
        long versionBefore,
        @Nullable Account after,
        List<Order> orders,
        List<Fill> fills,
        List<Journal> journals,
        List<String> journalHashes,
        List<AccountEvent> events,
        @Nullable IdempotencyRecord idempotency,
        long marketMicros) {

    /** Defensive copies. */
    public Booking {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        journals = List.copyOf(journals);
        journalHashes = List.copyOf(journalHashes);
        events = List.copyOf(events);
    }

    /** Its journals with the hash of each and the cash after each, in order. */
    public List<PostedJournal> posted() {
        if (after == null) {
            return List.of();
        }
        PostedJournal[] posted = new PostedJournal[journals.size()];
        long cash = after.cashPaise();
        for (int i = posted.length - 1; i >= 0; i--) {
            posted[i] = new PostedJournal(journals.get(i), journalHashes.get(i), cash);
            cash = Math.subtractExact(cash, journals.get(i).cashPaise());
        }
        return List.of(posted);
    }

    /** What of its events is told also away from the trader's screens, in order; nothing when an account leaves. */
    public List<Message> messages() {
        return after == null
                ? List.of()
                : Message.of(key, after.counters().messages() - Message.count(events) + 1, events);
    }

    /**
     * The orders that were made by it, by number.
     *
     * @param before how many of each there were before it
     */
    public List<Order> placed(Account.Counters before) {
        List<Order> placed = new ArrayList<>(orders.size());
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).number() > before.orders()) {
                placed.add(orders.get(i));
            }
        }
        if (placed.size() > 1) {
            placed.sort(Comparator.comparingLong(Order::number));
        }
        return placed;
    }

    /**
     * Checks that running numbers go on from the account before it to the account after it: a history is searched by
     * them, so a gap would hide what lies behind it.
     *
     * @param before how many of each there were before it; triggers are not looked at
     * @throws IllegalArgumentException if they leave a gap
     */
    public void requireGapless(Account.Counters before) {
        if (after == null) {
            return;
        }
        Account.Counters reached = after.counters();
        if (!goesOn(before.orders(), reached.orders(), placed(before), Order::number)
                || !goesOn(before.fills(), reached.fills(), fills, Fill::number)
                || !goesOn(before.journals(), reached.journals(), journals, Journal::number)
                || !goesOn(before.events(), reached.events(), events, AccountEvent::id)
                || before.messages() + Message.count(events) != reached.messages()) {
            throw new IllegalArgumentException(key + " version " + after.version() + ": running numbers leave a gap");
        }
    }

    private static <T> boolean goesOn(long before, long after, List<T> items, ToLongFunction<T> number) {
        long last = before;
        for (int i = 0; i < items.size(); i++) {
            if (number.applyAsLong(items.get(i)) != ++last) {
                return false;
            }
        }
        return last == after;
    }

    /** The same step with an answer to remember. */
    Booking remembering(IdempotencyRecord record) {
        return new Booking(
                key, versionBefore, after, orders, fills, journals, journalHashes, events, record, marketMicros);
    }
}
