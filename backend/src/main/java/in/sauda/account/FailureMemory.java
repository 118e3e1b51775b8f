package in.sauda.account;

import java.util.function.UnaryOperator;

/** Where failed sign-ins are remembered. Safe for use from several threads. */
public interface FailureMemory {

    /**
     * Replaces what is remembered under {@code key} by what {@code change} makes of it; nobody else changes it in between.
     *
     * @param key    any text
     * @param change without effects of its own, for it may be called more than once; {@link Failures#NONE} forgets
     * @return what was remembered before; {@link Failures#NONE} if nothing
     * @throws in.sauda.trading.StoreException if it cannot be remembered
     */
    Failures change(String key, UnaryOperator<Failures> change);
}
