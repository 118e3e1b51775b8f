/**
 * News to the world outside: the relay that empties the outbox, and where its messages go.
 *
 * <p>Reads only what is stored, so nobody hears of what was not booked. Depends on {@code store}, {@code json}.
 */
@NullMarked
package in.sauda.notify;

import org.jspecify.annotations.NullMarked;
