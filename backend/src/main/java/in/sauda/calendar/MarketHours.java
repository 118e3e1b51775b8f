package in.sauda.calendar;

import in.sauda.instrument.Instrument;
import java.time.LocalDate;

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
