package in.sauda.trading;

/**
 * Which shards of accounts this program looks after: works their waiting orders, takes them through the moments of the
 * day, tells of what happened in them. Commands of any account may come to any program. Two that look after one account
 * do the work twice and book it once: what decides is the account's version. Safe from any thread.
 */
@FunctionalInterface
public interface Ownership {

    /** Everything, where there is one program. */
    Ownership ALL = new Ownership() {
        @Override
        public boolean owns(int shard) {
            return true;
        }

        @Override
        public boolean shared() {
            return false;
        }
    };

    /** Whether {@code shard}, from 0 and below {@link Shards#COUNT}, is looked after here at present. */
    boolean owns(int shard);

    /** Whether other programs may book in the same accounts: then memory is only a guess at what is stored. */
    default boolean shared() {
        return true;
    }
}
