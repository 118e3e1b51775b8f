package in.sauda.feed.simulated;

import in.sauda.quote.Candle;
import in.sauda.quote.DayReference;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The fixed figures of an instrument's day; the last one asked for is kept. Safe from any thread. */
final class DayReferences {

    private static final int WEEKS = 52;

    private final TradingDays days;
    private final AtomicReferenceArray<@Nullable Known> latest;

    /** For instruments numbered below {@code size}. */
    DayReferences(TradingDays days, int size) {
        this.days = days;
        this.latest = new AtomicReferenceArray<>(size);
    }

    /** The figures of {@code path} on {@code date}, or on the first trading day after it. */
    DayReference of(PricePath path, LocalDate date) {
        return of(path, days.atOrAfter(date.toEpochDay()));
    }

    /** The figures of {@code path} on trading day {@code day}. */
    DayReference of(PricePath path, int day) {
        int number = path.instrument().number();
        Known known = latest.get(number);
        if (known == null || known.day != day) {
            known = new Known(day, reference(path, day));
            latest.set(number, known);
        }
        return known.reference;
    }

    private DayReference reference(PricePath path, int day) {
        long high = 0;
        long low = 0;
        int first = days.atOrAfter(days.date(day).minusWeeks(WEEKS).toEpochDay());
        for (int d = first; d < day; d++) {
            Candle candle = path.day(d);
            high = Math.max(high, candle.high());
            low = d == first ? candle.low() : Math.min(low, candle.low());
        }
        long lower = path instanceof SharePath share ? share.lowerBand(day) : 0;
        long upper = path instanceof SharePath share ? share.upperBand(day) : 0;
        return new DayReference(path.close(day - 1), lower, upper, high, low, path.tickPaise(day));
    }

    private record Known(int day, DayReference reference) {}
}
