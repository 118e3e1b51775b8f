package in.sauda.feed.simulated;

/** An index's way through one session, from its constituents'. */
final class IndexCurve implements PricePath.Curve {

    /** How far a minute reaches beyond its open and close, in minute deviations, at most. */
    private static final double WICK = 1.2;

    private final IndexPath index;
    private final long key;
    private final double sigma;
    private final DayProfile profile;
    private final ShareCurve[] constituents;
    private final long[] points;
    private long high;
    private long low;

    IndexCurve(IndexPath index, long key, double sigma, DayProfile profile, ShareCurve[] constituents) {
        this.index = index;
        this.key = key;
        this.sigma = sigma;
        this.profile = profile;
        this.constituents = constituents;
        this.points = new long[profile.blocks() + 1];
        long[] worth = new long[points.length];
        for (int i = 0; i < constituents.length; i++) {
            long shares = IndexPath.shares(index.constituents().get(i));
            for (int b = 0; b < worth.length; b++) {
                worth[b] += shares * constituents[i].point(b);
            }
        }
        for (int b = 0; b < points.length; b++) {
            points[b] = index.level(worth[b]);
            high = Math.max(high, points[b]);
            low = b == 0 ? points[b] : Math.min(low, points[b]);
        }
    }

    @Override
    public DayProfile profile() {
        return profile;
    }

    long open() {
        return points[0];
    }

    long high() {
        return high;
    }

    long low() {
        return low;
    }

    /** The constituents' values at the ends of the minutes of {@code block}, not yet held within the day's range. */
    long[] values(int block) {
        int count = profile.length(block);
        long[] worth = new long[count];
        long[] closes = new long[count];
        for (int i = 0; i < constituents.length; i++) {
            long shares = IndexPath.shares(index.constituents().get(i));
            int traded = constituents[i].closes(block, closes);
            for (int m = 0; m < count; m++) {
                worth[m] += shares * (m < traded ? closes[m] : constituents[i].point(block + 1));
            }
        }
        for (int m = 0; m < count; m++) {
            worth[m] = index.level(worth[m]);
        }
        return worth;
    }

    @Override
    public MinuteBars block(int block) {
        long[] values = values(block);
        MinuteBars bars = new MinuteBars(profile.first(block), values.length, 0);
        double wick = WICK * sigma * profile.minuteDeviation(block);
        long open = points[block];
        for (int i = 0; i < values.length; i++) {
            long close = held(values[i]);
            long shape = Draws.draw(key, bars.first + i);
            double up = Draws.lane(shape, 0);
            double down = Draws.lane(shape, 16);
            bars.set(
                    i,
                    open,
                    held(Math.round(Math.max(open, close) + wick * up * up)),
                    held(Math.round(Math.min(open, close) - wick * down * down)),
                    close);
            open = close;
        }
        return bars;
    }

    private long held(long value) {
        return Math.clamp(value, low, high);
    }
}
