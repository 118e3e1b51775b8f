package in.sauda.fill;

import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import java.util.List;
import java.util.Objects;

/**
 * How an order meets the stated liquidity: from an {@link Execution} to what fills. Pure: the same execution gives the
 * same fills, on any machine and in any year. The rules and their assumptions are in {@code docs/fills.md}.
 *
 * <p>Always: never more than is wanted, never outside the range of the tick, never at a price worse than the limit,
 * never more than the account's share of the volume.
 */
public final class FillModel {

    private FillModel() {}

    /** What {@code execution} fills; the slices are empty if that is nothing. */
    public static FillResult fill(Execution execution) {
        return switch (execution.rule()) {
            case BOOK_WALK -> new FillResult(BookWalk.of(execution), execution.queueAhead());
            case TRADED_AT -> tradedAt(execution);
            case TRADED_THROUGH -> tradedThrough(execution);
            case OPENING_AUCTION, CLOSING_AUCTION -> auction(execution);
            case POST_CLOSE -> at(execution, execution.limitPaise(), execution.tradedShares(), execution.queueAhead());
        };
    }

    /**
     * Shares that stand before an order which comes to rest at {@code limitPaise}: those shown at its price, none where
     * it betters the best price or stands between two levels. Past the last shown level the queue cannot be seen and is
     * taken to be as long as the one at that level.
     */
    public static long queueAhead(Depth depth, Side side, long limitPaise) {
        long lastShown = 0;
        for (Level level : side == Side.BUY ? depth.bids() : depth.asks()) {
            if (level.pricePaise() == limitPaise) {
                return level.quantity();
            }
            if (isWithin(side, limitPaise, level.pricePaise())) {
                return 0;
            }
            lastShown = level.quantity();
        }
        return lastShown;
    }

    /** Trades at the order's price serve the queue before it; of the rest it gets its share. */
    private static FillResult tradedAt(Execution e) {
        long served = Math.min(e.queueAhead(), e.tradedShares());
        return at(e, e.limitPaise(), e.tradedShares() - served, e.queueAhead() - served);
    }

    /** Everything at the order's price is gone, so the queue is too; the range of the tick may better its price. */
    private static FillResult tradedThrough(Execution e) {
        long price = Math.clamp(
                e.limitPaise(), e.liquidity().lowPaise(), e.liquidity().highPaise());
        return at(e, price, e.tradedShares(), 0);
    }

    /**
     * At the auction's price. An order limited to exactly that price, on the side of which some stay unmatched, comes
     * after all of them in time and gets nothing.
     */
    private static FillResult auction(Execution e) {
        AuctionPrint print = Objects.requireNonNull(e.auction());
        boolean buyersLeft = print.imbalance() > 0;
        boolean sellersLeft = print.imbalance() < 0;
        boolean crowded = e.side() == Side.BUY ? buyersLeft : sellersLeft;
        if (crowded && e.limitPaise() == print.pricePaise()) {
            return new FillResult(List.of(), e.queueAhead());
        }
        return at(e, print.pricePaise(), print.quantity(), e.queueAhead());
    }

    /** The order's share of {@code shares} at one price, if its limit and the range allow that price. */
    private static FillResult at(Execution e, long price, long shares, long queueAhead) {
        boolean inRange = price > 0
                && price >= e.liquidity().lowPaise()
                && price <= e.liquidity().highPaise();
        if (!inRange || (e.limitPaise() > 0 && !isWithin(e.side(), e.limitPaise(), price))) {
            return new FillResult(List.of(), queueAhead);
        }
        long allowed = Math.max(percentOf(shares, e.participationPercent()) - e.consumed(), 0);
        long filled = Math.min(e.wanted(), allowed);
        return new FillResult(filled > 0 ? List.of(new Slice(price, filled)) : List.of(), queueAhead);
    }

    /** Whether {@code price} is {@code limit} or better for {@code side}. */
    static boolean isWithin(Side side, long limit, long price) {
        return side == Side.BUY ? price <= limit : price >= limit;
    }

    /** {@code percent} of {@code shares}, rounded down; cannot overflow for 0 to 100 percent. */
    static long percentOf(long shares, int percent) {
        return shares / 100 * percent + shares % 100 * percent / 100;
    }
}
