package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import java.util.ArrayList;
import java.util.List;

/** Adds up the days, minutes and ticks of one instrument to candles of one interval. For one question and one thread. */
final class CandleCollector {

    private final TradingDays days;
    private final TickGrid grid;
    private final PricePath path;
    private final long tickKey;
    private final long phase;
    private final boolean daily;
    private final long length;
    private final long now;

    private final List<Candle> candles = new ArrayList<>();
    private long start = Long.MIN_VALUE;
    private long open;
    private long high;
    private long low;
    private long close;
    private long volume;

    CandleCollector(
            TradingDays days, TickGrid grid, PricePaths paths, PricePath path, Interval interval, long nowMicros) {
        this.days = days;
        this.grid = grid;
        this.path = path;
        this.tickKey = paths.tickKey(path.instrument());
        this.phase = grid.phase(path.instrument());
        this.daily = interval.daily();
        this.length = interval.seconds() * Ist.SECOND;
        this.now = nowMicros;
    }

    /** The candles that begin in {@code [from, to)}, both starts of an interval. */
    List<Candle> collect(long from, long to) {
        int day = days.atOrAfter(Ist.epochDay(from));
        DaySlots slots = DaySlots.of(path, days, grid, day);
        while (micros(slots.earliest()) < to && micros(slots.earliest()) <= now) {
            long closes = days.openMicros(day) + path.minutes(day) * Ist.MINUTE;
            if (daily && now >= Math.max(closes, micros(slots.latest()))) {
                add(Ist.startOf(days.date(day)), path.day(day));
            } else if (Math.max(closes, micros(slots.latest())) > from) {
                addPrint(slots.opening(), from, to, path.openingShares(day), day, false);
                addMinutes(day, from, Math.min(to, closes));
                addPrint(slots.closing(), from, to, path.closingShares(day), day, true);
            }
            day++;
            slots = DaySlots.of(path, days, grid, day);
        }
        finish();
        return candles;
    }

    private long micros(long slot) {
        return grid.micros(slot) + phase;
    }

    /** Adds the match of a call auction in {@code slot}, if there is one and it has happened. */
    private void addPrint(long slot, long from, long to, long shares, int day, boolean closing) {
        if (slot < 0 || micros(slot) > now) {
            return;
        }
        long at = daily ? Ist.startOf(days.date(day)) : SimulatedCandles.start(micros(slot), length);
        if (daily || (at >= from && at < to)) {
            long price = closing ? path.close(day) : path.day(day).open();
            add(at, price, price, price, price, shares);
        }
    }

    private void addMinutes(int day, long from, long to) {
        long opens = days.openMicros(day);
        PricePath.Curve curve = path.curve(day);
        int minute = daily ? 0 : (int) Math.max(0, Math.ceilDiv(from - opens, Ist.MINUTE));
        int end = (int) Math.ceilDiv(Math.min(to, now + 1) - opens, Ist.MINUTE);
        while (minute < end) {
            MinuteBars bars = curve.block(curve.profile().blockOf(minute));
            for (; minute < Math.min(end, bars.first + bars.count); minute++) {
                long at = opens + minute * Ist.MINUTE;
                long bucket = daily ? Ist.startOf(days.date(day)) : at;
                if (now >= at + Ist.MINUTE) {
                    int i = minute - bars.first;
                    add(bucket, bars.open[i], bars.high[i], bars.low[i], bars.close[i], bars.volume[i]);
                } else {
                    addTicks(bucket, at, day, minute, bars);
                }
            }
        }
    }

    /** Adds the ticks of a minute that have happened by now. */
    private void addTicks(long bucket, long minuteAt, int day, int minute, MinuteBars bars) {
        int happened = (int) (grid.lastSlot(now, phase) - grid.slotAt(minuteAt)) + 1;
        long dayKey = Draws.key(tickKey, days.epochDay(day));
        TickPath ticks = new TickPath(dayKey, bars, minute, grid.perMinute(), path.tickPaise(day));
        long before = 0;
        for (int k = 0; k < happened; k++) {
            long price = ticks.price(k);
            add(bucket, price, price, price, price, ticks.volume(k) - before);
            before = ticks.volume(k);
        }
    }

    private void add(long at, Candle candle) {
        add(at, candle.open(), candle.high(), candle.low(), candle.close(), candle.volume());
    }

    private void add(long at, long first, long highest, long lowest, long last, long shares) {
        long bucket = SimulatedCandles.start(at, length);
        if (bucket != start) {
            finish();
            start = bucket;
            open = first;
            high = highest;
            low = lowest;
            volume = 0;
        }
        high = Math.max(high, highest);
        low = Math.min(low, lowest);
        close = last;
        volume += shares;
    }

    private void finish() {
        if (start != Long.MIN_VALUE) {
            candles.add(new Candle(start / Ist.SECOND, open, high, low, close, volume));
        }
    }
}
