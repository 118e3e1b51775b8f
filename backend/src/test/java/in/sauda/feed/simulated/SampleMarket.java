package in.sauda.feed.simulated;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.quote.DayReference;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** Feeds over the shipped catalogue, and short ways to ask them. */
final class SampleMarket {

    static final long SEED = 20_261_122;
    static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    static final TickSizes TICK_SIZES = TickSizes.load();
    static final PriceBands BANDS = PriceBands.load();
    static final MarketHours ALWAYS = new AlwaysOpen();
    static final MarketHours EXCHANGE = ExchangeHours.load();
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private SampleMarket() {}

    static SimulatedFeed feed(MarketHours hours) {
        return feed(SEED, 1, hours);
    }

    static SimulatedFeed feed(long seed, int ticksPerSecond, MarketHours hours) {
        return new SimulatedFeed(CATALOG, seed, ticksPerSecond, hours, TICK_SIZES, BANDS);
    }

    static PricePaths paths(TradingDays days) {
        return new PricePaths(CATALOG, Draws.key(SEED, SimulatedFeed.GENERATOR_VERSION), days, TICK_SIZES, BANDS);
    }

    static Instrument instrument(String symbol) {
        return CATALOG.find(symbol).orElseThrow();
    }

    static long at(LocalDate date, int hour, int minute, int second) {
        return Ist.micros(date, LocalTime.of(hour, minute, second));
    }

    /** Fifty shares of every size and industry, NSE and BSE. */
    static List<Instrument> fiftyShares() {
        List<Instrument> shares =
                CATALOG.all().stream().filter(each -> !each.isIndex()).toList();
        List<Instrument> fifty = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            fifty.add(shares.get(i * shares.size() / 50));
        }
        return fifty;
    }

    /** What a feed emitted. */
    record Emitted(Tick tick, DayReference reference) {}

    /** All that {@code feed} emits from its start at {@code from} until {@code to}, asked for every {@code step}. */
    static List<Emitted> play(SimulatedFeed feed, long from, long to, long step) {
        List<Emitted> emitted = new ArrayList<>();
        feed.start(from, (tick, reference) -> {});
        for (long t = from + step; t < to + step; t += step) {
            feed.advanceTo(Math.min(t, to), (tick, reference) -> emitted.add(new Emitted(tick, reference)));
        }
        return emitted;
    }
}
