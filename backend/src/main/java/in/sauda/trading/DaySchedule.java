package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.calendar.SquareOffTimes;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.trading.Moment.Group;
import in.sauda.trading.Moment.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The moments of each date, from the market's hours and the broker's cut-offs. Safe from any thread. */
final class DaySchedule {

    private static final int DAYS_KEPT = 64;

    private final MarketHours hours;
    private final SquareOffTimes squareOff;
    private final Map<Group, Instrument> groups = new LinkedHashMap<>();
    private final Map<LocalDate, List<Moment>> days = new ConcurrentHashMap<>();

    DaySchedule(MarketHours hours, SquareOffTimes squareOff, InstrumentCatalog catalog) {
        this.hours = hours;
        this.squareOff = squareOff;
        for (Instrument instrument : catalog.all()) {
            if (!instrument.isIndex()) {
                groups.putIfAbsent(Group.of(instrument), instrument);
            }
        }
    }

    /** The first moment after {@code micros}. */
    Moment next(long micros) {
        for (LocalDate date = Ist.date(micros); ; date = date.plusDays(1)) {
            for (Moment moment : of(date)) {
                if (moment.at() > micros) {
                    return moment;
                }
            }
        }
    }

    /** The moments after {@code after} and not later than {@code upTo}, in order. */
    List<Moment> between(long after, long upTo) {
        List<Moment> found = new ArrayList<>();
        LocalDate last = Ist.date(upTo);
        for (LocalDate date = Ist.date(after); !date.isAfter(last); date = date.plusDays(1)) {
            for (Moment moment : of(date)) {
                if (moment.at() > after && moment.at() <= upTo) {
                    found.add(moment);
                }
            }
        }
        return found;
    }

    /** When intraday positions of {@code instrument} are closed on {@code date}; 0 on a day without a session. */
    long cutOff(LocalDate date, Instrument instrument) {
        for (Moment moment : of(date)) {
            if (moment.kind() == Kind.SQUARE_OFF && moment.concerns(instrument)) {
                return moment.at() - Kind.SQUARE_OFF.ordinal();
            }
        }
        return 0;
    }

    /** The moments of {@code date}, in order. */
    List<Moment> of(LocalDate date) {
        List<Moment> known = days.get(date);
        if (known == null) {
            if (days.size() > DAYS_KEPT) {
                days.clear();
            }
            known = workOut(date);
            days.put(date, known);
        }
        return known;
    }

    private List<Moment> workOut(LocalDate date) {
        Map<Kind, TreeMap<Long, List<Group>>> found = new LinkedHashMap<>();
        long end = 0;
        for (Map.Entry<Group, Instrument> group : groups.entrySet()) {
            List<PhaseSpan> phases = hours.phases(date, group.getValue());
            for (int i = 0; i < phases.size(); i++) {
                PhaseSpan span = phases.get(i);
                Kind atStart = atStart(span.phase());
                if (atStart != null) {
                    add(found, atStart, span.start(), group.getKey());
                }
                boolean matches = span.phase().opening()
                        && (i + 1 == phases.size() || !phases.get(i + 1).phase().opening());
                if (matches) {
                    add(found, Kind.OPENING_AUCTION, span.end(), group.getKey());
                }
                boolean ends = span.phase().continuous()
                        && (i + 1 == phases.size() || phases.get(i + 1).phase() != SessionPhase.AUCTION_REFERENCE)
                        && !continuesLater(phases, i);
                if (ends || span.phase() == SessionPhase.POST_CLOSE) {
                    add(found, Kind.SESSION_END, span.end(), group.getKey());
                }
            }
            if (!phases.isEmpty()) {
                add(found, Kind.SQUARE_OFF, squareOff.at(date, group.getValue(), hours), group.getKey());
                end = Math.max(end, phases.getLast().end());
            }
        }
        List<Moment> moments = new ArrayList<>();
        moments.add(new Moment(Ist.startOf(date), Kind.DAY_START, date, List.of()));
        found.forEach((kind, times) -> times.forEach(
                (at, concerned) -> moments.add(new Moment(apart(at, kind, date), kind, date, List.copyOf(concerned)))));
        if (end != 0) {
            moments.add(new Moment(apart(end, Kind.DAY_END, date), Kind.DAY_END, date, List.of()));
        }
        moments.sort(Comparator.comparingLong(Moment::at));
        return List.copyOf(moments);
    }

    private static @Nullable Kind atStart(SessionPhase phase) {
        return switch (phase) {
            case PRE_OPEN -> Kind.ORDER_ENTRY;
            case CONTINUOUS -> Kind.CONTINUOUS_START;
            case AUCTION_REFERENCE -> Kind.AUCTION_REFERENCE;
            case AUCTION_MATCH -> Kind.CLOSING_AUCTION;
            default -> null;
        };
    }

    /** Whether there is another continuous phase after place {@code i}: orders for the day then live on. */
    private static boolean continuesLater(List<PhaseSpan> phases, int i) {
        return phases.subList(i + 1, phases.size()).stream()
                .anyMatch(span -> span.phase().continuous());
    }

    private static void add(Map<Kind, TreeMap<Long, List<Group>>> found, Kind kind, long at, Group group) {
        found.computeIfAbsent(kind, any -> new TreeMap<>())
                .computeIfAbsent(at, any -> new ArrayList<>())
                .add(group);
    }

    /**
     * Moments of one instant a microsecond apart; the day's end, and what falls on midnight, just before it, so that it
     * belongs to its date and a replay that ends with its last day's last phase gets to it.
     */
    private static long apart(long at, Kind kind, LocalDate date) {
        boolean before = kind == Kind.DAY_END || at >= Ist.startOf(date.plusDays(1));
        return (before ? at - Kind.values().length : at) + kind.ordinal();
    }
}
