/**
 * The one writer of a market: commands and time in, bookings out.
 *
 * <p>Invariant: a booking is atomic, and nobody hears of it before it is durable. Depends on all the rooms of the
 * domain above it; stores implement its {@link in.sauda.trading.BookingStore} port.
 */
@NullMarked
package in.sauda.trading;

import org.jspecify.annotations.NullMarked;
