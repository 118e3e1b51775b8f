package in.sauda.feed;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.DynamicBand;
import in.sauda.instrument.DynamicBands;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.PriceBands;
import in.sauda.quote.DayReference;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The present band of each instrument: that of the day's reference, opened for shares with derivatives as their ticks ask
 * for it. Kept by the market's thread; {@link #at} may be asked from any.
 *
 * <p>Holds nothing that cannot be found again: {@link #restore} plays the day's ticks of the few shares that came near a
 * limit.
 */
public final class DayBands {

    private static final long LATE = 30 * Ist.MINUTE;

    private final InstrumentCatalog catalog;
    private final MarketHours hours;
    private final PriceBands widths;
    private final DynamicBands rules;
    private final AtomicReferenceArray<@Nullable Day> days;

    /** The bands of {@code catalog} before the first tick. */
    public DayBands(InstrumentCatalog catalog, MarketHours hours, PriceBands widths, DynamicBands rules) {
        this.catalog = catalog;
        this.hours = hours;
        this.widths = widths;
        this.rules = rules;
        this.days = new AtomicReferenceArray<>(catalog.size());
    }

    /**
     * Takes {@code tick} in. Returns whether the instrument's band is another one than after the tick before: orders
     * outside it are to be cancelled then.
     */
    public boolean apply(Tick tick, DayReference reference) {
        Day day = days.getPlain(tick.instrument());
        if (day == null || tick.eventMicros() >= day.end || day.reference != reference) {
            Instrument instrument = catalog.byNumber(tick.instrument());
            if (!instrument.derivatives() || reference.previousClose() == 0) {
                return false;
            }
            day = begin(day, instrument, tick.eventMicros(), reference);
            days.set(tick.instrument(), day);
        }
        return day.apply(tick);
    }

    private Day begin(@Nullable Day before, Instrument instrument, long micros, DayReference reference) {
        LocalDate date = Ist.date(micros);
        if (before != null && micros < before.end && before.reference.equals(reference)) {
            return before;
        }
        long late = hours.isTradingDay(date) ? hours.closesAt(date) - LATE : Long.MAX_VALUE;
        DynamicBand band = rules.start(
                date, reference.previousClose(), reference.tickPaise(), widths.percent(instrument, date), late);
        return new Day(Ist.startOf(date.plusDays(1)), reference, band);
    }

    /** The band of {@code instrument} at {@code micros}: that of {@code reference}, unless it has opened since. */
    public PriceBand at(Instrument instrument, DayReference reference, long micros) {
        Day day = days.getAcquire(instrument.number());
        DynamicBand opened = day == null ? null : day.opened(micros);
        return opened == null
                ? new PriceBand(reference.lowerBand(), reference.upperBand())
                : new PriceBand(opened.lowerPaise(), opened.upperPaise());
    }

    /**
     * Finds the bands of the day of {@code micros} again after a start: the day's ticks up to then are played, of those
     * shares only whose day's high or low came near a limit.
     *
     * @param latest the latest tick of each instrument that has one today
     */
    public void restore(Feed feed, Collection<Tick> latest, long micros) {
        LocalDate date = Ist.date(micros);
        List<Instrument> near = new ArrayList<>();
        for (Tick tick : latest) {
            Instrument instrument = catalog.byNumber(tick.instrument());
            DayReference reference = feed.reference(instrument, date);
            if (instrument.derivatives()
                    && Ist.date(tick.eventMicros()).equals(date)
                    && reference.previousClose() != 0) {
                Day day = begin(null, instrument, tick.eventMicros(), reference);
                if (day.cameNear(tick)) {
                    days.set(tick.instrument(), null);
                    near.add(instrument);
                } else {
                    // What was traded until now counts towards nothing.
                    day.volume = tick.volume();
                    days.set(tick.instrument(), day);
                }
            }
        }
        feed.playBack(near, Ist.startOf(date) - 1, micros, this::apply);
    }

    /** One share's day. */
    private static final class Day {

        final long end;
        final DayReference reference;
        private volatile DynamicBand band;
        private long volume;
        private int steps;

        // Between these prices a tick counts for nothing: kept, since nearly every tick is there.
        private long nearLower;
        private long nearUpper;

        Day(long end, DayReference reference, DynamicBand band) {
            this.end = end;
            this.reference = reference;
            this.band = band;
            this.nearLower = band.nearLowerPaise();
            this.nearUpper = band.nearUpperPaise();
        }

        boolean apply(Tick tick) {
            long shares = tick.volume() - volume;
            volume = tick.volume();
            if (!band.opening() && tick.ltpPaise() > nearLower && tick.ltpPaise() < nearUpper) {
                return false;
            }
            band = band.traded(tick.eventMicros(), tick.ltpPaise(), shares);
            nearLower = band.nearLowerPaise();
            nearUpper = band.nearUpperPaise();
            boolean moved = band.steps() != steps;
            steps = band.steps();
            return moved;
        }

        boolean cameNear(Tick tick) {
            return tick.highPaise() >= nearUpper || tick.lowPaise() <= nearLower;
        }

        /** The band at {@code micros} if it is another than in the morning, else null. */
        @Nullable
        DynamicBand opened(long micros) {
            DynamicBand present = band.at(micros);
            return micros < end && present.steps() > 0 ? present : null;
        }
    }
}
