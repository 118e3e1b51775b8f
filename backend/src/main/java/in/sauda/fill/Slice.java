package in.sauda.fill;

/**
 * Shares at one price.
 *
 * @param pricePaise price of one share, above 0
 * @param quantity   shares, above 0
 */
public record Slice(long pricePaise, long quantity) {

    /** Price times quantity in paise; throws {@link ArithmeticException} on overflow. */
    public long valuePaise() {
        return Math.multiplyExact(pricePaise, quantity);
    }
}
