/**
 * The program put together: settings, wiring, the two ports, start and stop.
 *
 * <p>Invariant: this is the only room that reads the environment. Depends on everything; nothing depends on it.
 */
@NullMarked
package in.sauda.app;

import org.jspecify.annotations.NullMarked;
