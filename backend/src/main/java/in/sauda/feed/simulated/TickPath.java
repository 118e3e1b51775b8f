package in.sauda.feed.simulated;

/**
 * The ticks of one minute: the first is its open, the last its close, one touches the high and one the low. Volume grows
 * with each tick and ends at the minute's.
 */
final class TickPath {

    private final long key;
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
    private final double noise;

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
        this.noise = (high - low) / 6.0;
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
        double price = line + noise * Draws.bell(Draws.draw(key, k));
        return Math.clamp(SharePath.onTick(price, tickPaise), low, high);
    }

    /** Shares traded in this minute up to and including tick {@code k}. */
    long volume(int k) {
        if (k == ticks - 1 || volume == 0) {
            return volume;
        }
        double part = (k + Draws.lane(Draws.draw(key, ~k), 0)) / ticks;
        return Math.max((long) (volume * part), 1);
    }
}
