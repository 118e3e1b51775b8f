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
import java.util.Map;
import java.util.Objects;

/** Feeds over the shipped catalogue, and short ways to ask them. */
final class SampleMarket {

    static final long SEED = 20_261_122;
    static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    static final TickSizes TICK_SIZES = TickSizes.load();
    static final PriceBands BANDS = PriceBands.load();
    static final MarketHours ALWAYS = new AlwaysOpen();
    static final MarketHours EXCHANGE = ExchangeHours.load(SEED);
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

    static SharePath share(PricePaths paths, Instrument share) {
        return (SharePath) Objects.requireNonNull(paths.find(share));
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

    /** A catalogue of {@code symbols} alone, in this order. */
    static InstrumentCatalog only(List<String> symbols) {
        List<Instrument> renumbered = new ArrayList<>();
        for (String symbol : symbols) {
            Instrument each = instrument(symbol);
            renumbered.add(new Instrument(
                    renumbered.size(),
                    each.symbol(),
                    each.name(),
                    each.isin(),
                    each.exchange(),
                    each.series(),
                    each.industry(),
                    each.indices(),
                    each.faceValue(),
                    each.derivatives(),
                    each.bandPercent(),
                    each.sharesOutstanding(),
                    each.reference(),
                    each.indexCode()));
        }
        return new InstrumentCatalog(renumbered, Map.of());
    }

    /** The constituents of {@code index}. */
    static List<Instrument> constituents(Instrument index) {
        return CATALOG.all().stream()
                .filter(each -> !each.isIndex() && each.indices().contains(index.indexCode()))
                .toList();
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
