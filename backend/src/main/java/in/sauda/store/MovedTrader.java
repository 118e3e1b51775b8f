package in.sauda.store;

import in.sauda.account.Trader;
import in.sauda.watchlist.Watchlist;
import java.util.List;

/**
 * A trader with what is theirs, accounts and sign-ins aside.
 *
 * @param trader     not null
 * @param watchlists in the order they were made
 */
public record MovedTrader(Trader trader, List<Watchlist> watchlists) {

    /** Defensive copy. */
    public MovedTrader {
        watchlists = List.copyOf(watchlists);
    }
}
