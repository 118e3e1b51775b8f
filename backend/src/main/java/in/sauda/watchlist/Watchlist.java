package in.sauda.watchlist;

import in.sauda.instrument.Symbol;
import java.util.List;

/**
 * A named, ordered list of instruments.
 *
 * @param id      unique among the trader's lists
 * @param name    1 to 40 characters
 * @param symbols no symbol twice, at most 200
 */
public record Watchlist(String id, String name, List<Symbol> symbols) {

    /** Defensive copy. */
    public Watchlist {
        symbols = List.copyOf(symbols);
    }
}
