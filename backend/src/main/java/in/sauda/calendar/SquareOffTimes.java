package in.sauda.calendar;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * When the broker closes intraday positions; source {@code rules/square-off.csv}.
 *
 * <p>From the cut-off on no new intraday order is taken. A day whose hours do not hold the cut-off (an evening session)
 * has its own, some minutes before its end. Immutable.
 */
public final class SquareOffTimes {

    private final Map<Kind, ByDate<LocalTime>> times = new EnumMap<>(Kind.class);
    private final ByDate<Integer> minutesBeforeEnd = new ByDate<>();

    private SquareOffTimes() {}

    /** The table that the program ships with. */
    public static SquareOffTimes load() {
        return read(DataFile.resource(
                "rules/square-off.csv", "valid_from", "instrument_class", "cut_off", "minutes_before_end", "source"));
    }

    static SquareOffTimes read(DataFile file) {
        SquareOffTimes table = new SquareOffTimes();
        for (DataFile.Row row : file.rows()) {
            Kind kind = row.constant("instrument_class", Kind.class);
            if (kind == Kind.SPECIAL) {
                table.minutesBeforeEnd.put(row, row.integer("minutes_before_end"));
            } else {
                table.times.computeIfAbsent(kind, any -> new ByDate<>()).put(row, row.time("cut_off"));
            }
        }
        if (table.times.size() < Kind.values().length - 1 || table.minutesBeforeEnd.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no row for one of CAS, NON_CAS, ALWAYS, SPECIAL");
        }
        return table;
    }

    /**
     * The cut-off of {@code instrument}'s intraday positions on {@code date}, epoch microseconds; a date before the first
     * row uses the first row. Throws {@link IllegalArgumentException} if {@code date} has no session.
     */
    public long at(LocalDate date, Instrument instrument, MarketHours hours) {
        PhaseSpan last = hours.phases(date, instrument).reversed().stream()
                .filter(span -> span.phase().continuous())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(date + " has no session"));
        Kind kind = last.end() - last.start() >= Ist.DAY
                ? Kind.ALWAYS
                : SessionClass.of(instrument) == SessionClass.CAS ? Kind.CAS : Kind.NON_CAS;
        long cutOff = Ist.micros(date, Objects.requireNonNull(times.get(kind)).on(date));
        return cutOff > last.start() && cutOff < last.end()
                ? cutOff
                : last.end() - minutesBeforeEnd.on(date) * Ist.MINUTE;
    }

    private enum Kind {
        /** Shares with derivatives, on an ordinary day. */
        CAS,
        /** Other shares, on an ordinary day. */
        NON_CAS,
        /** A market that never closes. */
        ALWAYS,
        /** A session that does not hold the ordinary cut-off. */
        SPECIAL
    }
}
