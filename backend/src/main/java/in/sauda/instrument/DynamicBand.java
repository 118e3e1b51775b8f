package in.sauda.instrument;

import in.sauda.instrument.DynamicBands.Step;
import in.sauda.instrument.DynamicBands.Terms;

/**
 * The band of one share with derivatives at a moment of its day: it opens some time after enough trades near a limit.
 *
 * <p>A value: the same trades in the same order give the same band. The exchange also counts clients and members, which
 * no feed tells; {@code rules/dynamic-bands.csv} says what stands in for them.
 */
public final class DynamicBand {

    private static final long MINUTE = 60_000_000L;
    private static final long WHOLE = 10_000;

    private final Terms terms;
    private final long base;
    private final long tick;
    private final long lowerBasisPoints;
    private final long upperBasisPoints;
    private final long lateMicros;
    private final int steps;
    private final long tradesLow;
    private final long tradesHigh;
    private final long opensAt;
    private final int side;

    /**
     * A band.
     *
     * @param steps   widenings so far
     * @param opensAt when the next widening is due, 0 if none is
     * @param side    which limit it moves: 1 the upper, -1 the lower
     */
    DynamicBand(
            Terms terms,
            long base,
            long tick,
            long lowerBasisPoints,
            long upperBasisPoints,
            long lateMicros,
            int steps,
            long tradesLow,
            long tradesHigh,
            long opensAt,
            int side) {
        this.terms = terms;
        this.base = base;
        this.tick = tick;
        this.lowerBasisPoints = lowerBasisPoints;
        this.upperBasisPoints = upperBasisPoints;
        this.lateMicros = lateMicros;
        this.steps = steps;
        this.tradesLow = tradesLow;
        this.tradesHigh = tradesHigh;
        this.opensAt = opensAt;
        this.side = side;
    }

    /** Lowest price on tick inside the band, in paise. */
    public long lowerPaise() {
        return Math.max(1, Math.ceilDiv(Math.multiplyExact(base, WHOLE + lowerBasisPoints), WHOLE * tick)) * tick;
    }

    /** Highest price on tick inside the band, in paise. */
    public long upperPaise() {
        return Math.multiplyExact(base, WHOLE + upperBasisPoints) / (WHOLE * tick) * tick;
    }

    /** Whether it is to open at a known moment. */
    public boolean opening() {
        return opensAt > 0;
    }

    /** How often it has opened. */
    public int steps() {
        return steps;
    }

    /** Prices at or above this count towards opening the upper limit, in paise. */
    public long nearUpperPaise() {
        return Math.ceilDiv(
                Math.multiplyExact(
                        base, WHOLE + upperBasisPoints - terms.step(steps).nearBasisPoints()),
                WHOLE);
    }

    /** Prices at or below this count towards opening the lower limit, in paise. */
    public long nearLowerPaise() {
        return Math.multiplyExact(
                        base, WHOLE + lowerBasisPoints + terms.step(steps).nearBasisPoints())
                / WHOLE;
    }

    /** The band at {@code micros}: opened if that is due. */
    public DynamicBand at(long micros) {
        if (opensAt == 0 || micros < opensAt) {
            return this;
        }
        Step step = terms.step(steps);
        long move = side * step.percent() * 100L;
        boolean up = side > 0;
        return new DynamicBand(
                terms,
                base,
                tick,
                up && !step.slides() ? lowerBasisPoints : lowerBasisPoints + move,
                !up && !step.slides() ? upperBasisPoints : upperBasisPoints + move,
                lateMicros,
                steps + 1,
                0,
                0,
                0,
                0);
    }

    /** The band after {@code shares} traded at {@code pricePaise} at {@code micros}; times must not go back. */
    public DynamicBand traded(long micros, long pricePaise, long shares) {
        DynamicBand now = at(micros);
        boolean high = pricePaise >= now.nearUpperPaise();
        boolean low = pricePaise <= now.nearLowerPaise();
        return now.opensAt == 0 && shares > 0 && (high || low) ? now.counted(micros, shares, high) : now;
    }

    private DynamicBand counted(long micros, long shares, boolean high) {
        Step step = terms.step(steps);
        long trades = Math.ceilDiv(shares, step.sharesPerTrade());
        long atLow = high ? tradesLow : tradesLow + trades;
        long atHigh = high ? tradesHigh + trades : tradesHigh;
        boolean enough = (high ? atHigh : atLow) >= step.trades();
        int wait = micros >= lateMicros ? step.lateWaitMinutes() : step.waitMinutes();
        return new DynamicBand(
                terms,
                base,
                tick,
                lowerBasisPoints,
                upperBasisPoints,
                lateMicros,
                steps,
                atLow,
                atHigh,
                enough ? micros + wait * MINUTE : 0,
                enough ? (high ? 1 : -1) : 0);
    }
}
