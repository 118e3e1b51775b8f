package in.sauda.trading;

import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Position;
import in.sauda.risk.OrderFacts;

/** Gathers what the checks of an order look at. Pure. */
final class FactFinder {

    private final TradingRules rules;

    FactFinder(TradingRules rules) {
        this.rules = rules;
    }

    OrderFacts of(Account account, PlaceOrder wish, MarketView view) {
        return of(account, wish, 0, view);
    }

    /** The facts of {@code wish} as new terms of an order that already has {@code filled} shares. */
    OrderFacts of(Account account, PlaceOrder wish, long filled, MarketView view) {
        var date = view.day().date();
        long ltp = view.quote() == null ? 0 : view.quote().tick().ltpPaise();
        boolean intraday = wish.product() == Product.MIS;
        long price = wish.type() == OrderType.LIMIT || wish.type() == OrderType.SL
                ? wish.pricePaise()
                : wish.type() == OrderType.SL_M ? wish.triggerPaise() : ltp;
        boolean trades = view.session().phase().entersOrders();
        return new OrderFacts(
                view.feedFresh(),
                view.quote() != null,
                view.session(),
                rules.afterHours()
                        .taken(
                                view.session().phase(),
                                view.now(),
                                view.session().nextAt()),
                wish.instrument(),
                wish.side(),
                wish.type(),
                rules.types().offered(wish.instrument().exchange(), wish.type(), date),
                wish.product(),
                wish.validity(),
                wish.variety(),
                wish.quantity(),
                filled,
                rules.limits().on(date),
                rules.freeze().shares(wish.instrument(), date),
                intraday ? rules.margins().leverage(wish.instrument(), date) : 1,
                intraday && trades && wish.variety() == Variety.REGULAR ? view.squareOffAt() : 0,
                intraday && closesOnly(account, wish),
                view.now(),
                ltp,
                view.tickPaise(),
                view.lowerBand(),
                view.upperBand(),
                wish.pricePaise(),
                wish.triggerPaise(),
                saturated(wish.quantity(), price));
    }

    private static boolean closesOnly(Account account, PlaceOrder wish) {
        Position position = account.position(wish.instrument().symbol(), Product.MIS);
        if (position == null || position.quantity() == 0) {
            return false;
        }
        long closable = wish.side() == Side.SELL ? position.quantity() : -position.quantity();
        return wish.quantity() <= closable;
    }

    private static long saturated(long quantity, long price) {
        return Math.multiplyHigh(quantity, price) == 0 && quantity * price >= 0 ? quantity * price : Long.MAX_VALUE;
    }
}
