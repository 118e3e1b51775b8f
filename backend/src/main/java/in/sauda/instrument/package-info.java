/**
 * What can be traded: instruments, their symbols, the price step and the day's price limits.
 *
 * <p>Invariant: an instrument's number is its place in the catalogue and never changes while the
 * program runs. Depends on {@code money}.
 */
@NullMarked
package in.sauda.instrument;

import org.jspecify.annotations.NullMarked;
