package in.sauda.calendar;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the whole market does when an index falls or rises far; source {@code rules/circuit-breakers.csv}.
 *
 * <p>A pure rule: the caller watches NIFTY 50 and SENSEX against their previous closes and asks when one of them first
 * reaches a level. Immutable.
 */
public final class CircuitBreakers {

    private final List<Row> rows;

    /**
     * A market-wide stop of trading.
     *
     * @param until        epoch microseconds at which the stop ends and a pre-open session begins; 0 for the rest of the day
     * @param preOpenUntil epoch microseconds at which that session ends and trading goes on; 0 for the rest of the day
     * @param restOfDay    whether there is no more trading on this day
     */
    public record Halt(long until, long preOpenUntil, boolean restOfDay) {}

    private CircuitBreakers(List<Row> rows) {
        this.rows = rows.stream()
                .sorted(Comparator.comparingLong(Row::basisPoints).reversed())
                .toList();
    }

    /** The table that the program ships with. */
    public static CircuitBreakers load() {
        return read(DataFile.resource(
                "rules/circuit-breakers.csv",
                "valid_from",
                "percent",
                "from",
                "before",
                "halt_minutes",
                "pre_open_minutes",
                "rest_of_day",
                "source"));
    }

    static CircuitBreakers read(DataFile file) {
        List<Row> rows = new ArrayList<>();
        for (DataFile.Row row : file.rows()) {
            rows.add(new Row(
                    row.date("valid_from"),
                    row.scaled("percent", 2),
                    row.time("from"),
                    row.text("before").isEmpty() ? null : row.time("before"),
                    row.integer("halt_minutes"),
                    row.integer("pre_open_minutes"),
                    row.flag("rest_of_day")));
        }
        if (rows.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return new CircuitBreakers(rows);
    }

    /**
     * What follows when an index stands {@code indexBasisPoints} from its previous close at {@code atMicros}: the row of
     * the highest level that it has reached; empty if it has reached none, or one that has no effect at that hour.
     *
     * @param indexBasisPoints hundredths of a percent, up or down
     */
    public Optional<Halt> on(LocalDate date, long atMicros, long indexBasisPoints) {
        LocalDate from = inForce(date);
        for (Row row : rows) {
            if (row.validFrom.equals(from)
                    && Math.abs(indexBasisPoints) >= row.basisPoints
                    && row.holds(date, atMicros)) {
                return row.halt(atMicros);
            }
        }
        return Optional.empty();
    }

    /**
     * How far an index has moved, by the levels of the table.
     *
     * @param basisPoints the highest level reached; 0 for none
     */
    public record Level(long basisPoints) implements Comparable<Level> {

        /** No level yet. */
        public static final Level NONE = new Level(0);

        @Override
        public int compareTo(Level other) {
            return Long.compare(basisPoints, other.basisPoints);
        }
    }

    /** The highest level that a move of {@code indexBasisPoints} reaches on {@code date}. */
    public Level level(LocalDate date, long indexBasisPoints) {
        LocalDate from = inForce(date);
        for (Row row : rows) {
            if (row.validFrom.equals(from) && Math.abs(indexBasisPoints) >= row.basisPoints) {
                return new Level(row.basisPoints);
            }
        }
        return Level.NONE;
    }

    private LocalDate inForce(LocalDate date) {
        return rows.stream()
                .map(Row::validFrom)
                .filter(start -> !start.isAfter(date))
                .max(Comparator.naturalOrder())
                .orElseGet(() -> rows.stream()
                        .map(Row::validFrom)
                        .min(Comparator.naturalOrder())
                        .orElseThrow());
    }

    private record Row(
            LocalDate validFrom,
            long basisPoints,
            LocalTime from,
            @Nullable LocalTime before,
            int haltMinutes,
            int preOpenMinutes,
            boolean restOfDay) {

        boolean holds(LocalDate date, long micros) {
            return micros >= Ist.micros(date, from) && (before == null || micros < Ist.micros(date, before));
        }

        Optional<Halt> halt(long micros) {
            if (restOfDay) {
                return Optional.of(new Halt(0, 0, true));
            }
            long until = micros + haltMinutes * Ist.MINUTE;
            return haltMinutes == 0
                    ? Optional.empty()
                    : Optional.of(new Halt(until, until + preOpenMinutes * Ist.MINUTE, false));
        }
    }
}
