package in.sauda.trading;

/**
 * Which shards of accounts this program looks after: works their waiting orders, takes them through the moments of the
 * day, tells of what happened in them. Commands of any account may come to any program. Two that look after one account
 * do the work twice and book it once: what decides is the account's version. Safe from any thread.
 */
public interface Ownership {

    /** Everything, where there is one program. */
    Ownership ALL = shard -> true;

    /** Whether {@code shard}, from 0 and below {@link Shards#COUNT}, is looked after here at present. */
    boolean owns(int shard);
}
