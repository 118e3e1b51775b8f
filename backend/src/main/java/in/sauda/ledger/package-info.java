/**
 * The double-entry, append-only ledger.
 *
 * <p>Invariant: each journal balances in paise and, per instrument, in shares; entries are never changed;
 * each journal carries the hash of the one before it in its account. Depends on {@code money}, {@code instrument}.
 */
@NullMarked
package in.sauda.ledger;

import org.jspecify.annotations.NullMarked;
