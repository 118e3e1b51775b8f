/**
 * Orders as traders know them: side, type, validity, status, and why one is refused.
 *
 * <p>Invariant: filled + pending + cancelled = quantity, in every state. Depends on {@code instrument}, {@code money}.
 */
@NullMarked
package in.sauda.order;

import org.jspecify.annotations.NullMarked;
