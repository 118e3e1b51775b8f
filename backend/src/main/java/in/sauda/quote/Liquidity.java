package in.sauda.quote;

/**
 * What may be traded against at one tick. Prices in paise.
 *
 * @param depth     the book that is shown, not null
 * @param lowPaise  no fill below: the low of a replay's bar or the simulated day's lower band; 0 where there is no bound
 * @param highPaise no fill above, as {@code lowPaise}; {@link Long#MAX_VALUE} where there is no bound
 * @param beyond    shares that may still be had past the last shown level, on each side; 0 in a replay
 */
public record Liquidity(Depth depth, long lowPaise, long highPaise, long beyond) {

    /** Past the last shown level there is another five times what that level offers; nothing past an empty side. */
    private static final long LEVELS_BEYOND = 5;

    /** Refuses a range that ends below its start, and a negative {@code beyond}. */
    public Liquidity {
        if (lowPaise < 0 || highPaise < lowPaise || beyond < 0) {
            throw new IllegalArgumentException(
                    "No fill can lie between " + lowPaise + " and " + highPaise + " with " + beyond + " beyond");
        }
    }

    /**
     * A book whose sides go on past what they show, each by five times the quantity of a last level; the smaller of the
     * two, so that one figure holds for both.
     */
    public static Liquidity deep(Depth depth, long lowPaise, long highPaise) {
        long bids =
                depth.bids().isEmpty() ? Long.MAX_VALUE : depth.bids().getLast().quantity();
        long asks =
                depth.asks().isEmpty() ? Long.MAX_VALUE : depth.asks().getLast().quantity();
        long last = Math.min(bids, asks);
        long beyond = last == Long.MAX_VALUE ? 0 : Math.multiplyExact(LEVELS_BEYOND, last);
        return new Liquidity(depth, lowPaise, highPaise == 0 ? Long.MAX_VALUE : highPaise, beyond);
    }
}
