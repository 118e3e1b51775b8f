package in.sauda.risk;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** When after-market orders are taken, by date; source {@code rules/amo-hours.csv}. Immutable. */
public final class AfterHours {

    private final NavigableMap<LocalDate, Hours> byDate;

    private record Hours(LocalTime from, LocalTime to) {}

    private AfterHours(NavigableMap<LocalDate, Hours> byDate) {
        this.byDate = byDate;
    }

    /** The table that the program ships with. */
    public static AfterHours load() {
        DataFile file = DataFile.resource("rules/amo-hours.csv", "valid_from", "from", "to", "source");
        NavigableMap<LocalDate, Hours> byDate = new TreeMap<>();
        for (DataFile.Row row : file.rows()) {
            byDate.put(row.date("valid_from"), new Hours(row.time("from"), row.time("to")));
        }
        if (byDate.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return new AfterHours(byDate);
    }

    /**
     * Whether after-market orders are taken at {@code micros}: the exchange is closed, and it is not the short while
     * before a session.
     *
     * @param nextAt when the next phase begins, epoch microseconds; 0 if the market never closes, which takes none
     */
    public boolean taken(SessionPhase phase, long micros, long nextAt) {
        if (phase != SessionPhase.CLOSED || nextAt == 0) {
            return false;
        }
        LocalDate date = Ist.date(micros);
        Map.Entry<LocalDate, Hours> row = byDate.floorEntry(date);
        Hours hours = (row == null ? byDate.firstEntry() : row).getValue();
        LocalDate next = Ist.date(nextAt);
        return !next.equals(date) || micros < Ist.micros(date, hours.to) || micros >= Ist.micros(date, hours.from);
    }
}
