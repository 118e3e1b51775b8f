/**
 * Market time: clocks, trading days, the phases of a day, all from dated data files.
 *
 * <p>Invariant: inside a market nothing reads the system clock except through a {@link in.sauda.calendar.MarketClock}.
 * Depends on {@code instrument}.
 */
@NullMarked
package in.sauda.calendar;

import org.jspecify.annotations.NullMarked;
