package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.BitSet;
import java.util.List;

/** What the market's thread is told of accounts that several nodes share. */
sealed interface Arrival {

    /**
     * From now on {@code shards} are looked after here.
     *
     * @param forPrices their accounts that wait for prices, as the store has them
     * @param forTime   those that wait for time alone
     */
    record Gained(BitSet shards, List<Account> forPrices, List<WaitingAccount> forTime) implements Arrival {}

    /** From now on {@code shards} are looked after elsewhere. */
    record Lost(BitSet shards) implements Arrival {}

    /** The store has {@code account}, which may be newer than what memory has. */
    record Changed(Account account) implements Arrival {}

    /** The store has an account at {@code version} that waits for time alone. */
    record Named(TraderId trader, long version) implements Arrival {}
}
