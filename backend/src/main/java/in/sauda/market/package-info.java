/**
 * A market put together: one clock, calendar, feed, board and trading loop; and the registry of them.
 *
 * <p>Depends on {@code trading}, {@code feed}.
 */
@NullMarked
package in.sauda.market;

import org.jspecify.annotations.NullMarked;
