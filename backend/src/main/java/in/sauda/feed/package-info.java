/**
 * Where prices come from: the {@link in.sauda.feed.Feed} port, its supervision and its implementations.
 *
 * <p>Invariant: a feed emits ticks in event-time order and never invents history from the current price.
 * Depends on {@code quote}.
 */
@NullMarked
package in.sauda.feed;

import org.jspecify.annotations.NullMarked;
