package in.sauda.feed.replay;

import in.sauda.calendar.MarketHours;
import in.sauda.feed.replay.Figures.FigureException;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads NSE's end-of-day files for daily history and previous closes.
 *
 * <p>Only the shares of the catalogue count, in their ordinary series: other series such as T0 carry the main one's
 * close with their own high and low. Shares that are not listed here are passed over. Two shapes of the same day may
 * stand side by side if they agree.
 */
final class BhavcopyFiles {

    /** Normal and trade-to-trade shares; a share is in one of them on a day. */
    private static final Set<String> SERIES = Set.of("EQ", "BE", "BZ");

    private final InstrumentCatalog catalog;
    private final MarketHours hours;
    private final Problems problems;
    private final Map<String, Instrument> byIsin = new HashMap<>();
    private final Map<Instrument, NavigableMap<LocalDate, Placed>> days = new HashMap<>();
    private final Map<FileDay, String> fileOfDay = new HashMap<>();
    private final Map<Integer, Content> contents = new HashMap<>();

    BhavcopyFiles(InstrumentCatalog catalog, MarketHours hours, Problems problems) {
        this.catalog = catalog;
        this.hours = hours;
        this.problems = problems;
        for (Instrument instrument : catalog.all()) {
            if (instrument.exchange() == Exchange.NSE && !instrument.isIndex()) {
                byIsin.put(instrument.isin(), instrument);
            }
        }
    }

    /** Takes a file in; what is wrong with it goes to the problems. */
    void read(DataTable table, BhavcopyShape shape) {
        LocalDate date = dateOf(table, shape);
        if (date == null || repeats(table, shape, date)) {
            return;
        }
        Set<Instrument> seen = new HashSet<>();
        for (DataTable.Line line : table.lines()) {
            if (!Objects.equals(shape.dateIn(line).orElse(null), date)) {
                problems.add(
                        table.file(),
                        line.number(),
                        shape.date + " '" + line.text(shape.date) + "' where the file began with " + date);
                continue;
            }
            if (SERIES.contains(line.text(shape.series))) {
                find(line, shape).ifPresent(instrument -> take(table, shape, line, instrument, date, seen));
            }
        }
    }

    /** The one date of the file, or null if it cannot be used. */
    private @Nullable LocalDate dateOf(DataTable table, BhavcopyShape shape) {
        if (table.lines().isEmpty()) {
            problems.add(table.file(), 0, "no lines");
            return null;
        }
        DataTable.Line first = table.lines().getFirst();
        LocalDate date = shape.dateIn(first).orElse(null);
        if (date == null) {
            problems.add(table.file(), first.number(), shape.date + " '" + first.text(shape.date) + "' is not a date");
            return null;
        }
        LocalDate named = shape.dateInName(table.file()).orElse(date);
        if (!named.equals(date)) {
            problems.add(
                    table.file(), first.number(), "the name says " + named + " but it repeats the session of " + date);
            return null;
        }
        if (!hours.isTradingDay(date)) {
            problems.add(table.file(), first.number(), "there was no session on " + date);
            return null;
        }
        return date;
    }

    private boolean repeats(DataTable table, BhavcopyShape shape, LocalDate date) {
        String loaded = fileOfDay.putIfAbsent(new FileDay(shape, date), table.file());
        if (loaded != null) {
            problems.add(table.file(), 0, "the session of " + date + " is already in " + loaded);
            return true;
        }
        List<List<String>> rows =
                table.lines().stream().map(line -> line.without(shape.date)).toList();
        Content same = contents.putIfAbsent(rows.hashCode(), new Content(table.file(), rows));
        if (same != null && same.rows.equals(rows)) {
            problems.add(table.file(), 0, "apart from the date it repeats " + same.file);
            return true;
        }
        return false;
    }

    private Optional<Instrument> find(DataTable.Line line, BhavcopyShape shape) {
        return catalog.find(line.text(shape.symbol) + Exchange.NSE.suffix())
                .or(() -> Optional.ofNullable(byIsin.get(line.text(shape.isin))));
    }

    private void take(
            DataTable table,
            BhavcopyShape shape,
            DataTable.Line line,
            Instrument instrument,
            LocalDate date,
            Set<Instrument> seen) {
        try {
            if (!seen.add(instrument)) {
                throw new FigureException(instrument.symbol() + " is listed twice");
            }
            DailyBar bar = bar(shape, line, date);
            Placed placed = new Placed(bar, table.file(), line.number());
            Placed other =
                    days.computeIfAbsent(instrument, key -> new TreeMap<>()).putIfAbsent(date, placed);
            if (other != null && !other.bar.equals(bar)) {
                throw new FigureException(
                        instrument.symbol() + " on " + date + " differs from " + other.file + ":" + other.line);
            }
        } catch (FigureException e) {
            problems.add(table.file(), line.number(), String.valueOf(e.getMessage()));
        }
    }

    private static DailyBar bar(BhavcopyShape shape, DataTable.Line line, LocalDate date) {
        List<Long> prices = shape.prices.stream()
                .map(column -> Figures.price(column, line.text(column)))
                .toList();
        Figures.checkRange(prices.get(0), prices.get(1), prices.get(2), prices.get(3));
        long volume = Figures.shares(shape.volume, line.text(shape.volume));
        return new DailyBar(date, prices.get(0), prices.get(1), prices.get(2), prices.get(3), volume, prices.get(4));
    }

    /** The official days by instrument. */
    Map<Instrument, NavigableMap<LocalDate, DailyBar>> finish() {
        Map<Instrument, NavigableMap<LocalDate, DailyBar>> bars = new HashMap<>();
        days.forEach((instrument, placed) -> {
            NavigableMap<LocalDate, DailyBar> history = new TreeMap<>();
            placed.forEach((date, day) -> history.put(date, day.bar));
            bars.put(instrument, history);
        });
        return bars;
    }

    /** A day and where it was read. */
    private record Placed(DailyBar bar, String file, long line) {}

    private record FileDay(BhavcopyShape shape, LocalDate date) {}

    private record Content(String file, List<List<String>> rows) {}
}
