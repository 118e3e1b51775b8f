package in.sauda.calendar;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Exchange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The dated rules behind {@link ExchangeHours}: ordinary timetable, holidays and special sessions from {@code rules/}.
 *
 * <p>Immutable.
 */
final class ExchangeCalendar {

    private final NavigableMap<LocalDate, Map<SessionClass, List<DayPlan.Hours>>> timetables;
    private final Map<Day, Holiday> holidays;
    private final Map<Day, Special> specials;
    private final Set<Integer> years;
    private final ByDate<Integer> settlementCycle;

    private ExchangeCalendar(
            DataFile sessions, DataFile holidays, DataFile specials, DataFile years, DataFile settlementCycle) {
        this.timetables = timetables(sessions);
        this.holidays = holidays(holidays);
        this.specials = specials(specials);
        this.years = new HashSet<>();
        years.rows().forEach(row -> this.years.add(row.integer("year")));
        this.settlementCycle = ByDate.of(settlementCycle, row -> row.integer("days"));
    }

    static ExchangeCalendar load() {
        return new ExchangeCalendar(
                DataFile.resource(
                        "rules/sessions.csv",
                        "valid_from",
                        "instrument_class",
                        "phase",
                        "start",
                        "end",
                        "random_close_from",
                        "note",
                        "source"),
                DataFile.resource("rules/holidays.csv", "date", "exchange", "kind", "name", "source"),
                DataFile.resource(
                        "rules/special-sessions.csv",
                        "date",
                        "exchange",
                        "phase",
                        "start",
                        "end",
                        "name",
                        "source",
                        "confirmed"),
                DataFile.resource("rules/calendar-years.csv", "year", "status", "source"),
                DataFile.resource("rules/settlement-cycle.csv", "valid_from", "days", "source"));
    }

    /** Whether banks and exchange settle on {@code date}: a weekday that is in no list. */
    boolean settles(LocalDate date, Exchange exchange) {
        return !weekend(date) && !holidays.containsKey(new Day(date, exchange));
    }

    int settlementCycle(LocalDate tradeDate) {
        return settlementCycle.on(tradeDate);
    }

    private static boolean weekend(LocalDate date) {
        return date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    /** The day as it is for a class of shares, its random closes drawn from {@code seed}. */
    DayPlan plan(LocalDate date, Exchange exchange, SessionClass sessionClass, long seed) {
        Day day = new Day(date, exchange);
        String noCalendar = years.contains(date.getYear()) || holidays.containsKey(day)
                ? null
                : "No holiday calendar for " + date.getYear() + ": Monday to Friday are taken as trading days";
        Holiday holiday = holidays.getOrDefault(day, Holiday.NONE);
        return switch (holiday.kind) {
            case CLOSED -> DayPlan.closed(holiday.name, null);
            case SPECIAL -> special(day, holiday.name, seed);
            case SETTLEMENT_ONLY -> ordinary(date, sessionClass, noCalendar, seed);
        };
    }

    private DayPlan special(Day day, String name, long seed) {
        Special special = specials.get(day);
        if (special == null) {
            return DayPlan.closed(name, "The hours of this session are not known: " + name);
        }
        String warning = special.confirmed ? null : "The hours of this session are not confirmed: " + name;
        return DayPlan.of(day.date, special.hours, warning, seed);
    }

    private DayPlan ordinary(LocalDate date, SessionClass sessionClass, @Nullable String noCalendar, long seed) {
        if (weekend(date)) {
            return DayPlan.closed(date.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ENGLISH), noCalendar);
        }
        var inForce = timetables.floorEntry(date);
        boolean early = inForce == null;
        var timetable = early ? timetables.firstEntry() : inForce;
        String tooEarly = early
                ? "Session hours are known from " + timetable.getKey() + "; those of that day are used for " + date
                : null;
        String warning = Stream.of(noCalendar, tooEarly)
                .flatMap(Stream::ofNullable)
                .reduce((a, b) -> a + ". " + b)
                .orElse(null);
        return DayPlan.of(date, timetable.getValue().getOrDefault(sessionClass, List.of()), warning, seed);
    }

    private static NavigableMap<LocalDate, Map<SessionClass, List<DayPlan.Hours>>> timetables(DataFile file) {
        NavigableMap<LocalDate, Map<SessionClass, List<DayPlan.Hours>>> timetables = new TreeMap<>();
        for (DataFile.Row row : file.rows()) {
            timetables
                    .computeIfAbsent(row.date("valid_from"), from -> new HashMap<>())
                    .computeIfAbsent(row.constant("instrument_class", SessionClass.class), type -> new ArrayList<>())
                    .add(hours(row, randomFrom(row)));
        }
        if (timetables.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        timetables.forEach((from, classes) -> {
            for (SessionClass type : SessionClass.values()) {
                if (classes.getOrDefault(type, List.of()).stream()
                        .noneMatch(hours -> hours.phase().continuous())) {
                    throw new DataFileException(file.name(), 0, "no continuous trading for " + type + " from " + from);
                }
            }
        });
        return timetables;
    }

    private static Map<Day, Holiday> holidays(DataFile file) {
        Map<Day, Holiday> holidays = new HashMap<>();
        for (DataFile.Row row : file.rows()) {
            Holiday holiday = new Holiday(row.constant("kind", HolidayKind.class), row.required("name"));
            if (holidays.put(day(row), holiday) != null) {
                throw row.error(row.date("date") + " is listed twice");
            }
        }
        return holidays;
    }

    private static Map<Day, Special> specials(DataFile file) {
        Map<Day, Special> specials = new HashMap<>();
        for (DataFile.Row row : file.rows()) {
            Special special = specials.getOrDefault(day(row), new Special(List.of(), true));
            List<DayPlan.Hours> hours = Stream.concat(special.hours.stream(), Stream.of(hours(row, null)))
                    .toList();
            specials.put(day(row), new Special(hours, special.confirmed && row.flag("confirmed")));
        }
        return specials;
    }

    private static Day day(DataFile.Row row) {
        return new Day(row.date("date"), row.constant("exchange", Exchange.class));
    }

    private static @Nullable LocalTime randomFrom(DataFile.Row row) {
        return row.text("random_close_from").isEmpty() ? null : row.time("random_close_from");
    }

    private static DayPlan.Hours hours(DataFile.Row row, @Nullable LocalTime randomFrom) {
        DayPlan.Hours hours = new DayPlan.Hours(
                row.constant("phase", SessionPhase.class), row.time("start"), row.time("end"), randomFrom);
        if (!hours.start().isBefore(hours.end())) {
            throw row.error("end is not after start");
        }
        if (randomFrom != null && (randomFrom.isBefore(hours.start()) || !randomFrom.isBefore(hours.end()))) {
            throw row.error("random_close_from is not inside the phase");
        }
        return hours;
    }

    private record Day(LocalDate date, Exchange exchange) {}

    private record Special(List<DayPlan.Hours> hours, boolean confirmed) {}

    private record Holiday(HolidayKind kind, String name) {
        /** A day that is in no list trades by the week, as one on which only settlement stops does. */
        static final Holiday NONE = new Holiday(HolidayKind.SETTLEMENT_ONLY, "");
    }

    private enum HolidayKind {
        CLOSED,
        SETTLEMENT_ONLY,
        SPECIAL
    }
}
