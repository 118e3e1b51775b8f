/**
 * The simulated market: prices as a pure function of seed, generator version, instrument and time.
 *
 * <p>Built from the top down: day returns ({@code MarketFactors}, {@code Company}) are cumulated to closes
 * ({@code ClosePath}); a day's range follows from its closes ({@code SharePath}); blocks and minutes are
 * bridged inside it ({@code ShareCurve}); ticks hit each minute's four prices ({@code TickPath}). Indices are formed
 * from their constituents ({@code IndexPath}). docs/simulated-market.md explains it.
 *
 * <p>Invariant: nothing here depends on what was asked before, on the machine or on the number of an instrument;
 * arithmetic is IEEE and {@link java.lang.StrictMath} only. {@code double} is allowed here because a model draws prices;
 * what leaves the package is whole paise.
 */
@NullMarked
package in.sauda.feed.simulated;

import org.jspecify.annotations.NullMarked;
