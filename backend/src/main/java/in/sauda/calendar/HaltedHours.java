package in.sauda.calendar;

import in.sauda.calendar.CircuitBreakers.Halt;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Hours of a market that can be stopped as a whole: while it is halted no order is taken and nothing trades; a short
 * pre-open session follows before trading goes on. Source: market-rules, 4.2. One thread halts, any may ask.
 */
public final class HaltedHours implements MarketHours {

    /** Stops are remembered for so long, since what was missed is gone through at its own times. */
    private static final long KEPT = 30 * Ist.DAY;

    private final MarketHours ordinary;
    private volatile List<Stop> stops = List.of();

    /** From when to when the market stands, and until when the session before trading lasts. */
    private record Stop(long from, long until, long preOpenUntil) {

        boolean lasts(long micros) {
            return micros >= from && micros < preOpenUntil;
        }
    }

    /** {@code ordinary} hours with no halt yet. */
    public HaltedHours(MarketHours ordinary) {
        this.ordinary = ordinary;
    }

    /** Stops the market at {@code micros}; the day's closing and post-close sessions are not held if it is for good. */
    public void halt(long micros, Halt halt) {
        LocalDate date = Ist.date(micros);
        long end = ordinary.isTradingDay(date) ? ordinary.closesAt(date) : Ist.startOf(date.plusDays(1));
        Stop next = halt.restOfDay()
                ? new Stop(micros, end, end)
                : new Stop(micros, Math.min(halt.until(), end), Math.min(halt.preOpenUntil(), end));
        List<Stop> more = new ArrayList<>(stops);
        more.removeIf(old -> old.from >= micros || old.preOpenUntil < micros - KEPT);
        more.add(next);
        stops = List.copyOf(more);
    }

    /** Whether the market is stopped at {@code micros}. */
    public boolean halted(long micros) {
        Stop present = stop(micros);
        return present != null && micros < present.until;
    }

    /** The latest stop that {@code micros} is in or in the session after, or null. */
    private @Nullable Stop stop(long micros) {
        List<Stop> known = stops;
        for (int i = known.size() - 1; i >= 0; i--) {
            if (known.get(i).lasts(micros)) {
                return known.get(i);
            }
        }
        return null;
    }

    @Override
    public SessionState at(long micros, Instrument instrument) {
        return overlaid(ordinary.at(micros, instrument), micros);
    }

    @Override
    public SessionState at(long micros) {
        return overlaid(ordinary.at(micros), micros);
    }

    private SessionState overlaid(SessionState state, long micros) {
        Stop present = stop(micros);
        if (present == null || state.phase() == SessionPhase.CLOSED) {
            return state;
        }
        boolean halted = micros < present.until;
        SessionPhase after = present.preOpenUntil > present.until ? SessionPhase.PRE_OPEN : SessionPhase.CLOSED;
        return new SessionState(
                halted ? SessionPhase.HALTED : SessionPhase.PRE_OPEN,
                halted ? present.from : present.until,
                halted ? after : SessionPhase.CONTINUOUS,
                halted ? present.until : present.preOpenUntil,
                present.preOpenUntil > present.until ? present.preOpenUntil : state.nextOpenAt(),
                state.holiday(),
                state.warning());
    }

    @Override
    public List<PhaseSpan> phases(LocalDate date, Instrument instrument) {
        return ordinary.phases(date, instrument);
    }

    @Override
    public boolean settles(LocalDate date) {
        return ordinary.settles(date);
    }

    @Override
    public int settlementCycle(LocalDate tradeDate) {
        return ordinary.settlementCycle(tradeDate);
    }

    @Override
    public boolean isTradingDay(LocalDate date) {
        return ordinary.isTradingDay(date);
    }

    @Override
    public LocalDate tradingDayBefore(LocalDate date) {
        return ordinary.tradingDayBefore(date);
    }

    @Override
    public LocalDate tradingDayAfter(LocalDate date) {
        return ordinary.tradingDayAfter(date);
    }

    @Override
    public long opensAt(LocalDate date) {
        return ordinary.opensAt(date);
    }

    @Override
    public long closesAt(LocalDate date) {
        return ordinary.closesAt(date);
    }
}
