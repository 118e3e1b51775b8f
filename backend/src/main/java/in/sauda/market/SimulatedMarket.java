package in.sauda.market;

import in.sauda.calendar.MarketClock;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.simulated.SimulatedFeed;
import in.sauda.instrument.CorporateActions;
import in.sauda.trading.MarketRecord;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** Opens the simulated market: its prices are a pure function of its definition and of time, so nothing is restored. */
public final class SimulatedMarket {

    /** The market's id. */
    public static final String ID = "sim";

    private SimulatedMarket() {}

    /**
     * The simulated market, not yet started.
     *
     * @param seed           chooses the prices
     * @param ticksPerSecond ticks of each instrument in a second, 1 to 100
     * @param hours          when it trades
     * @throws MarketRefusedException if the books in the store were made at other prices: going on would rewrite what
     *     its traders saw
     */
    public static Market open(MarketSetup setup, long seed, int ticksPerSecond, MarketHours hours)
            throws MarketRefusedException {
        SimulatedFeed feed =
                new SimulatedFeed(setup.catalog(), seed, ticksPerSecond, hours, setup.tickSizes(), setup.bands());
        String definition = feed.definition() + " hours=" + hours.getClass().getSimpleName();
        Optional<MarketRecord> before = setup.store().market(ID);
        if (before.isPresent() && !before.get().definition().equals(definition)) {
            throw new MarketRefusedException(List.of("This data folder's simulated market was made as \""
                    + before.get().definition() + "\", now it would be \"" + definition
                    + "\": put SIM_SEED, SIM_HOURS and SIM_TICKS_PER_SECOND back, or set DATA_DIR to a new folder"));
        }
        MarketClock clock = steady(
                setup.systemMicros(), before.map(MarketRecord::committedMicros).orElse(0L));
        setup.store().saveMarket(new MarketRecord(ID, "simulated", definition, clock.nowMicros(), 1, false, ""));
        return new Market(new Market.Parts(
                ID,
                Market.Kind.SIMULATED,
                setup.catalog(),
                clock,
                hours,
                feed,
                setup.store(),
                setup.ownership(),
                CorporateActions.none(),
                setup.initialCash(),
                setup.systemMicros(),
                setup.nanoTime(),
                setup.readers(),
                null));
    }

    /** The system's time, except that it never goes back, not even across a restart. */
    private static MarketClock steady(LongSupplier systemMicros, long committed) {
        AtomicLong latest = new AtomicLong(committed);
        return () -> latest.accumulateAndGet(systemMicros.getAsLong(), Math::max);
    }
}
