package in.sauda.risk;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import java.time.LocalDate;
import java.time.LocalTime;

/** When after-market orders are taken, by date; source {@code rules/amo-hours.csv}. Immutable. */
public final class AfterHours {

    private final ByDate<Hours> byDate;

    private record Hours(LocalTime from, LocalTime to) {}

    private AfterHours(ByDate<Hours> byDate) {
        this.byDate = byDate;
    }

    /** The table that the program ships with. */
    public static AfterHours load() {
        return new AfterHours(ByDate.of(
                DataFile.resource("rules/amo-hours.csv", "valid_from", "from", "to", "source"),
                row -> new Hours(row.time("from"), row.time("to"))));
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
        Hours hours = byDate.on(date);
        LocalDate next = Ist.date(nextAt);
        return !next.equals(date) || micros < Ist.micros(date, hours.to) || micros >= Ist.micros(date, hours.from);
    }
}
