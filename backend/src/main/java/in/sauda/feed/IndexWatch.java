package in.sauda.feed;

import in.sauda.calendar.CircuitBreakers;
import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Watches NIFTY 50 and SENSEX against their previous closes and stops the market when the first of them reaches a level
 * of {@link CircuitBreakers}. Each level stops it once a day. Kept by the market's thread.
 */
public final class IndexWatch {

    private final CircuitBreakers breakers;
    private final HaltedHours hours;
    private final List<Instrument> watched;
    private LocalDate day = LocalDate.MIN;
    private CircuitBreakers.Level reached = CircuitBreakers.Level.NONE;

    /** A watch over the indices of {@code catalog} that halts {@code hours}. */
    public IndexWatch(InstrumentCatalog catalog, CircuitBreakers breakers, HaltedHours hours) {
        this.breakers = breakers;
        this.hours = hours;
        this.watched = Stream.of("^NSEI", "^BSESN")
                .map(catalog::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The indices that it watches and that the catalogue has. */
    public List<Instrument> watched() {
        return watched;
    }

    /** Whether the day's high or low in {@code quote} reached a level. */
    public boolean movedFar(Quote quote) {
        long base = quote.reference().previousClose();
        LocalDate date = Ist.date(quote.tick().eventMicros());
        return base > 0
                && (far(date, quote.tick().highPaise() - base, base)
                        || far(date, base - quote.tick().lowPaise(), base));
    }

    /** Whole basis points that were moved, either way: a level is reached, never rounded up to. */
    private static long points(long move, long base) {
        return Math.multiplyExact(Math.abs(move), 10_000) / base;
    }

    private boolean far(LocalDate date, long move, long base) {
        return breakers.level(date, points(move, base)).compareTo(CircuitBreakers.Level.NONE) > 0;
    }

    /** Takes a quote in; others than of the watched indices cost a look at their kind. */
    public void quoted(Quote quote) {
        if (!quote.instrument().isIndex() || !watched.contains(quote.instrument())) {
            return;
        }
        long at = quote.tick().eventMicros();
        LocalDate date = Ist.date(at);
        if (!date.equals(day)) {
            day = date;
            reached = CircuitBreakers.Level.NONE;
        }
        long base = quote.reference().previousClose();
        long points = base == 0 ? 0 : points(quote.changePaise(), base);
        CircuitBreakers.Level level = breakers.level(date, points);
        if (level.compareTo(reached) > 0) {
            reached = level;
            breakers.on(date, at, points).ifPresent(halt -> hours.halt(at, halt));
        }
    }
}
