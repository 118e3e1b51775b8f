package in.sauda.market;

import in.sauda.calendar.ExchangeHours;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.money.Money;
import in.sauda.trading.BookingStore;
import in.sauda.trading.Ownership;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The simulated market on the exchange's hours, seed 7, with ten lakh for each account and a few shares, which have the
 * prices that they have among all: its clock is the test's.
 */
final class SimulatedExchange {

    static final InstrumentCatalog CATALOG = catalog("RELIANCE.NS", "RELIANCE.BO", "3MINDIA.NS");

    private SimulatedExchange() {}

    /** A market that is started. */
    static Market open(BookingStore store, AtomicLong clock) throws MarketRefusedException {
        MarketSetup setup = new MarketSetup(
                CATALOG,
                TickSizes.load(),
                PriceBands.load(),
                store,
                Ownership.ALL,
                Money.ofRupees(10_00_000),
                clock::get,
                () -> 0,
                Runnable::run);
        Market market = SimulatedMarket.open(setup, 7, 1, ExchangeHours.load(7));
        market.start();
        return market;
    }

    private static InstrumentCatalog catalog(String... symbols) {
        InstrumentCatalog all = InstrumentFiles.load();
        List<Instrument> few = new ArrayList<>();
        for (String symbol : symbols) {
            Instrument share = all.find(symbol).orElseThrow();
            few.add(new Instrument(
                    few.size(),
                    share.symbol(),
                    share.name(),
                    share.isin(),
                    share.exchange(),
                    share.series(),
                    share.industry(),
                    share.indices(),
                    share.faceValue(),
                    share.derivatives(),
                    share.bandPercent(),
                    share.sharesOutstanding(),
                    share.reference(),
                    share.indexCode()));
        }
        return new InstrumentCatalog(few, Map.of());
    }
}
