/**
 * What is kept, in few bytes: one form for every store that keeps bytes, so that there is one place to read and to
 * change.
 *
 * <p>Invariant: what was packed is unpacked equal. Ids of orders, fills and triggers follow from their numbers. Texts
 * that occur again and again stand as numbers, which {@link in.sauda.store.packed.Words} gives. Depends on the domain
 * only, on no store.
 */
@NullMarked
package in.sauda.store.packed;

import org.jspecify.annotations.NullMarked;
