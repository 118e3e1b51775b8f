/**
 * Prices and a trader's own events, pushed: WebSocket ({@code /stream}) and Server-Sent Events ({@code /stream/sse}).
 *
 * <p>The market's thread only leaves the newest row of an instrument in its {@link in.sauda.stream.Slot}. Everything
 * else happens on the event loop that owns a socket: sockets that want the same rows at the same pace share one
 * {@link in.sauda.stream.Group}, which makes each frame once; a socket that cannot keep up leaves the shared path and
 * comes back to it with the newest rows.
 *
 * <p>Invariants: latest wins, and a client never gets an older row after a newer one; memory per socket is bounded;
 * rows delivered + conflated + dropped = rows published × subscribers, exactly; own events arrive in order, each once.
 * Depends on {@code market}, {@code account}.
 */
@NullMarked
package in.sauda.stream;

import org.jspecify.annotations.NullMarked;
