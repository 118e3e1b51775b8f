package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.order.Order;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.WorkingOrder;

/**
 * The prices that follow from an order's own terms and the market: how far a market order may go, at which price money
 * is set aside. Source: market-rules, 5.2. Pure.
 */
final class OrderTerms {

    private static final int WHOLE = 10_000;

    private final TradingRules rules;

    OrderTerms(TradingRules rules) {
        this.rules = rules;
    }

    /** {@code order} as it waits, with its limit and what it reserves. */
    WorkingOrder waiting(Order order, MarketView view, long expiresAt) {
        int leverage = order.product() == Product.CNC
                ? 1
                : Math.max(
                        rules.margins().leverage(view.instrument(), view.day().date()), 1);
        long limit = limit(order, view);
        return new WorkingOrder(order, limit, reserve(order, limit, view), 0, leverage, 0, 0, 0, expiresAt);
    }

    /** The worst price at which {@code order} may fill now; 0 in an auction for a market order, and before a trigger. */
    long limit(Order order, MarketView view) {
        SessionPhase phase = view.session().phase();
        return switch (order.type()) {
            case LIMIT, SL -> order.pricePaise();
            case MARKET ->
                phase.continuous()
                        ? protectedPrice(order, view.shown().tick().ltpPaise(), view)
                        : phase == SessionPhase.POST_CLOSE ? view.closePaise() : 0;
            case SL_M -> 0;
        };
    }

    /** The limit of a market order from {@code ltp}: its protection away, on tick, inside the band. */
    long protectedPrice(Order order, long ltp, MarketView view) {
        int points = order.protectionBasisPoints() > 0
                ? order.protectionBasisPoints()
                : rules.protection().basisPoints(view.day().date(), ltp);
        long tick = view.tickPaise();
        if (order.side() == Side.BUY) {
            long most = Math.multiplyExact(ltp, WHOLE + points) / WHOLE;
            return view.inBand(Math.max(most / tick * tick, tick));
        }
        long least = Math.ceilDiv(Math.multiplyExact(ltp, WHOLE - points), WHOLE);
        return view.inBand(Math.max(Math.ceilDiv(least, tick) * tick, tick));
    }

    private long reserve(Order order, long limit, MarketView view) {
        if (limit > 0) {
            return limit;
        }
        if (order.type() == OrderType.SL_M) {
            return protectedPrice(order, order.triggerPaise(), view);
        }
        long ltp = view.shown().tick().ltpPaise();
        return order.side() == Side.BUY ? Math.max(view.upperBand(), ltp) : ltp;
    }

    /** When an order that was placed at {@code now} lapses by its own terms; 0 at the end of its session. */
    static long expiresAt(Validity validity, int minutes, long now) {
        return validity == Validity.TTL ? now + minutes * Ist.MINUTE : 0;
    }
}
