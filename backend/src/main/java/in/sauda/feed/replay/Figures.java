package in.sauda.feed.replay;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;

/** Reads the numbers of recorded files into whole paise and shares, without binary fractions. */
final class Figures {

    private static final Pattern DECIMAL = Pattern.compile("\\d{1,9}(\\.\\d{1,24})?");
    private static final Pattern SHARES = Pattern.compile("(\\d{1,15})(\\.0+)?");

    /** A 32-bit float is off by at most this part of its value: half of its last of 24 binary digits. */
    private static final BigDecimal FLOAT_DIGITS = BigDecimal.valueOf(1L << 24);

    private Figures() {}

    /**
     * A price in paise, above 0. Decimals beyond the paisa are rounded half up: recorded prices often went through a
     * 32-bit float, which writes 1331.60 as 1331.5999755859375.
     *
     * @throws FigureException if the text is not a price
     */
    static long price(String column, String text) {
        if (!DECIMAL.matcher(text).matches()) {
            throw new FigureException(column + " '" + text + "' is not a price");
        }
        long paise = new BigDecimal(text)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
        if (paise == 0) {
            throw new FigureException(column + " is 0");
        }
        return paise;
    }

    /**
     * A price in paise as {@link #price}, but on the price step if one is as near as a 32-bit float can tell: above
     * ₹83,886 such a float no longer resolves a paisa.
     *
     * @param tickPaise price step in paise
     */
    static long price(String column, String text, long tickPaise) {
        long paise = price(column, text);
        BigDecimal exact = new BigDecimal(text).movePointRight(2);
        BigDecimal step = BigDecimal.valueOf(tickPaise);
        BigDecimal onStep = exact.divide(step, 0, RoundingMode.HALF_UP).multiply(step);
        boolean sameFloat = exact.subtract(onStep).abs().multiply(FLOAT_DIGITS).compareTo(exact) <= 0;
        return sameFloat && onStep.signum() > 0 ? onStep.longValueExact() : paise;
    }

    /** A count of shares from 0; {@code 1200.0} is read as 1200. Throws {@link FigureException} for anything else. */
    static long shares(String column, String text) {
        var shares = SHARES.matcher(text);
        if (!shares.matches()) {
            throw new FigureException(column + " '" + text + "' is not a number of shares");
        }
        return Long.parseLong(shares.group(1));
    }

    /** Throws {@link FigureException} unless open and close lie between low and high. */
    static void checkRange(long open, long high, long low, long close) {
        if (low > Math.min(open, close) || high < Math.max(open, close)) {
            throw new FigureException("open " + rupees(open) + ", high " + rupees(high) + ", low " + rupees(low)
                    + " and close " + rupees(close) + " contradict each other");
        }
    }

    private static String rupees(long paise) {
        return BigDecimal.valueOf(paise, 2).toPlainString();
    }

    /** A field is not what its column promises; the message says which and why. */
    static final class FigureException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        FigureException(String message) {
            super(message);
        }
    }
}
