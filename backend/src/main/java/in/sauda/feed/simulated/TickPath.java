package in.sauda.feed.simulated;

/**
 * The ticks of one minute: the first is its open, the last its close, one touches the high and one the low. Between them
 * the price sways in waves of some seconds and bounces a little with each trade. Volume grows with each tick and ends at
 * the minute's.
 */
final class TickPath {

    private static final int WAVES = 12;

    private final long key;
    private final long volumeKey;
    private final int ticks;
    private final long tickPaise;
    private final long open;
    private final long high;
    private final long low;
    private final long close;
    private final long volume;
    private final int firstTouch;
    private final int lastTouch;
    private final long firstExtreme;
    private final long lastExtreme;
    private final double sway;
    private final double bounce;

    /**
     * The ticks of the day's minute {@code minute}, which is one of {@code bars}.
     *
     * @param dayKey    of the instrument's ticks on that day
     * @param ticks     how many, at least 4
     * @param tickPaise the price step
     */
    TickPath(long dayKey, MinuteBars bars, int minute, int ticks, long tickPaise) {
        int i = minute - bars.first;
        this.key = Draws.key(dayKey, minute);
        this.volumeKey = Draws.key(key, 1);
        this.ticks = ticks;
        this.tickPaise = tickPaise;
        this.open = bars.open[i];
        this.high = bars.high[i];
        this.low = bars.low[i];
        this.close = bars.close[i];
        this.volume = bars.volume[i];
        long draw = Draws.draw(key, -1);
        int one = 1 + (int) ((draw & 0xFFFF) % (ticks - 2));
        int other = 1 + (int) ((draw >>> 16 & 0xFFFF) % (ticks - 3));
        other = other >= one ? other + 1 : other;
        this.firstTouch = Math.min(one, other);
        this.lastTouch = Math.max(one, other);
        // A rising minute is more often at its low first.
        boolean lowFirst = Draws.lane(draw, 32) < (close >= open ? 0.7 : 0.3);
        this.firstExtreme = lowFirst ? low : high;
        this.lastExtreme = lowFirst ? high : low;
        this.sway = (high - low) / 6.0;
        this.bounce = Math.max((high - low) / 40.0, tickPaise / 2.0);
    }

    /** The price of tick {@code k}, from 0. */
    long price(int k) {
        if (k < firstTouch) {
            return k == 0 ? open : between(k, 0, open, firstTouch, firstExtreme);
        }
        if (k < lastTouch) {
            return k == firstTouch ? firstExtreme : between(k, firstTouch, firstExtreme, lastTouch, lastExtreme);
        }
        if (k == lastTouch) {
            return lastExtreme;
        }
        return k == ticks - 1 ? close : between(k, lastTouch, lastExtreme, ticks - 1, close);
    }

    private long between(int k, int from, long start, int to, long end) {
        double line = start + (double) (end - start) * (k - from) / (to - from);
        double wave = (double) k * WAVES / ticks;
        int crest = (int) wave;
        double swayed = wave(crest) + (wave(crest + 1) - wave(crest)) * (wave - crest);
        double price = line + sway * swayed + bounce * Draws.bell(Draws.draw(key, k));
        return SharePath.inside(price, tickPaise, low, high);
    }

    private double wave(int crest) {
        return Draws.bell(Draws.draw(key, -2 - crest));
    }

    /** Shares traded in this minute up to and including tick {@code k}. */
    long volume(int k) {
        if (k == ticks - 1 || volume == 0) {
            return volume;
        }
        double part = (k + Draws.lane(Draws.draw(volumeKey, k), 0)) / ticks;
        return Math.max((long) (volume * part), 1);
    }
}
