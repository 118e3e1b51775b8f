package in.sauda.trading;

import in.sauda.fill.AuctionPrint;
import in.sauda.fill.Execution;
import in.sauda.fill.FillModel;
import in.sauda.fill.FillResult;
import in.sauda.fill.FillRule;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Consumed;
import org.jspecify.annotations.Nullable;

/**
 * An order meets the market: what it gets is booked, what it does not get rests or ends. Pure: works on a draft.
 */
final class Matcher {

    private final TradingRules rules;
    private final TradeBooking trades;

    Matcher(TradingRules rules) {
        this.rules = rules;
        this.trades = new TradeBooking(rules.charges(), rules.proceeds());
    }

    /**
     * An order comes into continuous trading: it takes what the book offers within its limit; the rest rests, or is
     * cancelled if it may not wait.
     *
     * @param waiting the order, OPEN, with its limit
     */
    void enter(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        Order order = walk(draft, waiting, view, waiting.order().pendingQuantity());
        if (order.pendingQuantity() == 0) {
            draft.ends(order);
        } else if (order.validity() == Validity.IOC) {
            draft.ends(order.ending(OrderStatus.CANCELLED, draft.now(), unfilled(order)));
        } else {
            long ahead = order.filledQuantity() > waiting.order().filledQuantity()
                    ? 0
                    : FillModel.queueAhead(view.offered().depth(), order.side(), waiting.limitPaise());
            rest(draft, waiting.restingAt(order, waiting.limitPaise(), ahead), view);
        }
    }

    /** As above, but at most {@code most} of its shares; the rest is cancelled for {@code reason}. */
    void enter(AccountDraft draft, WorkingOrder waiting, MarketView view, long most, String reason) {
        Order order = most == 0 ? waiting.order() : walk(draft, waiting, view, most);
        draft.ends(order.pendingQuantity() == 0 ? order : order.ending(OrderStatus.CANCELLED, draft.now(), reason));
    }

    /** Takes up to {@code most} shares from the book; returns the order after it. */
    private Order walk(AccountDraft draft, WorkingOrder waiting, MarketView view, long most) {
        Order order = waiting.order();
        long seq = view.shown().tick().seq();
        Consumed consumed = draft.consumed(order.symbol(), seq);
        boolean buy = order.side() == Side.BUY;
        Execution execution =
                execution(FillRule.BOOK_WALK, waiting, view, most, buy ? consumed.bought() : consumed.sold(), 0, null);
        FillResult result = FillModel.fill(execution);
        long filled = result.quantity();
        if (filled == 0) {
            return order;
        }
        draft.consume(order.symbol(), seq, buy ? filled : 0, buy ? 0 : filled, view.latestSeq());
        return book(draft, waiting, view, execution, result);
    }

    private static String unfilled(Order order) {
        return order.filledQuantity() == 0
                ? "Nothing was on offer within the price; the order was cancelled."
                : "Only " + order.filledQuantity() + " of " + order.quantity()
                        + " shares were on offer within the price; the rest was cancelled.";
    }

    /** Writes down that {@code waiting} waits, having seen the market as it is now. */
    void rest(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        WorkingOrder seen = view.quote() == null
                ? waiting
                : waiting.seen(view.quote().tick().seq(), view.quote().tick().volume());
        draft.waits(reserving(draft, seen, view));
    }

    /** The charges that are still to come, or for a delivery sale what they exceed its proceeds by. */
    private WorkingOrder reserving(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        Order order = waiting.order();
        long charges = trades.more(draft, order, view.instrument(), waiting.pendingPaise())
                .total();
        boolean sale = order.side() == Side.SELL && order.product() == Product.CNC;
        if (!sale) {
            return waiting.reserving(charges);
        }
        long dp = rules.charges().dpPaise(draft.day().date());
        return waiting.reserving(Math.max(charges + dp - waiting.pendingPaise(), 0));
    }

    /**
     * A tick reaches a resting order.
     *
     * @param traded   shares that traded at the tick
     * @param consumed what this account's other orders took of them
     * @return shares filled
     */
    long tick(AccountDraft draft, WorkingOrder waiting, MarketView view, long traded, long consumed) {
        long ltp = view.shown().tick().ltpPaise();
        FillRule rule = ltp == waiting.limitPaise() ? FillRule.TRADED_AT : FillRule.TRADED_THROUGH;
        Execution execution = execution(rule, waiting, view, waiting.order().pendingQuantity(), consumed, traded, null);
        FillResult result = FillModel.fill(execution);
        return settle(draft, waiting, view, execution, result);
    }

    /**
     * An order takes part in an auction.
     *
     * @param consumed what this account's other orders of its side had of the same auction
     * @return shares filled
     */
    long auction(
            AccountDraft draft,
            WorkingOrder waiting,
            MarketView view,
            FillRule rule,
            long consumed,
            AuctionPrint print) {
        Execution execution = execution(rule, waiting, view, waiting.order().pendingQuantity(), consumed, 0, print);
        return settle(draft, waiting, view, execution, FillModel.fill(execution));
    }

    /** A post-close order trades at the official close. Returns shares filled. */
    long postClose(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        int percent = rules.fills().on(draft.day().date()).postClosePercent();
        long volume = view.shown().tick().volume();
        Consumed consumed =
                draft.consumed(waiting.order().symbol(), view.shown().tick().seq());
        long taken = waiting.order().side() == Side.BUY ? consumed.bought() : consumed.sold();
        Execution execution = execution(
                FillRule.POST_CLOSE,
                waiting,
                view,
                waiting.order().pendingQuantity(),
                taken,
                volume / 100 * percent + volume % 100 * percent / 100,
                null);
        long filled = settle(draft, waiting, view, execution, FillModel.fill(execution));
        if (filled > 0) {
            boolean buy = waiting.order().side() == Side.BUY;
            draft.consume(
                    waiting.order().symbol(),
                    view.shown().tick().seq(),
                    buy ? filled : 0,
                    buy ? 0 : filled,
                    view.latestSeq());
        }
        return filled;
    }

    private long settle(
            AccountDraft draft, WorkingOrder waiting, MarketView view, Execution execution, FillResult result) {
        long filled = result.quantity();
        Order order = waiting.order();
        if (filled > 0) {
            order = book(draft, waiting, view, execution, result);
        }
        if (order.pendingQuantity() == 0) {
            draft.ends(order);
        } else if (filled > 0) {
            rest(draft, waiting.behind(result.queueAhead()).with(order), view);
        } else {
            draft.behind(waiting.behind(result.queueAhead())
                    .seen(view.shown().tick().seq(), view.shown().tick().volume()));
        }
        return filled;
    }

    private Order book(
            AccountDraft draft, WorkingOrder waiting, MarketView view, Execution execution, FillResult result) {
        return trades.book(
                draft, waiting.order(), view.instrument(), execution, result, waiting.leverage(), view.heldClose());
    }

    private Execution execution(
            FillRule rule,
            WorkingOrder waiting,
            MarketView view,
            long wanted,
            long consumed,
            long traded,
            @Nullable AuctionPrint print) {
        return new Execution(
                rule,
                waiting.order().side(),
                wanted,
                waiting.limitPaise(),
                waiting.queueAhead(),
                consumed,
                traded,
                rules.fills().on(view.day().date()).participationPercent(),
                view.tickPaise(),
                view.shown().tick().seq(),
                view.shown().tick().eventMicros(),
                view.shown().tick().ltpPaise(),
                view.offered(),
                print);
    }
}
