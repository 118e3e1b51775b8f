/**
 * The store for tests: everything in memory, gone when the program ends.
 *
 * <p>Invariant: it answers exactly as the durable stores do.
 */
@NullMarked
package in.sauda.store.memory;

import org.jspecify.annotations.NullMarked;
