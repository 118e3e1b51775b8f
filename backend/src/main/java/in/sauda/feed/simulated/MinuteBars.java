package in.sauda.feed.simulated;

import in.sauda.quote.Candle;

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

    /** Sets entry {@code i} to a minute from {@code open} to {@code close} that reaches {@code high} and {@code low}. */
    void set(int i, long open, long high, long low, long close) {
        this.open[i] = open;
        this.high[i] = Math.max(high, Math.max(open, close));
        this.low[i] = Math.min(low, Math.min(open, close));
        this.close[i] = close;
    }

    /** The average traded price of entry {@code i}: the mean of its four prices, in whole paise. */
    long average(int i) {
        return (open[i] + high[i] + low[i] + close[i] + 2) / 4;
    }

    /** Entry {@code i} as a candle that starts at {@code timeSeconds}. */
    Candle candle(int i, long timeSeconds) {
        return new Candle(timeSeconds, open[i], high[i], low[i], close[i], volume[i]);
    }
}
