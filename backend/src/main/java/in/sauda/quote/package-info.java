/**
 * What the market shows: ticks, the latest quote of each instrument, depth and candles.
 *
 * <p>Invariant: the board is written by one thread and read by any; a quote is immutable and names its
 * source, event time and sequence. Depends on {@code calendar}.
 */
@NullMarked
package in.sauda.quote;

import org.jspecify.annotations.NullMarked;
