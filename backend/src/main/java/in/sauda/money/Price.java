package in.sauda.money;

import java.math.BigDecimal;

/**
 * The price of one share, in whole paise.
 *
 * <p>Always above zero. {@code Price.ofPaise(131_010).times(Quantity.of(10))} is {@code ₹13,101.00}. Immutable.
 *
 * @param paise paise for one share, from 1
 */
public record Price(long paise) implements Comparable<Price> {

    /** @throws IllegalArgumentException if {@code paise} is not above zero */
    public Price {
        if (paise <= 0) {
            throw new IllegalArgumentException("A price is above zero: " + paise + " paise");
        }
    }

    /** The price of {@code paise} paise a share; throws {@link IllegalArgumentException} unless above zero. */
    public static Price ofPaise(long paise) {
        return new Price(paise);
    }

    /**
     * The price written as {@code rupees} a share.
     *
     * @throws ArithmeticException      if there is a third decimal
     * @throws IllegalArgumentException if it is not above zero
     */
    public static Price of(BigDecimal rupees) {
        return new Price(Money.of(rupees).paise());
    }

    /** The value of {@code quantity} shares at this price; throws {@link ArithmeticException} on overflow. */
    public Money times(Quantity quantity) {
        return Money.ofPaise(Math.multiplyExact(paise, quantity.shares()));
    }

    /** The price in rupees with two decimals. */
    public BigDecimal rupees() {
        return BigDecimal.valueOf(paise, 2);
    }

    @Override
    public int compareTo(Price other) {
        return Long.compare(paise, other.paise);
    }

    /** The price in rupees with two decimals, such as {@code 1310.10}. */
    @Override
    public String toString() {
        return rupees().toPlainString();
    }
}
