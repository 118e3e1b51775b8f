package in.sauda.charge;

/**
 * What trading cost, by component, in paise. Immutable.
 *
 * <p>Each component is zero or more, save in a difference of two ({@link #minus}).
 *
 * @param brokerage the broker's fee
 * @param stt       securities transaction tax
 * @param exchange  the exchange's transaction charge, the levy for the investor protection fund included
 * @param sebi      the regulator's turnover fee
 * @param stampDuty stamp duty
 * @param gst       goods and services tax on brokerage, exchange and sebi, and on a squareOff fee
 * @param dp        depository charge for taking shares out of demat, its GST included
 * @param squareOff the broker's fee for squaring off by itself, without its GST
 */
public record Charges(
        long brokerage, long stt, long exchange, long sebi, long stampDuty, long gst, long dp, long squareOff) {

    /** Nothing to pay. */
    public static final Charges NONE = new Charges(0, 0, 0, 0, 0, 0, 0, 0);

    /** All components together, in paise; throws {@link ArithmeticException} on overflow. */
    public long total() {
        long ofTrade = Math.addExact(Math.addExact(brokerage, stt), Math.addExact(exchange, sebi));
        return Math.addExact(Math.addExact(ofTrade, Math.addExact(stampDuty, gst)), Math.addExact(dp, squareOff));
    }

    /** Both, component by component; throws {@link ArithmeticException} on overflow. */
    public Charges plus(Charges other) {
        if (other == NONE) {
            return this;
        }
        return new Charges(
                Math.addExact(brokerage, other.brokerage),
                Math.addExact(stt, other.stt),
                Math.addExact(exchange, other.exchange),
                Math.addExact(sebi, other.sebi),
                Math.addExact(stampDuty, other.stampDuty),
                Math.addExact(gst, other.gst),
                Math.addExact(dp, other.dp),
                Math.addExact(squareOff, other.squareOff));
    }

    /** What this has more than {@code other}, component by component; throws {@link ArithmeticException} on overflow. */
    public Charges minus(Charges other) {
        return new Charges(
                Math.subtractExact(brokerage, other.brokerage),
                Math.subtractExact(stt, other.stt),
                Math.subtractExact(exchange, other.exchange),
                Math.subtractExact(sebi, other.sebi),
                Math.subtractExact(stampDuty, other.stampDuty),
                Math.subtractExact(gst, other.gst),
                Math.subtractExact(dp, other.dp),
                Math.subtractExact(squareOff, other.squareOff));
    }

    /**
     * The part of these that comes to {@code paise} in all: each component in proportion, the paise that rounding leaves
     * to those that lost most by it.
     *
     * @param paise from 0 to {@link #total}; nothing else can be a part
     */
    public Charges part(long paise) {
        long all = total();
        if (paise < 0 || paise > all) {
            throw new IllegalArgumentException(paise + " is no part of " + all);
        }
        if (all == 0) {
            return NONE;
        }
        long[] whole = {brokerage, stt, exchange, sebi, stampDuty, gst, dp, squareOff};
        long[] parts = new long[whole.length];
        long left = paise;
        for (int i = 0; i < whole.length; i++) {
            parts[i] = Math.multiplyExact(whole[i], paise) / all;
            left -= parts[i];
        }
        while (left > 0) {
            int most = 0;
            for (int i = 1; i < whole.length; i++) {
                if (lost(whole[i], parts[i], paise, all) > lost(whole[most], parts[most], paise, all)) {
                    most = i;
                }
            }
            parts[most]++;
            left--;
        }
        return new Charges(parts[0], parts[1], parts[2], parts[3], parts[4], parts[5], parts[6], parts[7]);
    }

    /** What rounding down took from a component, times {@code all}. */
    private static long lost(long whole, long part, long paise, long all) {
        return Math.multiplyExact(whole, paise) - Math.multiplyExact(part, all);
    }

    /** The same with another STT. */
    Charges withStt(long paise) {
        return new Charges(brokerage, paise, exchange, sebi, stampDuty, gst, dp, squareOff);
    }
}
