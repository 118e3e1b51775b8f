package in.sauda.fill;

import in.sauda.order.Side;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;

/**
 * An order on its way through the other side of the book, from the best price on: first the shown levels, then steps
 * past the last of them, each dearer than the one before (its impact on the price).
 *
 * <p>The offers it meets follow from the book alone, not from the order, and what the account took before is skipped
 * from the best price on. So two orders in a row get exactly what one order for both would have got.
 */
final class BookWalk {

    /** However much is stated to lie past the book, an order goes no further: its price would be fiction. */
    private static final int STEPS_BEYOND = 20;

    private final Execution execution;
    private final Side side;
    private final Liquidity liquidity;
    private final List<Slice> slices = new ArrayList<>(8);
    private long skip;
    private long wanted;

    private BookWalk(Execution execution) {
        this.execution = execution;
        this.side = execution.side();
        this.liquidity = execution.liquidity();
        this.skip = execution.consumed();
        this.wanted = execution.wanted();
    }

    /** What {@code execution} takes, best price first. */
    static List<Slice> of(Execution execution) {
        BookWalk walk = new BookWalk(execution);
        List<Level> levels = execution.side() == Side.BUY
                ? execution.liquidity().depth().asks()
                : execution.liquidity().depth().bids();
        walk.shown(levels);
        if (!levels.isEmpty()) {
            walk.beyond(levels);
        }
        return walk.slices;
    }

    private void shown(List<Level> levels) {
        for (Level level : levels) {
            if (wanted == 0 || isPastTheEnd(level.pricePaise())) {
                return;
            }
            if (!isBeforeTheRange(level.pricePaise())) {
                offer(level.pricePaise(), level.quantity());
            }
        }
    }

    private void beyond(List<Level> levels) {
        Level last = levels.getLast();
        long step = Math.max(execution.tickPaise(), gapBeforeTheLast(levels));
        long left = liquidity.beyond();
        long price = last.pricePaise();
        for (int i = 0; i < STEPS_BEYOND && wanted > 0 && left > 0 && !isPastTheEnd(price); i++) {
            if (step > roomBeyond(price)) {
                return;
            }
            price = side == Side.BUY ? price + step : price - step;
            long offered = Math.min(last.quantity(), left);
            left -= offered;
            if (!isPastTheEnd(price) && !isBeforeTheRange(price)) {
                offer(price, offered);
            }
        }
    }

    private static long gapBeforeTheLast(List<Level> levels) {
        return levels.size() < 2
                ? 0
                : Math.abs(levels.getLast().pricePaise()
                        - levels.get(levels.size() - 2).pricePaise());
    }

    /** How far the range reaches past {@code price}; a step within it cannot overflow. */
    private long roomBeyond(long price) {
        return side == Side.BUY ? liquidity.highPaise() - price : price - liquidity.lowPaise();
    }

    private void offer(long price, long quantity) {
        long gone = Math.min(skip, quantity);
        skip -= gone;
        long taken = Math.min(quantity - gone, wanted);
        if (taken > 0) {
            slices.add(new Slice(price, taken));
            wanted -= taken;
        }
    }

    /** Whether this price and every later one is out of reach: over the limit, out of the range, or not a price. */
    private boolean isPastTheEnd(long price) {
        long limit = execution.limitPaise();
        boolean overLimit = limit > 0 && !FillModel.isWithin(side, limit, price);
        boolean outOfRange = side == Side.BUY ? price > liquidity.highPaise() : price < liquidity.lowPaise();
        return overLimit || outOfRange || price <= 0;
    }

    /** Whether this price is better than the range of the tick allows; a later one may be inside. */
    private boolean isBeforeTheRange(long price) {
        return side == Side.BUY ? price < liquidity.lowPaise() : price > liquidity.highPaise();
    }
}
