/**
 * How an order meets the stated liquidity: pure functions from a book to fills.
 *
 * <p>Invariant: no fill outside the book and the range that were shown; no fill depends on another account.
 * Depends on {@code order}, {@code quote}.
 */
@NullMarked
package in.sauda.fill;

import org.jspecify.annotations.NullMarked;
