package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/** Which accounts follow prices and time here, and how far the others were brought. Kept by the market's thread. */
final class Followed {

    private final boolean all;
    private final BitSet shards = new BitSet(Shards.COUNT);
    private final Map<TraderId, Long> broughtTo = new HashMap<>();

    /** All of them for ever, or none at first. */
    Followed(boolean all) {
        this.all = all;
    }

    /** Whether everybody's do, for ever. */
    boolean all() {
        return all;
    }

    /** Whether {@code trader}'s does. */
    boolean has(TraderId trader) {
        return all || shards.get(Shards.of(trader));
    }

    void add(BitSet more) {
        shards.or(more);
    }

    void remove(BitSet fewer) {
        shards.andNot(fewer);
    }

    /** None does any more. */
    void clear() {
        shards.clear();
        broughtTo.clear();
    }

    /** Market time up to which {@code account}, which does not follow it by itself, has gone through everything. */
    long broughtTo(Account account) {
        return Math.max(account.asOf(), broughtTo.getOrDefault(account.key().trader(), 0L));
    }

    /** {@code trader}'s account has gone through everything up to {@code micros}. */
    void broughtTo(TraderId trader, long micros) {
        broughtTo.put(trader, micros);
    }

    /** {@code trader}'s account is not in memory any more. */
    void forget(TraderId trader) {
        broughtTo.remove(trader);
    }
}
