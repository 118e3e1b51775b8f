/**
 * Traders' ordered lists of instruments.
 *
 * <p>Depends on {@code instrument} and {@code portfolio} for the trader's id.
 */
@NullMarked
package in.sauda.watchlist;

import org.jspecify.annotations.NullMarked;
