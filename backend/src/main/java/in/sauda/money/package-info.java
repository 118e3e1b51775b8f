/**
 * Rupees as whole paise, prices and share counts: the values everything else is counted in.
 *
 * <p>Invariant: amounts are whole paise in a {@code long}; arithmetic is exact and throws on overflow;
 * nothing rounds unless the caller says how. Depends on nothing.
 */
@NullMarked
package in.sauda.money;

import org.jspecify.annotations.NullMarked;
