/**
 * Moves everything from one store to another by way of a file: JSON Lines with a checksum (docs/operations.md tells its
 * form).
 *
 * <p>Invariant: what an import took in whole gives the same file when it is exported again, whatever store it is in.
 */
@NullMarked
package in.sauda.store.moving;

import org.jspecify.annotations.NullMarked;
