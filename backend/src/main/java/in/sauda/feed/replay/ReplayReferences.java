package in.sauda.feed.replay;

import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.quote.DayReference;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;

/** Works out what is fixed about a day from the days before it in the folder. Safe from any thread. */
final class ReplayReferences {

    private static final int WEEKS = 52;

    private final ReplayData data;
    private final MarketHours hours;
    private final TickSizes tickSizes;
    private final PriceBands bands;
    private final ReplayAuctions auctions;
    private final ConcurrentHashMap<Key, DayReference> known = new ConcurrentHashMap<>();

    ReplayReferences(
            ReplayData data, MarketHours hours, TickSizes tickSizes, PriceBands bands, ReplayAuctions auctions) {
        this.data = data;
        this.hours = hours;
        this.tickSizes = tickSizes;
        this.bands = bands;
        this.auctions = auctions;
    }

    DayReference of(Instrument instrument, LocalDate date) {
        // Other days are asked for by anybody: only the played ones are worth keeping.
        return data.tradingDays().contains(date)
                ? known.computeIfAbsent(new Key(instrument.number(), date), key -> workOut(instrument, date))
                : workOut(instrument, date);
    }

    private DayReference workOut(Instrument instrument, LocalDate date) {
        long close = previousClose(instrument, date);
        long tick = tick(instrument, date);
        int percent = bands.percent(instrument, date);
        boolean banded = percent > 0;
        long high = 0;
        long low = 0;
        for (DailyBar day : data.history(instrument)
                .subMap(date.minusWeeks(WEEKS), true, date, false)
                .values()) {
            high = Math.max(high, data.adjusted(instrument, day.high(), day.date(), date));
            long dayLow = data.adjusted(instrument, day.low(), day.date(), date);
            low = low == 0 ? dayLow : Math.min(low, dayLow);
        }
        return new DayReference(
                close,
                banded ? PriceBands.lower(close, percent, tick) : 0,
                banded ? PriceBands.upper(close, percent, tick) : 0,
                high,
                low,
                tick);
    }

    /**
     * The close of the session before, best source first: the exchange's file of that session, what its file of
     * {@code date} says of it, the close that the minutes of that session come to; 0 if the folder has none of them. An
     * older close is not taken: change and band would be measured from a price that was not the last. On an ex-date it is
     * what that price is worth after the split or bonus; the exchange's file of the day leaves it as it was.
     */
    private long previousClose(Instrument instrument, LocalDate date) {
        LocalDate before = hours.tradingDayBefore(date);
        return data.adjusted(instrument, closeBefore(instrument, before, date), before, date);
    }

    private long closeBefore(Instrument instrument, LocalDate before, LocalDate date) {
        NavigableMap<LocalDate, DailyBar> official = data.official(instrument);
        DailyBar last = official.get(before);
        if (last != null) {
            return last.close();
        }
        DailyBar today = official.get(date);
        return today == null ? close(instrument, before) : today.previousClose();
    }

    /** The official close of {@code date}: the exchange's, else what the day's minutes come to; 0 without either. */
    long close(Instrument instrument, LocalDate date) {
        DailyBar official = data.official(instrument).get(date);
        if (official != null) {
            return official.close();
        }
        BarSeries minutes = data.series(instrument);
        return minutes == null || !minutes.days().containsKey(date)
                ? 0
                : auctions.average(minutes, date, tick(instrument, date));
    }

    /** The price step of {@code instrument} on {@code date} in paise. */
    long tick(Instrument instrument, LocalDate date) {
        return instrument.isIndex()
                ? 1
                : tickSizes.tickPaise(instrument.exchange(), date, tickReference(instrument, date));
    }

    /**
     * The price that decides the price step: the close of the month before, else the first price that the folder has
     * in this month, so that the step holds for the month; 0 if it has none.
     */
    private long tickReference(Instrument instrument, LocalDate date) {
        LocalDate month = date.withDayOfMonth(1);
        NavigableMap<LocalDate, DailyBar> history = data.history(instrument);
        DailyBar lastMonth = history.get(hours.tradingDayBefore(month));
        if (lastMonth != null) {
            return lastMonth.close();
        }
        Map.Entry<LocalDate, DailyBar> first = history.ceilingEntry(month);
        if (first == null || first.getKey().isAfter(date)) {
            return 0;
        }
        long close = previousClose(instrument, first.getKey());
        return close == 0 ? first.getValue().open() : close;
    }

    private record Key(int instrument, LocalDate date) {}
}
