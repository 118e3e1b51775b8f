package in.sauda.trading;

import in.sauda.portfolio.TraderId;

/**
 * All accounts in as many parts as nodes may share between them: enough that a share is fair, few enough to ask one after
 * the other. All of a trader's accounts are in one.
 */
public final class Shards {

    /** How many there are, numbered from 0. */
    public static final int COUNT = 64;

    private Shards() {}

    /** The part that {@code trader} is in: the same in every program, for stored keys hold it. */
    public static int of(TraderId trader) {
        return Math.floorMod(trader.text().hashCode(), COUNT);
    }
}
