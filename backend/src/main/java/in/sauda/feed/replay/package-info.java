/**
 * Recorded days played back: {@link in.sauda.feed.replay.ReplayData} reads a folder, all of it or nothing,
 * {@link in.sauda.feed.replay.ReplayFeed} plays its minute bars and {@link in.sauda.feed.replay.ReplayClock} sets the
 * pace.
 *
 * <p>Invariant: a tick, a book or a candle depends on the data and the moment only, and shows nothing later than that
 * moment. Depends on {@code feed}.
 */
@NullMarked
package in.sauda.feed.replay;

import org.jspecify.annotations.NullMarked;
