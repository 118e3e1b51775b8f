package in.sauda.watchlist;

import in.sauda.portfolio.TraderId;
import java.util.List;

/** Where watchlists live; each call is durable when it returns. */
public interface WatchlistStore {

    /** The trader's lists, in the order they were made; empty if none was ever saved. */
    List<Watchlist> watchlists(TraderId trader);

    /** Stores {@code list} in place of the one with its id, or as a new one; the trader must exist. */
    void save(TraderId trader, Watchlist list);
}
