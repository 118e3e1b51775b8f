/**
 * What a trade costs: brokerage, taxes and fees by dated schedules, and the contract note at the end of the day.
 *
 * <p>Invariant: every component is worked out exactly and rounded once, half up; nothing here keeps state or moves
 * money. Depends on {@code instrument}, {@code order}.
 */
@NullMarked
package in.sauda.charge;

import org.jspecify.annotations.NullMarked;
