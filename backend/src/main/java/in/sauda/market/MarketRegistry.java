package in.sauda.market;

import java.util.List;
import java.util.Optional;

/** The markets of this server. Immutable. */
public final class MarketRegistry {

    private final List<Market> markets;
    private final Market defaultMarket;

    /**
     * The registry of {@code markets}.
     *
     * @param defaultId id of the one that is meant where none is named
     * @throws IllegalArgumentException if none has that id
     */
    public MarketRegistry(List<Market> markets, String defaultId) {
        this.markets = List.copyOf(markets);
        this.defaultMarket =
                find(defaultId).orElseThrow(() -> new IllegalArgumentException("There is no market " + defaultId));
    }

    /** The market called {@code id}, or empty. */
    public Optional<Market> find(String id) {
        return markets.stream().filter(market -> market.id().equals(id)).findFirst();
    }

    /** The market that is meant where none is named. */
    public Market defaultMarket() {
        return defaultMarket;
    }

    /** All, in the order of the settings. */
    public List<Market> all() {
        return markets;
    }
}
