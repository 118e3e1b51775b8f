package in.sauda.feed.replay;

import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** The small folder of these tests and what is needed to play it. */
final class Replays {

    static final Path SMALL = Path.of("src/test/resources/replay/small");
    static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    static final MarketHours HOURS = ExchangeHours.load();
    static final Instrument RELIANCE = CATALOG.find("RELIANCE").orElseThrow();
    static final Instrument TCS = CATALOG.find("TCS").orElseThrow();
    static final Instrument NIFTY = CATALOG.find("^NSEI").orElseThrow();

    private Replays() {}

    static ReplayData load(Path folder) throws ReplayRefusedException {
        return ReplayData.load(folder, CATALOG, HOURS, TickSizes.load());
    }

    static ReplayFeed feed(ReplayData data) {
        return new ReplayFeed(data, HOURS, TickSizes.load(), PriceBands.load());
    }

    static long at(String time) {
        LocalDateTime at = LocalDateTime.parse(time);
        return Ist.micros(at.toLocalDate(), at.toLocalTime());
    }

    /** Every quote up to {@code micros}, from the beginning. */
    static List<Quote> play(ReplayFeed feed, ReplayData data, long micros) {
        List<Quote> quotes = new ArrayList<>();
        Instrument[] all = CATALOG.all().toArray(Instrument[]::new);
        feed.start(data.firstMicros() - 1, (tick, reference) -> {
            throw new AssertionError("a tick before the beginning");
        });
        feed.advanceTo(micros, (tick, reference) -> quotes.add(new Quote(all[tick.instrument()], tick, reference)));
        return quotes;
    }

    static List<Tick> ticks(List<Quote> quotes, Instrument instrument) {
        return quotes.stream()
                .filter(quote -> quote.instrument().equals(instrument))
                .map(Quote::tick)
                .toList();
    }
}
