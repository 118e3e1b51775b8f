package in.sauda.charge;

/**
 * What one side pays for one part of a trade, each rate in billionths of the value.
 *
 * @param brokerage    broker's rate
 * @param brokerageCap most brokerage for one order in paise, {@link Long#MAX_VALUE} for no limit
 * @param stt          securities transaction tax
 * @param exchange     exchange's charge and investor protection levy together
 * @param sebi         regulator's fee
 * @param stampDuty    stamp duty
 */
record Rates(long brokerage, long brokerageCap, long stt, long exchange, long sebi, long stampDuty) {

    /** A billion: how many units of a rate make the whole value. */
    static final long UNIT = 1_000_000_000;

    /** Whole paise of {@code rate} on {@code value}, the rest dropped. Never overflows for rates up to the whole value. */
    static long whole(long value, long rate) {
        return value / UNIT * rate + value % UNIT * rate / UNIT;
    }

    /** Billionths of a paisa that {@link #whole} drops. */
    static long rest(long value, long rate) {
        return value % UNIT * rate % UNIT;
    }
}
