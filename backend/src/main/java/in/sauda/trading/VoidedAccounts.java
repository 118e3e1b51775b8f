package in.sauda.trading;

import in.sauda.portfolio.TraderId;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * Accounts of which a booking was not kept while others' were. What was computed on top of it is void, until the
 * market's thread has read the account again. Anybody adds; the market's thread takes.
 */
final class VoidedAccounts {

    private final ConcurrentMap<TraderId, Integer> failures = new ConcurrentHashMap<>();
    private final Queue<TraderId> untaken = new ConcurrentLinkedQueue<>();
    private final Map<TraderId, Integer> taken = new HashMap<>();

    /** From now on everything computed before is void. */
    void add(TraderId trader) {
        failures.merge(trader, 1, Integer::sum);
        untaken.add(trader);
    }

    /** Whether a step is void that was computed when {@link #round} was {@code round}. */
    boolean isVoid(TraderId trader, int round) {
        return failures.getOrDefault(trader, 0) != round;
    }

    /** An account that has to be read again; null if there is none. What is computed from now on holds. */
    @Nullable
    TraderId take() {
        TraderId trader = untaken.poll();
        if (trader != null) {
            taken.put(trader, failures.getOrDefault(trader, 0));
        }
        return trader;
    }

    /** The market's thread has a newer account of its own accord: everything computed before is void, this is not. */
    void replaced(TraderId trader) {
        taken.put(trader, failures.merge(trader, 1, Integer::sum));
    }

    /** It could not be read: it is taken again. */
    void putBack(TraderId trader) {
        untaken.add(trader);
    }

    /** How often the account was read again, as far as the market's thread knows. */
    int round(TraderId trader) {
        return taken.getOrDefault(trader, 0);
    }
}
