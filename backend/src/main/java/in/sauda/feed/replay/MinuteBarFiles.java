package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.replay.Figures.FigureException;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.instrument.TickSizes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads minute bars: columns {@code Datetime, Open, High, Low, Close, Volume} and, if present, {@code Symbol}; others
 * do not matter.
 *
 * <p>Without a {@code Symbol} column the file's name says whose bars they are: {@code RELIANCE.NS_1m_….csv}, and
 * {@code NSEI_1m_….csv} for {@code ^NSEI}. A Datetime without a zone is Indian time.
 */
final class MinuteBarFiles {

    static final List<String> COLUMNS = List.of("Datetime", "Open", "High", "Low", "Close", "Volume");

    /** With fewer minutes than this, two equal days may be chance. */
    private static final int FEWEST_REPEATED = 3;

    private static final Pattern DATETIME =
            Pattern.compile("(\\d{4}-\\d\\d-\\d\\d)[ T](\\d\\d:\\d\\d:\\d\\d)(Z|[+-]\\d\\d:\\d\\d)?");
    private static final Pattern FILE_SYMBOL = Pattern.compile("(?:.*/)?([^/]+)_1m[_.][^/]*");

    private final InstrumentCatalog catalog;
    private final MarketHours hours;
    private final TickSizes tickSizes;
    private final Problems problems;
    private final Map<Symbol, NavigableMap<Long, Placed>> bars = new HashMap<>();

    MinuteBarFiles(InstrumentCatalog catalog, MarketHours hours, TickSizes tickSizes, Problems problems) {
        this.catalog = catalog;
        this.hours = hours;
        this.tickSizes = tickSizes;
        this.problems = problems;
    }

    /** Takes a file in; what is wrong with it goes to the problems. */
    void read(DataTable table) {
        Map<Symbol, Long> newest = new HashMap<>();
        Map<String, Optional<Instrument>> named = new HashMap<>();
        String ofFile = table.has("Symbol") ? "" : symbolOf(table.file());
        for (DataTable.Line line : table.lines()) {
            String symbol = table.has("Symbol") ? line.text("Symbol") : ofFile;
            if (!named.containsKey(symbol)) {
                named.put(symbol, find(symbol));
                if (named.get(symbol).isEmpty()) {
                    problems.add(table.file(), line.number(), "unknown symbol '" + symbol + "'");
                }
            }
            Instrument instrument = named.get(symbol).orElse(null);
            if (instrument == null) {
                continue;
            }
            try {
                Bar bar = bar(line, instrument);
                place(new Placed(bar, table.file(), line.number()), instrument, newest);
            } catch (FigureException e) {
                problems.add(table.file(), line.number(), String.valueOf(e.getMessage()));
            }
        }
    }

    private static String symbolOf(String file) {
        Matcher name = FILE_SYMBOL.matcher(file);
        return name.matches() ? name.group(1) : file.substring(file.lastIndexOf('/') + 1);
    }

    private Optional<Instrument> find(String symbol) {
        return catalog.find(symbol).or(() -> catalog.find("^" + symbol));
    }

    private Bar bar(DataTable.Line line, Instrument instrument) {
        long start = start(line.text("Datetime"));
        LocalDate date = Ist.date(start);
        Bar bar = new Bar(
                start,
                price(line, "Open", instrument, date),
                price(line, "High", instrument, date),
                price(line, "Low", instrument, date),
                price(line, "Close", instrument, date),
                Figures.shares("Volume", line.text("Volume")));
        Figures.checkRange(bar.open(), bar.high(), bar.low(), bar.close());
        switch (hours.at(start, instrument).phase()) {
            case CONTINUOUS, PRE_OPEN_MATCH, AUCTION_MATCH, POST_CLOSE -> {
                return bar;
            }
            default ->
                throw new FigureException(
                        "no trade is possible at " + line.text("Datetime") + ": outside the sessions of that day");
        }
    }

    private long price(DataTable.Line line, String column, Instrument instrument, LocalDate date) {
        String text = line.text(column);
        if (instrument.isIndex()) {
            return Figures.price(column, text);
        }
        long about = Figures.price(column, text);
        return Figures.price(column, text, tickSizes.tickPaise(instrument.exchange(), date, about));
    }

    private static long start(String text) {
        Matcher parts = DATETIME.matcher(text);
        try {
            if (parts.matches()) {
                LocalDateTime time = LocalDateTime.parse(parts.group(1) + "T" + parts.group(2));
                String zone = parts.group(3);
                long micros = Ist.micros(time.toInstant(zone == null ? Ist.ZONE : ZoneOffset.of(zone)));
                if (micros % Ist.MINUTE == 0) {
                    return micros;
                }
            }
        } catch (DateTimeException e) {
            // Said below.
        }
        throw new FigureException("Datetime '" + text + "' is not the start of a minute such as 2026-06-01 09:15:00");
    }

    private void place(Placed placed, Instrument instrument, Map<Symbol, Long> newest) {
        Symbol symbol = instrument.symbol();
        long start = placed.bar.startMicros();
        Long before = newest.put(symbol, start);
        if (before != null && start < before) {
            problems.add(placed.file, placed.line, minute(symbol, start) + " comes after a later minute");
        }
        Placed other = bars.computeIfAbsent(symbol, key -> new TreeMap<>()).putIfAbsent(start, placed);
        if (other != null) {
            problems.add(
                    placed.file,
                    placed.line,
                    minute(symbol, start) + " is already in " + other.file + ":" + other.line);
        }
    }

    private static String minute(Symbol symbol, long start) {
        return symbol + " at " + Ist.time(start).toLocalDateTime();
    }

    /** The bars of all files by instrument, in time order; days that repeat the one before go to the problems. */
    Map<Instrument, List<Bar>> finish() {
        Map<Instrument, List<Bar>> series = new HashMap<>();
        bars.forEach((symbol, placed) -> {
            findRepeatedDays(symbol, placed.values());
            series.put(
                    catalog.find(symbol).orElseThrow(),
                    placed.values().stream().map(Placed::bar).toList());
        });
        return series;
    }

    private void findRepeatedDays(Symbol symbol, Iterable<Placed> placed) {
        NavigableMap<LocalDate, List<Placed>> days = new TreeMap<>();
        for (Placed bar : placed) {
            days.computeIfAbsent(Ist.date(bar.bar.startMicros()), date -> new ArrayList<>())
                    .add(bar);
        }
        days.forEach((date, day) -> {
            var before = days.lowerEntry(date);
            if (before != null && day.size() >= FEWEST_REPEATED && clock(day).equals(clock(before.getValue()))) {
                Placed first = day.getFirst();
                problems.add(
                        first.file,
                        first.line,
                        "the " + day.size() + " minutes of " + symbol + " on " + date + " repeat those of "
                                + before.getKey());
            }
        });
    }

    /** The bars with the time of the day in place of the moment. */
    private static List<Bar> clock(List<Placed> day) {
        return day.stream()
                .map(Placed::bar)
                .map(bar -> new Bar(
                        bar.startMicros() - Ist.startOf(Ist.date(bar.startMicros())),
                        bar.open(),
                        bar.high(),
                        bar.low(),
                        bar.close(),
                        bar.volume()))
                .sorted(Comparator.comparingLong(Bar::startMicros))
                .toList();
    }

    /** A bar and where it was read. */
    private record Placed(Bar bar, String file, long line) {}
}
