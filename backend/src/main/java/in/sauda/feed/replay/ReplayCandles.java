package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import in.sauda.quote.CandleSource;
import in.sauda.quote.Interval;
import in.sauda.quote.Tick;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Candles of recorded days, up to the moment and not beyond it: the running minute from the points of its path that
 * have passed, the running day from its ticks. A day in an exchange's file shows its official figures once it is over,
 * at the next midnight.
 *
 * <p>Candles up to an hour are aligned to the Indian clock: the first hourly one of a day starts at 09:00.
 */
final class ReplayCandles implements CandleSource {

    private final ReplayData data;

    ReplayCandles(ReplayData data) {
        this.data = data;
    }

    @Override
    public List<Candle> candles(
            Instrument instrument, Interval interval, long fromMicros, long toMicros, long nowMicros) {
        return interval.daily()
                ? days(instrument, interval, fromMicros, toMicros, nowMicros)
                : minutes(instrument, interval, fromMicros, toMicros, nowMicros);
    }

    private List<Candle> minutes(Instrument instrument, Interval interval, long from, long to, long now) {
        List<Candle> candles = new ArrayList<>();
        BarSeries series = data.series(instrument);
        if (series == null) {
            return candles;
        }
        for (int i = series.firstFrom(from); i < series.size() && series.bar(i).startMicros() <= now; i++) {
            Bar bar = series.bar(i);
            long start = startOf(bar.startMicros(), interval);
            if (start >= to) {
                break;
            }
            if (start >= from) {
                add(candles, candle(bar, start, now));
            }
        }
        return candles;
    }

    private static long startOf(long micros, Interval interval) {
        long midnight = Ist.startOf(Ist.date(micros));
        long length = interval.seconds() * Ist.SECOND;
        return midnight + (micros - midnight) / length * length;
    }

    /** What has happened of {@code bar} by {@code now}, in a candle that starts at {@code start}. */
    private static Candle candle(Bar bar, long start, long now) {
        int points = (int) Math.min((now - bar.startMicros()) / Bar.STEP + 1, Bar.POINTS);
        long high = bar.open();
        long low = bar.open();
        for (int point = 1; point < points; point++) {
            high = Math.max(high, bar.price(point));
            low = Math.min(low, bar.price(point));
        }
        return new Candle(start / Ist.SECOND, bar.open(), high, low, bar.price(points - 1), bar.volumeBefore(points));
    }

    private List<Candle> days(Instrument instrument, Interval interval, long from, long to, long now) {
        List<Candle> candles = new ArrayList<>();
        LocalDate today = Ist.date(now);
        LocalDate first = first(from, interval);
        if (first.isAfter(today)) {
            return candles;
        }
        data.history(instrument)
                .subMap(first, true, today, false)
                .values()
                .forEach(day -> addDay(candles, interval, day, to));
        DailyBar running = runningDay(instrument, now);
        if (running != null) {
            addDay(candles, interval, running, to);
        }
        return candles;
    }

    /** The first date whose candle starts at or after {@code from}. */
    private static LocalDate first(long from, Interval interval) {
        LocalDate date = Ist.date(from);
        LocalDate first = Ist.startOf(date) < from ? date.plusDays(1) : date;
        return interval == Interval.ONE_WEEK ? first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)) : first;
    }

    /** Today as its ticks up to {@code now} make it, or null before the first. */
    private @Nullable DailyBar runningDay(Instrument instrument, long now) {
        BarSeries series = data.series(instrument);
        if (series == null) {
            return null;
        }
        long seq = series.lastSeq(now);
        LocalDate today = Ist.date(now);
        if (seq == 0 || !Ist.date(series.eventMicros(seq)).equals(today)) {
            return null;
        }
        // The price step matters to the tick's book only.
        Tick tick = series.tick(seq, 1);
        return new DailyBar(
                today, tick.openPaise(), tick.highPaise(), tick.lowPaise(), tick.ltpPaise(), tick.volume(), 0);
    }

    private static void addDay(List<Candle> candles, Interval interval, DailyBar day, long to) {
        LocalDate start = interval == Interval.ONE_WEEK
                ? day.date().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY))
                : day.date();
        long micros = Ist.startOf(start);
        if (micros < to) {
            add(candles, new Candle(micros / Ist.SECOND, day.open(), day.high(), day.low(), day.close(), day.volume()));
        }
    }

    private static void add(List<Candle> candles, Candle next) {
        if (!candles.isEmpty() && candles.getLast().timeSeconds() == next.timeSeconds()) {
            candles.add(candles.removeLast().merge(next));
        } else {
            candles.add(next);
        }
    }
}
