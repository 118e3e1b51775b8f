package in.sauda.feed.simulated;

import in.sauda.feed.simulated.SharePath.Frame;

/**
 * A share's way through one session: a bridge from open to close in blocks of a quarter of an hour, stretched so that its
 * extremes lie just inside the day's, then a bridge of minutes in each block. High and low are each touched in one minute.
 */
final class ShareCurve implements PricePath.Curve {

    private static final int BLOCK_STEPS = 10;
    private static final int MINUTE_STEPS = 11;
    private static final int MINUTE_SHAPES = 12;
    private static final int BLOCK_VOLUMES = 13;
    private static final int EXTREMES = 14;

    /** How far a minute reaches beyond its open and close, in minute deviations, at most. */
    private static final double WICK = 1.6;

    private final SharePath path;
    private final Frame frame;
    private final DayProfile profile;
    private final long marketMinutes;
    private final double market;
    private final double own;
    private final long[] points;
    private int highestBlock;
    private int lowestBlock;
    private long[] volumeBefore = new long[0];

    ShareCurve(SharePath path, long marketMinutes, Frame frame, DayProfile profile, double[] marketSteps) {
        this.path = path;
        this.frame = frame;
        this.profile = profile;
        this.marketMinutes = marketMinutes;
        this.market = path.company().market();
        this.own = StrictMath.sqrt(1 - market * market);
        this.points = points(marketSteps);
    }

    @Override
    public DayProfile profile() {
        return profile;
    }

    long open() {
        return frame.open();
    }

    /** The price at the end of the first {@code blocks} blocks; the session's last one if it has fewer. */
    long point(int blocks) {
        return points[Math.min(blocks, points.length - 1)];
    }

    private long[] points(double[] marketSteps) {
        int blocks = profile.blocks();
        long steps = Draws.key(frame.key(), BLOCK_STEPS);
        double[] walk = new double[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            double step = market * marketSteps[b] + own * Draws.bell(Draws.draw(steps, b));
            walk[b + 1] = walk[b] + profile.deviation(b) * step;
        }
        double drift = frame.close() - frame.open() - frame.sigma() * walk[blocks];
        int highest = 0;
        int lowest = 0;
        for (int b = 0; b <= blocks; b++) {
            walk[b] = frame.open() + frame.sigma() * walk[b] + drift * profile.variance(b);
            highest = walk[b] > walk[highest] ? b : highest;
            lowest = walk[b] < walk[lowest] ? b : lowest;
        }
        long extremes = Draws.draw(frame.key(), EXTREMES);
        highestBlock = near(highest, extremes, blocks);
        lowestBlock = near(lowest, extremes >>> 1, blocks);
        return stretched(walk, walk[highest], walk[lowest], extremes);
    }

    /** The block before or after point {@code point}. */
    private static int near(int point, long draw, int blocks) {
        return Math.clamp(point - (draw & 1), 0, blocks - 1);
    }

    private long[] stretched(double[] walk, double highest, double lowest, long extremes) {
        double top = Math.max(frame.open(), frame.close());
        double bottom = Math.min(frame.open(), frame.close());
        double reach = 0.4 * frame.sigma() * profile.deviation(0);
        double up = Math.max(frame.high() - top - reach * Draws.lane(extremes, 16), 0);
        double down = Math.max(bottom - frame.low() - reach * Draws.lane(extremes, 32), 0);
        double upScale = highest > top ? up / (highest - top) : 0;
        double downScale = lowest < bottom ? down / (bottom - lowest) : 0;
        long[] prices = new long[walk.length];
        for (int b = 0; b < walk.length; b++) {
            double price = walk[b];
            if (price > top) {
                price = top + (price - top) * upScale;
            } else if (price < bottom) {
                price = bottom - (bottom - price) * downScale;
            }
            prices[b] = inRange(price);
        }
        prices[0] = frame.open();
        prices[walk.length - 1] = frame.close();
        return prices;
    }

    private long inRange(double price) {
        return Math.clamp(SharePath.onTick(price, frame.tick()), frame.low(), frame.high());
    }

    /** Puts the closes of block {@code block}'s minutes into {@code closes}; returns how many, 0 after the session. */
    int closes(int block, long[] closes) {
        if (block >= profile.blocks()) {
            return 0;
        }
        int count = profile.length(block);
        int first = profile.first(block);
        long steps = Draws.key(frame.key(), MINUTE_STEPS);
        double deviation = frame.sigma() * profile.minuteDeviation(block);
        double[] walk = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double step = market * Draws.bell(Draws.draw(marketMinutes, first + i))
                    + own * Draws.bell(Draws.draw(steps, first + i));
            walk[i + 1] = walk[i] + deviation * step;
        }
        double from = points[block];
        double drift = (points[block + 1] - from - walk[count]) / count;
        for (int i = 0; i < count - 1; i++) {
            closes[i] = inRange(from + walk[i + 1] + drift * (i + 1));
        }
        closes[count - 1] = points[block + 1];
        return count;
    }

    @Override
    public MinuteBars block(int block) {
        if (volumeBefore.length == 0) {
            volumeBefore = blockVolumes();
        }
        int count = profile.length(block);
        int first = profile.first(block);
        MinuteBars bars = new MinuteBars(first, count, volumeBefore[block]);
        long[] closes = new long[count];
        closes(block, closes);
        long shapes = Draws.key(frame.key(), MINUTE_SHAPES);
        double wick = WICK * frame.sigma() * profile.minuteDeviation(block);
        long before = points[block];
        for (int i = 0; i < count; i++) {
            long shape = Draws.draw(shapes, first + i);
            long open = first + i == 0 ? before : clamped(before + ((shape >>> 48) % 3 - 1) * frame.tick());
            double up = Draws.lane(shape, 0);
            double down = Draws.lane(shape, 16);
            bars.set(
                    i,
                    open,
                    inRange(Math.max(open, closes[i]) + wick * up * up),
                    inRange(Math.min(open, closes[i]) - wick * down * down),
                    closes[i]);
            before = closes[i];
        }
        touchExtremes(block, bars);
        spreadVolume(bars, volumeBefore[block + 1] - volumeBefore[block]);
        return bars;
    }

    private long clamped(long price) {
        return Math.clamp(price, frame.low(), frame.high());
    }

    private void touchExtremes(int block, MinuteBars bars) {
        long draw = Draws.draw(frame.key(), EXTREMES);
        if (block == highestBlock) {
            bars.high[(int) ((draw >>> 48) % bars.count)] = frame.high();
        }
        if (block == lowestBlock) {
            bars.low[(int) ((draw >>> 56) % bars.count)] = frame.low();
        }
    }

    /** Shares traded before each block, and in the whole session. */
    private long[] blockVolumes() {
        int blocks = profile.blocks();
        long volumes = Draws.key(path.company().listingKey(), Draws.key(frame.key(), BLOCK_VOLUMES));
        double[] weights = new double[blocks + 1];
        for (int b = 0; b < blocks; b++) {
            double burst = 0.6 + 0.8 * Draws.unit(Draws.draw(volumes, b));
            weights[b + 1] = weights[b] + profile.blockVolume(b) * burst;
        }
        // One share a minute is set aside so that no minute is without a trade.
        long spare = path.volume(frame.day()) - profile.minutes();
        long[] before = new long[blocks + 1];
        for (int b = 1; b <= blocks; b++) {
            int minutes = b == blocks ? profile.minutes() : profile.first(b);
            before[b] = minutes + (b == blocks ? spare : (long) (spare * (weights[b] / weights[blocks])));
        }
        return before;
    }

    private void spreadVolume(MinuteBars bars, long volume) {
        long bursts = Draws.key(path.company().listingKey(), frame.key());
        double[] weights = new double[bars.count + 1];
        for (int i = 0; i < bars.count; i++) {
            double burst = Draws.unit(Draws.draw(bursts, bars.first + i));
            weights[i + 1] = weights[i] + profile.volumeAt(bars.first + i) * (0.3 + 2.1 * burst * burst);
        }
        long spare = volume - bars.count;
        long before = 0;
        for (int i = 0; i < bars.count; i++) {
            long after = i == bars.count - 1 ? spare : (long) (spare * (weights[i + 1] / weights[bars.count]));
            bars.volume[i] = 1 + after - before;
            before = after;
        }
    }
}
