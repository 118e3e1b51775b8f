package in.sauda.calendar;

import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;

/** Hours of a market that never closes: continuous trading on every date; the day rolls at midnight in India. */
public final class AlwaysOpen implements MarketHours {

    private static final SessionState OPEN =
            new SessionState(SessionPhase.CONTINUOUS, 0, SessionPhase.CONTINUOUS, 0, 0, null, null);

    @Override
    public SessionState at(long micros, Instrument instrument) {
        return OPEN;
    }

    @Override
    public SessionState at(long micros) {
        return OPEN;
    }

    @Override
    public List<PhaseSpan> phases(LocalDate date, Instrument instrument) {
        return List.of(new PhaseSpan(SessionPhase.CONTINUOUS, opensAt(date), closesAt(date)));
    }

    @Override
    public boolean settles(LocalDate date) {
        return true;
    }

    @Override
    public int settlementCycle(LocalDate tradeDate) {
        return 1;
    }

    @Override
    public boolean isTradingDay(LocalDate date) {
        return true;
    }

    @Override
    public LocalDate tradingDayBefore(LocalDate date) {
        return date.minusDays(1);
    }

    @Override
    public LocalDate tradingDayAfter(LocalDate date) {
        return date.plusDays(1);
    }

    /** Midnight at which {@code date} begins. */
    @Override
    public long opensAt(LocalDate date) {
        return Ist.startOf(date);
    }

    /** Midnight at which {@code date} ends. */
    @Override
    public long closesAt(LocalDate date) {
        return Ist.startOf(date.plusDays(1));
    }
}
