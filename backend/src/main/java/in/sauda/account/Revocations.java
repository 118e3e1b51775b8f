package in.sauda.account;

import java.util.List;

/** Sessions that were ended before their time, by whichever program uses the store. */
@FunctionalInterface
public interface Revocations {

    /**
     * Ids of those that were ended at or after {@code systemMicros}, by the clock of the one who ended them.
     *
     * @throws in.sauda.trading.StoreException if the store cannot serve
     */
    List<String> since(long systemMicros);
}
