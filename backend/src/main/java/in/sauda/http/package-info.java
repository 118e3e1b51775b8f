/**
 * The API and the pages over HTTP: resources only translate; decisions live in the rooms above.
 *
 * <p>Invariant: bad input never gives a 500, a stack trace or a half-done change; every error is a problem document
 * with a stable code. Depends on all rooms before it; {@code app} wires it.
 */
@NullMarked
package in.sauda.http;

import org.jspecify.annotations.NullMarked;
