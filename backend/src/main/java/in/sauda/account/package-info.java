/**
 * People: who may sign in, with what, from where, and for how long.
 *
 * <p>Invariant: a password leaves this room only as a hash; a revoked session is dead everywhere at once.
 * Depends on {@code portfolio} and {@code trading}.
 */
@NullMarked
package in.sauda.account;

import org.jspecify.annotations.NullMarked;
