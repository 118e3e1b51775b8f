package in.sauda.store;

import static in.sauda.store.SampleBook.symbol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.Trader;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.StoreException;
import in.sauda.watchlist.Watchlist;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every store of watchlists must do. */
public abstract class WatchlistStoreContract {

    private static final TraderId ASHA = new TraderId("8K2M4T9Q");
    private static final TraderId NOBODY = new TraderId("ZZZZZZZZ");
    private static final Watchlist BANKS =
            new Watchlist("w1", "बैंक", List.of(symbol("SBIN.NS"), symbol("M&M.NS"), symbol("^NSEBANK")));
    private static final Watchlist EMPTY = new Watchlist("a0", "Later", List.of());

    /** The store under test, empty at first. */
    protected abstract Store store();

    @BeforeEach
    void register() {
        store().add(new Trader(ASHA, "asha", "hash", false, 1, 0));
    }

    @Test
    void keepsListsInTheOrderTheyWereMade() {
        store().save(ASHA, BANKS);
        store().save(ASHA, EMPTY);
        assertThat(store().watchlists(ASHA)).containsExactly(BANKS, EMPTY);
    }

    @Test
    void replacesAListInItsPlace() {
        store().save(ASHA, BANKS);
        store().save(ASHA, EMPTY);
        Watchlist renamed = new Watchlist("w1", "Banks", List.of(symbol("^NSEBANK"), symbol("SBIN.NS")));
        store().save(ASHA, renamed);
        assertThat(store().watchlists(ASHA)).containsExactly(renamed, EMPTY);
    }

    @Test
    void knowsNoListsOfOneWhoNeverSavedAny() {
        assertThat(store().watchlists(ASHA)).isEmpty();
        assertThat(store().watchlists(NOBODY)).isEmpty();
    }

    @Test
    void refusesAListOfNobody() {
        assertThatThrownBy(() -> store().save(NOBODY, BANKS)).isInstanceOf(StoreException.class);
        assertThat(store().watchlists(NOBODY)).isEmpty();
    }

    @Test
    void listsLeaveWithTheirTrader() {
        store().save(ASHA, BANKS);
        store().remove(ASHA);
        assertThat(store().watchlists(ASHA)).isEmpty();
    }
}
