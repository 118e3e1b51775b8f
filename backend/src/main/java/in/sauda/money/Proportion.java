package in.sauda.money;

import java.math.BigInteger;

/** Shares of an amount, exact however large the product in between. */
public final class Proportion {

    private Proportion() {}

    /**
     * {@code value * part / whole}, rounded down.
     *
     * @param value from 0
     * @param part  from 0
     * @param whole above 0
     * @throws ArithmeticException if the result is beyond a {@code long}
     */
    public static long of(long value, long part, long whole) {
        long high = Math.multiplyHigh(value, part);
        long low = value * part;
        if (high == 0 && low >= 0) {
            return low / whole;
        }
        return BigInteger.valueOf(value)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** Whether {@code a / b} and {@code c / d} are the same, exactly. */
    public static boolean equal(long a, long b, long c, long d) {
        return a * d == c * b && Math.multiplyHigh(a, d) == Math.multiplyHigh(c, b);
    }
}
