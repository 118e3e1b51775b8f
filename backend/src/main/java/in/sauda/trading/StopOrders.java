package in.sauda.trading;

import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Position;
import in.sauda.risk.MeansChecks;
import org.jspecify.annotations.Nullable;

/**
 * Stop orders whose trigger is reached. After a gap the price may be worse than the one at which money was set aside: as
 * many shares are taken as the money that is free pays for, and the rest is cancelled. What only closes an intraday
 * position is never held back. Pure.
 */
final class StopOrders {

    private final OrderTerms terms;
    private final Matcher matcher;

    StopOrders(OrderTerms terms, Matcher matcher) {
        this.terms = terms;
        this.matcher = matcher;
    }

    /** The last price reached the trigger of {@code waiting}: it is sent. */
    void send(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        Order order = waiting.order();
        long ltp = view.shown().tick().ltpPaise();
        Order open = order.entering(OrderStatus.OPEN, view.now(), "Triggered by the last price ₹" + Money.ofPaise(ltp));
        long limit = order.type() == OrderType.SL ? order.pricePaise() : terms.protectedPrice(order, ltp, view);
        WorkingOrder sent = waiting.restingAt(open, limit, 0);
        Refusal refusal = covered(waiting, limit) ? null : tooMuch(draft, sent, view, order.pendingQuantity());
        if (refusal == null) {
            matcher.enter(draft, sent, view);
        } else {
            matcher.enter(draft, sent, view, affordable(draft, sent, view), refusal.detail());
        }
    }

    /** Whether what was set aside is enough at any price up to {@code limit}. */
    private static boolean covered(WorkingOrder waiting, long limit) {
        return waiting.order().side() == Side.BUY
                ? limit <= waiting.reservePaise()
                : waiting.order().product() == Product.CNC;
    }

    /** The most shares, those that close a position first, that leave no less free than nothing. */
    private long affordable(AccountDraft draft, WorkingOrder sent, MarketView view) {
        long most = sent.order().pendingQuantity();
        long enough = Math.min(closable(draft, sent.order()), most);
        while (enough < most) {
            long middle = enough + (most - enough + 1) / 2;
            if (tooMuch(draft, sent, view, middle) == null) {
                enough = middle;
            } else {
                most = middle - 1;
            }
        }
        return enough;
    }

    /** Why no more than {@code shares} may be taken, or null: tried on an account that is thrown away. */
    private @Nullable Refusal tooMuch(AccountDraft draft, WorkingOrder sent, MarketView view, long shares) {
        if (shares <= closable(draft, sent.order())) {
            return null;
        }
        AccountDraft trial = new AccountDraft(draft.account(), draft.now(), draft.day());
        if (shares == sent.order().pendingQuantity()) {
            matcher.enter(trial, sent, view);
        } else {
            matcher.enter(trial, sent, view, shares, "");
        }
        return MeansChecks.funds(draft.availablePaise(), trial.availablePaise());
    }

    private static long closable(AccountDraft draft, Order order) {
        if (order.product() == Product.CNC) {
            return 0;
        }
        Position position = draft.position(order.symbol(), Product.MIS);
        return Math.max(order.side() == Side.SELL ? position.quantity() : -position.quantity(), 0);
    }
}
