package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.SessionPhase;
import in.sauda.calendar.SessionState;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.TickSizes;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a replay folder holds: minute bars, which are played, and exchange's daily files, which give history and
 * previous closes. Read as a whole or refused as a whole. Immutable; safe from any thread.
 */
public final class ReplayData {

    private static final NavigableMap<LocalDate, DailyBar> NO_DAYS = Collections.emptyNavigableMap();

    private final List<BarSeries> series;
    private final Map<Integer, BarSeries> byNumber = new HashMap<>();
    private final Map<Instrument, NavigableMap<LocalDate, DailyBar>> official;
    private final Map<Instrument, NavigableMap<LocalDate, DailyBar>> history = new HashMap<>();
    private final NavigableSet<LocalDate> tradingDays = new TreeSet<>();
    private final List<TradingWindow> windows = new ArrayList<>();
    private final List<Gap> gaps = new ArrayList<>();
    private final ReplayActions actions;
    private final String fingerprint;

    /**
     * Minutes of a session for which the folder has no bar.
     *
     * @param instrument whose
     * @param fromMicros start of the first missing minute, epoch microseconds
     * @param minutes    how many follow one another, at least 1
     */
    public record Gap(Instrument instrument, long fromMicros, int minutes) {}

    private ReplayData(
            List<BarSeries> series,
            Map<Instrument, NavigableMap<LocalDate, DailyBar>> official,
            ReplayActions actions,
            MarketHours hours,
            String fingerprint) {
        this.series = series;
        this.actions = actions;
        this.official = official;
        this.fingerprint = fingerprint;
        for (BarSeries minutes : series) {
            byNumber.put(minutes.instrument().number(), minutes);
            history.put(minutes.instrument(), new TreeMap<>(minutes.days()));
            tradingDays.addAll(minutes.days().keySet());
            findGaps(minutes, hours);
        }
        // The exchange's figures are better than those summed up from minutes.
        official.forEach((instrument, days) ->
                history.computeIfAbsent(instrument, key -> new TreeMap<>()).putAll(days));
        for (LocalDate day : tradingDays) {
            windows.add(window(day, hours));
        }
    }

    /**
     * Reads {@code folder} and the folders inside it.
     *
     * @throws ReplayRefusedException if anything in it is wrong, or if it has no minute bars
     */
    public static ReplayData load(Path folder, InstrumentCatalog catalog, MarketHours hours, TickSizes tickSizes)
            throws ReplayRefusedException {
        Problems problems = new Problems();
        ReplayFolder files = new ReplayFolder(folder, problems);
        MinuteBarFiles minutes = new MinuteBarFiles(catalog, hours, tickSizes, problems);
        BhavcopyFiles bhavcopies = new BhavcopyFiles(catalog, hours, problems);
        ReplayActions actions = new ReplayActions(catalog, problems);
        files.read(
                table -> {
                    if (table.has(MinuteBarFiles.COLUMNS)) {
                        minutes.read(table);
                    } else {
                        BhavcopyShape.of(table)
                                .ifPresentOrElse(
                                        shape -> bhavcopies.read(table, shape),
                                        () -> problems.add(
                                                table.file(),
                                                1,
                                                "the header is neither that of minute bars nor of a bhavcopy"));
                    }
                },
                ReplayActions.FILE,
                actions::read);
        Map<Instrument, List<Bar>> bars = minutes.finish();
        if (bars.isEmpty()) {
            problems.add(folder.toString(), 0, "there are no minute bars to play");
        }
        problems.refuseIfAny(folder);
        List<BarSeries> series = bars.entrySet().stream()
                .map(entry -> new BarSeries(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparingInt(minute -> minute.instrument().number()))
                .toList();
        return new ReplayData(series, bhavcopies.finish(), actions, hours, files.fingerprint());
    }

    /** The days that are played, oldest first. */
    public NavigableSet<LocalDate> tradingDays() {
        return Collections.unmodifiableNavigableSet(tradingDays);
    }

    /** What of those days is played, oldest first; what lies between is skipped. */
    public List<TradingWindow> windows() {
        return Collections.unmodifiableList(windows);
    }

    /** Open of the first day, epoch microseconds. */
    public long firstMicros() {
        return windows.getFirst().open();
    }

    /** End of the last day, epoch microseconds. */
    public long lastMicros() {
        return windows.getLast().end();
    }

    /** Minutes without a bar, by instrument and time. */
    public List<Gap> gaps() {
        return Collections.unmodifiableList(gaps);
    }

    /** The splits, bonuses, dividends and renames of the days: the folder's own, else those that the program ships with. */
    public CorporateActions corporateActions() {
        return actions.all();
    }

    /** {@code pricePaise} of {@code instrument} on {@code from} as it would be on {@code to}, after what its company did. */
    long adjusted(Instrument instrument, long pricePaise, LocalDate from, LocalDate to) {
        return actions.adjusted(instrument, pricePaise, from, to);
    }

    /** SHA-256 of the files' names and contents, 64 hexadecimal digits. */
    public String fingerprint() {
        return fingerprint;
    }

    /** The minutes of each instrument that has any, by instrument number. */
    List<BarSeries> series() {
        return series;
    }

    /** The minutes of {@code instrument}, or null if there are none. */
    @Nullable
    BarSeries series(Instrument instrument) {
        return byNumber.get(instrument.number());
    }

    /** The days of {@code instrument} in the exchange's files. */
    NavigableMap<LocalDate, DailyBar> official(Instrument instrument) {
        return official.getOrDefault(instrument, NO_DAYS);
    }

    /** All days of {@code instrument}: the exchange's, else those that its minutes make up. */
    NavigableMap<LocalDate, DailyBar> history(Instrument instrument) {
        return history.getOrDefault(instrument, NO_DAYS);
    }

    private static TradingWindow window(LocalDate day, MarketHours hours) {
        long end = hours.closesAt(day);
        SessionState state = hours.at(end);
        while (state.phase() != SessionPhase.CLOSED && state.nextAt() > end) {
            end = state.nextAt();
            state = hours.at(end);
        }
        return new TradingWindow(hours.opensAt(day), end);
    }

    private void findGaps(BarSeries minutes, MarketHours hours) {
        for (LocalDate day : minutes.days().keySet()) {
            long expected = hours.opensAt(day);
            long closes = hours.closesAt(day);
            for (int i = minutes.firstFrom(expected); expected < closes; i++) {
                long next = i < minutes.size() ? Math.min(minutes.bar(i).startMicros(), closes) : closes;
                addGap(minutes.instrument(), expected, next, hours);
                expected = next + Ist.MINUTE;
            }
        }
    }

    private void addGap(Instrument instrument, long from, long to, MarketHours hours) {
        long start = from;
        int length = 0;
        for (long minute = from; minute < to; minute += Ist.MINUTE) {
            if (hours.at(minute, instrument).phase().continuous()) {
                start = length == 0 ? minute : start;
                length++;
            }
        }
        if (length > 0) {
            gaps.add(new Gap(instrument, start, length));
        }
    }
}
