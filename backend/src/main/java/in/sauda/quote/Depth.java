package in.sauda.quote;

import java.util.List;

/**
 * The book that is shown for an instrument: up to five levels a side, best first.
 *
 * @param bids      buyers, highest price first
 * @param asks      sellers, lowest price first
 * @param synthetic whether any level is made by a model rather than reported
 * @param seq       sequence of the tick this book belongs to
 * @param eventMicros time of that tick
 */
public record Depth(List<Level> bids, List<Level> asks, boolean synthetic, long seq, long eventMicros) {

    /** Defensive copies of the lists. */
    public Depth {
        bids = List.copyOf(bids);
        asks = List.copyOf(asks);
    }

    /**
     * One price level.
     *
     * @param pricePaise price in paise, above 0
     * @param quantity   shares offered, above 0
     * @param orders     number of orders, at least 1
     */
    public record Level(long pricePaise, long quantity, int orders) {}
}
