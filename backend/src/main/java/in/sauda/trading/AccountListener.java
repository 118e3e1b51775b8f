package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Hears of account events after they are durable. Called by the market's writer thread, in order; must not block. */
@FunctionalInterface
public interface AccountListener {

    /**
     * New events of an account.
     *
     * @param key    whose
     * @param events in order, gapless
     * @param after  the account after them; null if it was closed
     */
    void changed(AccountKey key, List<AccountEvent> events, @Nullable Account after);
}
