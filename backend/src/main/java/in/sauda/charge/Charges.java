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

    /** The same with another STT. */
    Charges withStt(long paise) {
        return new Charges(brokerage, paise, exchange, sebi, stampDuty, gst, dp, squareOff);
    }
}
