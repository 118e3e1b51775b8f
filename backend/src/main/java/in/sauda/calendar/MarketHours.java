package in.sauda.calendar;

import in.sauda.instrument.Instrument;
import java.time.LocalDate;
import java.util.List;

/**
 * When a market trades: the exchange's timetable, or always.
 *
 * <p>Pure: the answer depends on the arguments and on the dated rules only.
 */
public interface MarketHours {

    /** The state at {@code micros} for {@code instrument}'s class of sessions. Safe from any thread. */
    SessionState at(long micros, Instrument instrument);

    /** The state at {@code micros} of the market as a whole: that of shares with derivatives. */
    SessionState at(long micros);

    /**
     * The phases of {@code date} for {@code instrument}'s class of sessions, in time order and without gaps, random closes
     * applied; empty on a day without a session.
     */
    List<PhaseSpan> phases(LocalDate date, Instrument instrument);

    /** Whether {@code date} is a day of settlement: exchange and banks are open. */
    boolean settles(LocalDate date);

    /** After how many days of settlement trades of {@code tradeDate} settle, from 1: T+1. */
    int settlementCycle(LocalDate tradeDate);

    /** The day on which trades of {@code tradeDate} settle. */
    default LocalDate settlementOf(LocalDate tradeDate) {
        LocalDate day = tradeDate;
        for (int left = settlementCycle(tradeDate); left > 0; left -= settles(day) ? 1 : 0) {
            day = day.plusDays(1);
        }
        return day;
    }

    /** Whether {@code date} has a trading session. */
    boolean isTradingDay(LocalDate date);

    /** The last trading day before {@code date}. */
    LocalDate tradingDayBefore(LocalDate date);

    /** The first trading day after {@code date}. */
    LocalDate tradingDayAfter(LocalDate date);

    /** Epoch microseconds at which {@code date}'s first trade may happen (continuous trading starts). */
    long opensAt(LocalDate date);

    /** Epoch microseconds at which {@code date}'s continuous trading of non-auction shares ends (exclusive). */
    long closesAt(LocalDate date);
}
