package in.sauda.feed.simulated;

import in.sauda.feed.simulated.SharePath.Frame;
import org.jspecify.annotations.Nullable;

/**
 * A share's way through one session: a walk from block to block, and in each a bridge of minutes. The day's high and low
 * are each touched by the minute that comes nearest to them.
 */
final class ShareCurve implements PricePath.Curve {

    private static final int MINUTE_STEPS = 12;
    private static final int MINUTE_SHAPES = 13;
    private static final int BLOCK_VOLUMES = 14;
    private static final int EXTREMES = 15;

    /** How far a minute reaches beyond its open and close, in minute deviations, at most. */
    private static final double WICK = 1.6;

    private final SharePath path;
    private final Frame frame;
    private final DayProfile profile;
    private final long marketMinutes;
    private final double market;
    private final double own;
    private final BlockWalk walk;
    private final @Nullable ClosingWindow window;
    private long[] volumeBefore = new long[0];

    /** @param settled the block from which on the session's average is its close */
    ShareCurve(SharePath path, long marketMinutes, Frame frame, DayProfile profile, int settled, double[] marketSteps) {
        this.path = path;
        this.frame = frame;
        this.profile = profile;
        this.marketMinutes = marketMinutes;
        this.market = path.company().market();
        this.own = StrictMath.sqrt(1 - market * market);
        this.walk = new BlockWalk(frame, profile, settled, marketSteps, market);
        this.window = frame.average() > 0
                ? new ClosingWindow(
                        profile, path.auctions(frame.day()).closeMinutes(), frame.average(), frame.tick(), this::bars)
                : null;
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
        return walk.price(Math.min(blocks, profile.blocks()));
    }

    /** Puts the closes of block {@code block}'s minutes into {@code closes}; returns how many, 0 after the session. */
    int closes(int block, long[] closes) {
        return closes(block, closes, window == null ? 0 : window.bend(block));
    }

    /** As {@link #closes(int, long[])}, the closing minutes bent by {@code bend} paise. */
    private int closes(int block, long[] closes, double bend) {
        if (block >= profile.blocks()) {
            return 0;
        }
        int count = profile.length(block);
        int first = profile.first(block);
        long steps = Draws.key(frame.key(), MINUTE_STEPS);
        double deviation = frame.sigma() * profile.minuteDeviation(block);
        double[] way = new double[count + 1];
        for (int i = 0; i < count; i++) {
            double step = market * Draws.bell(Draws.draw(marketMinutes, first + i))
                    + own * Draws.bell(Draws.draw(steps, first + i));
            way[i + 1] = way[i] + deviation * step;
        }
        double from = walk.price(block);
        double drift = (walk.price(block + 1) - from - way[count]) / count;
        for (int i = 0; i < count - 1; i++) {
            double bent = window == null || bend == 0 ? 0 : bend * window.weight(first + i);
            closes[i] = frame.inside(from + way[i + 1] + drift * (i + 1) + bent);
        }
        closes[count - 1] = walk.price(block + 1);
        return count;
    }

    @Override
    public MinuteBars block(int block) {
        if (window == null) {
            return bars(block, 0);
        }
        MinuteBars bars = bars(block, window.bend(block));
        window.shiftAverages(bars);
        return bars;
    }

    private MinuteBars bars(int block, double bend) {
        if (volumeBefore.length == 0) {
            volumeBefore = blockVolumes();
        }
        int count = profile.length(block);
        int first = profile.first(block);
        MinuteBars bars = new MinuteBars(first, count, volumeBefore[block]);
        long[] closes = new long[count];
        closes(block, closes, bend);
        long shapes = Draws.key(frame.key(), MINUTE_SHAPES);
        double wick = WICK * frame.sigma() * profile.minuteDeviation(block);
        long before = walk.price(block);
        for (int i = 0; i < count; i++) {
            long shape = Draws.draw(shapes, first + i);
            long open = first + i == 0 ? before : clamped(before + ((shape >>> 48) % 3 - 1) * frame.tick());
            double up = Draws.lane(shape, 0);
            double down = Draws.lane(shape, 16);
            bars.set(
                    i,
                    open,
                    frame.inside(Math.max(open, closes[i]) + wick * up * up),
                    frame.inside(Math.min(open, closes[i]) - wick * down * down),
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

    /** Lets the minute that comes nearest touch the day's high, if this is the block in which it is reached; and the low. */
    private void touchExtremes(int block, MinuteBars bars) {
        long draw = Draws.draw(frame.key(), EXTREMES);
        if (block == walk.highest() - (draw & 1)) {
            bars.high[bars.highest()] = frame.high();
        }
        if (block == walk.lowest() - (draw >>> 1 & 1)) {
            bars.low[bars.lowest()] = frame.low();
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
