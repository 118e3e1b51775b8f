package in.sauda.money;

import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * An amount of Indian rupees, held as whole paise.
 *
 * <p>Holds any {@code long}, negative ones included; refuses fractions of a paisa and arithmetic that overflows.
 * {@code Money.parse("2954.35").paise()} is {@code 295435}. Immutable.
 *
 * @param paise the amount in paise, any {@code long}
 */
public record Money(long paise) implements Comparable<Money> {

    /** Nothing at all. */
    public static final Money ZERO = new Money(0);

    /** The amount of {@code paise} paise. */
    public static Money ofPaise(long paise) {
        return paise == 0 ? ZERO : new Money(paise);
    }

    /**
     * The amount of whole {@code rupees}.
     *
     * @throws ArithmeticException if the amount in paise exceeds a {@code long}
     */
    public static Money ofRupees(long rupees) {
        return ofPaise(Math.multiplyExact(rupees, 100L));
    }

    /**
     * The amount written as {@code rupees}.
     *
     * @param rupees not null, at most two decimals (trailing zeros do not count)
     * @throws ArithmeticException if there is a third decimal or the amount exceeds a {@code long} of paise
     */
    public static Money of(BigDecimal rupees) {
        return ofPaise(
                rupees.setScale(2, RoundingMode.UNNECESSARY).unscaledValue().longValueExact());
    }

    /**
     * The amount written in {@code text}, such as {@code "-12.5"}.
     *
     * @param text not null, a decimal number with at most two decimals
     * @throws NumberFormatException if it is not a number
     * @throws ArithmeticException   if it has a third decimal or is too large
     */
    public static Money parse(String text) {
        return of(new BigDecimal(text));
    }

    /** This and {@code other} together; throws {@link ArithmeticException} on overflow. */
    public Money plus(Money other) {
        return ofPaise(Math.addExact(paise, other.paise));
    }

    /** This without {@code other}; throws {@link ArithmeticException} on overflow. */
    public Money minus(Money other) {
        return ofPaise(Math.subtractExact(paise, other.paise));
    }

    /** The same amount with the other sign. */
    public Money negated() {
        return ofPaise(Math.negateExact(paise));
    }

    /** Whether this is below zero. */
    public boolean isNegative() {
        return paise < 0;
    }

    /** Whether this is zero. */
    public boolean isZero() {
        return paise == 0;
    }

    /** The amount in rupees, with exactly two decimals. */
    public BigDecimal rupees() {
        return BigDecimal.valueOf(paise, 2);
    }

    @Override
    public int compareTo(Money other) {
        return Long.compare(paise, other.paise);
    }

    /** The amount in rupees with two decimals and no grouping, such as {@code 2954.35}. */
    @Override
    public String toString() {
        long paisePart = Math.abs(paise % 100);
        return (paise < 0 ? "-" : "") + Math.abs(paise / 100) + (paisePart < 10 ? ".0" : ".") + paisePart;
    }
}
