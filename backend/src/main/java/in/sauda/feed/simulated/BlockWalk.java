package in.sauda.feed.simulated;

import in.sauda.feed.simulated.SharePath.Frame;

/**
 * A share's way through one session in blocks of a quarter or half of an hour: a Brownian bridge from open to close whose steps
 * partly follow the market's, fitted so that its extremes lie just inside the day's high and low.
 */
final class BlockWalk {

    private static final int STEPS = 10;
    private static final int REACH = 11;

    /** How far at most the extreme points stay inside the day's high and low, in deviations of a block. */
    private static final double MOST_INSIDE = 0.4;

    /** What remains at least of a point's distance from the average of the closing minutes. */
    private static final double NEAR_AVERAGE = 0.25;

    /** From so many blocks before those minutes on, each point is drawn to it by so much more than the one before. */
    private static final int SETTLING = 3;

    private static final double SETTLED_BY = 0.17;

    /** Beyond this the way is not stretched but given a slope of its own, so that it does not leap. */
    private static final double MOST_STRETCH = 2;

    private final Frame frame;
    private final DayProfile profile;
    private final double[] walk;
    private final long[] prices;
    private int highest = 1;
    private int lowest = 1;

    /**
     * The way through {@code frame}.
     *
     * @param settled     the block from which on the way keeps near the frame's average, if it has one
     * @param marketSteps the market's steps, at least one a block
     * @param market      their part in the share's steps, 0 to 1
     */
    BlockWalk(Frame frame, DayProfile profile, int settled, double[] marketSteps, double market) {
        this.frame = frame;
        this.profile = profile;
        this.walk = new double[profile.blocks() + 1];
        this.prices = new long[walk.length];
        int extremesUntil = frame.average() > 0 ? Math.max(settled - SETTLING, 2) : profile.blocks();
        bridge(marketSteps, market, extremesUntil);
        fit();
        if (frame.average() > 0) {
            settle(settled);
        }
        for (int b = 1; b < prices.length - 1; b++) {
            prices[b] = frame.inside(walk[b]);
        }
        prices[0] = frame.open();
        prices[prices.length - 1] = frame.close();
    }

    /** The price after {@code blocks} blocks, in paise on tick. */
    long price(int blocks) {
        return prices[blocks];
    }

    /** The point nearest to the day's high: never the first or the last. */
    int highest() {
        return highest;
    }

    /** The point nearest to the day's low: never the first or the last. */
    int lowest() {
        return lowest;
    }

    /** Draws the last points, more and more, to the average that they must come to. */
    private void settle(int settled) {
        for (int b = Math.max(settled - SETTLING, 1); b < walk.length - 1; b++) {
            double near = Math.max(1 - (b - settled + SETTLING + 1) * SETTLED_BY, NEAR_AVERAGE);
            walk[b] = frame.average() + (walk[b] - frame.average()) * near;
        }
    }

    private void bridge(double[] marketSteps, double market, int extremesUntil) {
        int blocks = profile.blocks();
        double own = StrictMath.sqrt(1 - market * market);
        long steps = Draws.key(frame.key(), STEPS);
        for (int b = 0; b < blocks; b++) {
            double step = market * marketSteps[b] + own * Draws.bell(Draws.draw(steps, b));
            walk[b + 1] = walk[b] + profile.deviation(b) * step;
        }
        double drift = frame.close() - frame.open() - frame.sigma() * walk[blocks];
        for (int b = 1; b < blocks; b++) {
            walk[b] = frame.open() + frame.sigma() * walk[b] + drift * profile.variance(b);
            highest = b < extremesUntil && walk[b] > walk[highest] ? b : highest;
            lowest = b < extremesUntil && walk[b] < walk[lowest] ? b : lowest;
        }
    }

    private void fit() {
        long reach = Draws.draw(frame.key(), REACH);
        double inside = MOST_INSIDE * frame.sigma() * profile.deviation(0);
        double top = Math.max(frame.open(), frame.close());
        double bottom = Math.min(frame.open(), frame.close());
        double upper = Math.max(frame.high() - inside * Draws.lane(reach, 0), top);
        double lower = Math.min(frame.low() + inside * Draws.lane(reach, 16), bottom);
        double up = stretch(upper - top, walk[highest] - top);
        double down = stretch(bottom - lower, bottom - walk[lowest]);
        for (int b = 1; b < walk.length - 1; b++) {
            if (walk[b] > top) {
                walk[b] = top + (walk[b] - top) * up;
            } else if (walk[b] < bottom) {
                walk[b] = bottom - (bottom - walk[b]) * down;
            }
        }
        slope(highest, Math.max(upper - walk[highest], 0), lowest);
        slope(lowest, Math.min(lower - walk[lowest], 0), highest);
    }

    private static double stretch(double wanted, double present) {
        return present > 0 ? Math.min(wanted / present, MOST_STRETCH) : 1;
    }

    /**
     * Moves point {@code peak} by {@code move} and its neighbours by less, over as many blocks as such a move takes; open,
     * close and point {@code fixed} stay.
     */
    private void slope(int peak, double move, int fixed) {
        double blocks = move / (frame.sigma() * profile.deviation(0));
        double width = 1 + blocks * blocks;
        double left = Math.min(width, fixed < peak ? peak - fixed : peak);
        double right = Math.min(width, fixed > peak ? fixed - peak : walk.length - 1 - peak);
        for (int b = 1; b < walk.length - 1 && move != 0; b++) {
            double part = 1 - (b < peak ? (peak - b) / left : (b - peak) / right);
            walk[b] += move * Math.max(part, 0);
        }
    }
}
