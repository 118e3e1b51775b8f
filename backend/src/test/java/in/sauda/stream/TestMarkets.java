package in.sauda.stream;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.MarketClock;
import in.sauda.feed.Feed;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.market.Market;
import in.sauda.money.Money;
import in.sauda.money.Price;
import in.sauda.trading.BookingStore;
import in.sauda.trading.Ownership;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Real markets around feeds made for tests. */
public final class TestMarkets {

    private TestMarkets() {}

    /** Shares {@code S0.NS}, {@code S1.NS}, … */
    static InstrumentCatalog shares(int count) {
        return new InstrumentCatalog(
                IntStream.range(0, count)
                        .mapToObj(i -> instrument(i, "S" + i + ".NS"))
                        .toList(),
                Map.of());
    }

    /** A share, or an index if its symbol begins with a circumflex; RELIANCE has derivatives. */
    public static Instrument instrument(int number, String symbol) {
        return new Instrument(
                number,
                new Symbol(symbol),
                "Share " + symbol,
                "",
                Exchange.NSE,
                symbol.startsWith("^") ? "INDEX" : "EQ",
                "",
                List.of(),
                "1",
                symbol.startsWith("RELIANCE"),
                10,
                1,
                Price.ofPaise(2950_00),
                "");
    }

    /** A market that never closes, with ten lakh for each account. */
    public static Market market(
            String id, InstrumentCatalog catalog, MarketClock clock, Feed feed, BookingStore store) {
        return new Market(new Market.Parts(
                id,
                Market.Kind.SIMULATED,
                catalog,
                clock,
                new AlwaysOpen(),
                feed,
                store,
                Ownership.ALL,
                CorporateActions.none(),
                Money.ofRupees(10_00_000),
                clock::nowMicros,
                System::nanoTime,
                Runnable::run,
                null));
    }
}
