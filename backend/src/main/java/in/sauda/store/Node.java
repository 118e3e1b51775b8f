package in.sauda.store;

import in.sauda.trading.Ownership;
import in.sauda.trading.StoreException;

/**
 * This program among those that run on one store. They share the shards of accounts between them; what a node that died
 * looked after is taken over by the others.
 */
public interface Node extends Ownership, AutoCloseable {

    /** From now on it takes its share; before, it owns nothing. */
    void start();

    /**
     * Takes {@code what} for this node alone, while it lives. Waits until a node that died with it is known to be dead.
     *
     * @return false if another node has it
     * @throws StoreException if the store cannot serve
     */
    boolean claim(String what);

    /** Lets go of everything at once. */
    @Override
    void close();
}
