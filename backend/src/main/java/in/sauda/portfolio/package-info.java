/**
 * What an account holds: cash, lots, holdings, and what they are worth.
 *
 * <p>Invariant: every figure is a projection of the ledger's journals; averages are derived, never stored.
 * Depends on {@code ledger}, {@code quote}.
 */
@NullMarked
package in.sauda.portfolio;

import org.jspecify.annotations.NullMarked;
