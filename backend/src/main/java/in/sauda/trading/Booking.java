package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * All that one step changes in one account: stored whole or not at all.
 *
 * @param key           the account
 * @param versionBefore the version this step was computed from; 0 if the account did not exist
 * @param after         the account after it (version {@code versionBefore + 1}), or null if the account is deleted
 *                      with everything in it
 * @param touched       symbols whose holding changed (may have gone)
 * @param orders        orders made or changed
 * @param fills         fills made
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
        Set<Symbol> touched,
        List<Order> orders,
        List<Fill> fills,
        List<Journal> journals,
        List<String> journalHashes,
        List<AccountEvent> events,
        @Nullable IdempotencyRecord idempotency,
        long marketMicros) {

    /** Defensive copies. */
    public Booking {
        touched = Set.copyOf(touched);
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        journals = List.copyOf(journals);
        journalHashes = List.copyOf(journalHashes);
        events = List.copyOf(events);
    }

    /** The same step with an answer to remember. */
    Booking remembering(IdempotencyRecord record) {
        return new Booking(
                key,
                versionBefore,
                after,
                touched,
                orders,
                fills,
                journals,
                journalHashes,
                events,
                record,
                marketMicros);
    }
}
