package in.sauda.feed.simulated;

import in.sauda.calendar.ClosingPrice;
import java.util.ArrayList;
import java.util.List;

/**
 * Bends the last minutes of a session so that their average traded price is the official close, which was known before
 * them. Between two ends of blocks, which stay, the way is bowed towards the close; what is left of a tick is taken up by
 * the minutes' average prices, inside their ranges. For one thread.
 */
final class ClosingWindow {

    private static final int TRIES = 8;

    private final DayProfile profile;
    private final int firstMinute;
    private final long close;
    private final long tick;
    private final Bars bars;
    private boolean fitted;
    private double bend;
    private long shift;

    /** Makes the minutes of a block for a bend. */
    interface Bars {
        MinuteBars of(int block, double bend);
    }

    ClosingWindow(DayProfile profile, int minutes, long close, long tick, Bars bars) {
        this.profile = profile;
        this.firstMinute = Math.max(profile.minutes() - minutes, 0);
        this.close = close;
        this.tick = tick;
        this.bars = bars;
    }

    /** How far {@code block} is bent, in paise at most. */
    double bend(int block) {
        if (profile.first(block) + profile.length(block) <= firstMinute) {
            return 0;
        }
        fit();
        return bend;
    }

    /** The part of the bend at the end of {@code minute}: 0 at the ends of blocks, 1 between them. */
    double weight(int minute) {
        int block = profile.blockOf(minute);
        int from = Math.max(profile.first(block), firstMinute);
        int length = profile.first(block) + profile.length(block) - from;
        double at = (minute + 1.0 - from) / length;
        return minute < from ? 0 : 4 * at * (1 - at);
    }

    /** Moves the average prices of {@code made} by what the bend leaves open. */
    void shiftAverages(MinuteBars made) {
        if (made.first + made.count > firstMinute) {
            fit();
            made.shiftAverages(Math.max(firstMinute - made.first, 0), shift);
        }
    }

    private void fit() {
        if (fitted) {
            return;
        }
        fitted = true;
        for (int i = 0; i < TRIES; i++) {
            List<MinuteBars> made = minutes(bend);
            double effect = 0;
            for (MinuteBars part : made) {
                for (int m = start(part); m < part.count; m++) {
                    effect += part.volume[m] * (weight(part.first + m) + weight(part.first + m - 1)) / 2;
                }
            }
            if (effect > 0) {
                bend += (close * (double) shares(made) - value(made, 0)) / effect;
            }
        }
        List<MinuteBars> made = minutes(bend);
        long low = -reach(made);
        long high = -low;
        while (low < high) {
            long middle = Math.floorDiv(low + high, 2);
            if (average(made, middle) >= close) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        shift = low;
    }

    private List<MinuteBars> minutes(double by) {
        List<MinuteBars> made = new ArrayList<>();
        for (int block = profile.blockOf(firstMinute); block < profile.blocks(); block++) {
            made.add(bars.of(block, by));
        }
        return made;
    }

    private int start(MinuteBars part) {
        return Math.max(firstMinute - part.first, 0);
    }

    private long shares(List<MinuteBars> made) {
        long shares = 0;
        for (MinuteBars part : made) {
            for (int m = start(part); m < part.count; m++) {
                shares += part.volume[m];
            }
        }
        return shares;
    }

    private long value(List<MinuteBars> made, long by) {
        long value = 0;
        for (MinuteBars part : made) {
            part.shiftAverages(start(part), by);
            for (int m = start(part); m < part.count; m++) {
                value = Math.addExact(value, Math.multiplyExact(part.volume[m], part.average(m)));
            }
        }
        return value;
    }

    private long average(List<MinuteBars> made, long by) {
        return ClosingPrice.average(shares(made), value(made, by), close, close, tick);
    }

    private long reach(List<MinuteBars> made) {
        long reach = 0;
        for (MinuteBars part : made) {
            for (int m = start(part); m < part.count; m++) {
                reach = Math.max(reach, part.high[m] - part.low[m]);
            }
        }
        return reach;
    }
}
