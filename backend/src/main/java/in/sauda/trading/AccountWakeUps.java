package in.sauda.trading;

import in.sauda.portfolio.AccountKey;

/**
 * Hears that something happened in an account, maybe on another node: whoever shows or works it is to read it again. It
 * only wakes; it may come twice, late or for nothing, and never instead of looking now and then. Safe from any thread;
 * must not block.
 */
@FunctionalInterface
public interface AccountWakeUps {

    /** {@code key} may have changed. */
    void changed(AccountKey key);
}
