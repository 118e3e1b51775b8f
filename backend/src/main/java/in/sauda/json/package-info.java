/**
 * JSON as this server says it: the writer, and the shapes that the API and the stream have in common.
 *
 * <p>Invariant: rupees are written exactly from paise; no reflection, no tree in memory. Used by {@code stream} and
 * {@code http}.
 */
@NullMarked
package in.sauda.json;

import org.jspecify.annotations.NullMarked;
