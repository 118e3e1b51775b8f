package in.sauda.feed.simulated;

/**
 * The minutes of one block: prices in paise and shares traded. Entry {@code i} is minute {@code first + i} of the day.
 */
final class MinuteBars {

    final int first;
    final int count;
    final long[] open;
    final long[] high;
    final long[] low;
    final long[] close;
    final long[] volume;

    /** Shares traded in the session before this block. */
    final long volumeBefore;

    MinuteBars(int first, int count, long volumeBefore) {
        this.first = first;
        this.count = count;
        this.volumeBefore = volumeBefore;
        this.open = new long[count];
        this.high = new long[count];
        this.low = new long[count];
        this.close = new long[count];
        this.volume = new long[count];
    }

    // The average price of the entries from shiftedFrom on is so many paise off the mean of their four prices.
    private int shiftedFrom;
    private long shift;

    /** Sets entry {@code i} to a minute from {@code open} to {@code close} that reaches {@code high} and {@code low}. */
    void set(int i, long open, long high, long low, long close) {
        this.open[i] = open;
        this.high[i] = Math.max(high, Math.max(open, close));
        this.low[i] = Math.min(low, Math.min(open, close));
        this.close[i] = close;
    }

    /** The average traded price of entry {@code i} in whole paise: the mean of its four prices, unless it was shifted. */
    long average(int i) {
        long mean = (open[i] + high[i] + low[i] + close[i] + 2) / 4;
        return shift == 0 || i < shiftedFrom ? mean : Math.clamp(mean + shift, low[i], high[i]);
    }

    /** Moves the average of the entries from {@code from} on by {@code paise}, but not out of their range. */
    void shiftAverages(int from, long paise) {
        shiftedFrom = from;
        shift = paise;
    }

    /** The entry with the highest high. */
    int highest() {
        int highest = 0;
        for (int i = 1; i < count; i++) {
            highest = high[i] > high[highest] ? i : highest;
        }
        return highest;
    }

    /** The entry with the lowest low. */
    int lowest() {
        int lowest = 0;
        for (int i = 1; i < count; i++) {
            lowest = low[i] < low[lowest] ? i : lowest;
        }
        return lowest;
    }
}
