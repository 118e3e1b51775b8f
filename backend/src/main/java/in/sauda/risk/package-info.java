/**
 * The checks an order passes before it may trade, in the order of {@link in.sauda.order.RejectReason}.
 *
 * <p>Invariant: a check receives facts and decides; it reads nothing and changes nothing. Depends on {@code order}.
 */
@NullMarked
package in.sauda.risk;

import org.jspecify.annotations.NullMarked;
