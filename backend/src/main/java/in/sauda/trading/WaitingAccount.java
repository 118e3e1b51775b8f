package in.sauda.trading;

import in.sauda.portfolio.AccountKey;

/**
 * An account that waits for time, as an index names it.
 *
 * @param key         whose, and in which market
 * @param version     its version when it was indexed
 * @param sinceMicros when it was last booked in, by the system's time of whoever did
 * @param forPrices   whether it waits for prices too
 */
public record WaitingAccount(AccountKey key, long version, long sinceMicros, boolean forPrices) {}
