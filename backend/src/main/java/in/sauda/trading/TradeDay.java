package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import java.time.LocalDate;

/**
 * A market date and the dates that follow from it.
 *
 * @param date      the date
 * @param epochDay  the same as days since 1970-01-01
 * @param settlesOn epoch day on which what trades on it is delivered and paid
 * @param nextDay   epoch day of the next session
 */
record TradeDay(LocalDate date, long epochDay, long settlesOn, long nextDay) {

    /** Epoch day on which what trades on it is at hand: the pay-out comes when the settlement day's trading is over. */
    long atHandOn() {
        return settlesOn + 1;
    }

    /** The day of {@code micros} in a market with {@code hours}. */
    static TradeDay at(long micros, MarketHours hours) {
        LocalDate date = Ist.date(micros);
        return new TradeDay(
                date,
                date.toEpochDay(),
                hours.settlementOf(date).toEpochDay(),
                hours.tradingDayAfter(date).toEpochDay());
    }
}
