/**
 * Where everything is kept: one room for each kind of store, the same ports and the same contract tests for all.
 *
 * <p>Invariant: a call that returned is kept whole; a call that failed left nothing. Depends on {@code trading},
 * {@code account} and {@code watchlist}, whose ports it implements.
 */
@NullMarked
package in.sauda.store;

import org.jspecify.annotations.NullMarked;
