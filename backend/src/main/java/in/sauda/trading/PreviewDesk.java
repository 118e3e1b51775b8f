package in.sauda.trading;

import in.sauda.charge.BreakEven;
import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.Charges;
import in.sauda.charge.OrderTurnover;
import in.sauda.fill.Execution;
import in.sauda.fill.FillModel;
import in.sauda.fill.FillResult;
import in.sauda.fill.FillRule;
import in.sauda.money.Proportion;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Position;
import in.sauda.risk.MeansChecks;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderFacts;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Works out what an order would cost and need. Pure; safe from any thread. */
final class PreviewDesk {

    private final TradingRules rules;
    private final FactFinder facts;

    PreviewDesk(TradingRules rules) {
        this.rules = rules;
        this.facts = new FactFinder(rules);
    }

    OrderPreview preview(Account account, PlaceOrder wish, MarketView view) {
        OrderFacts found = facts.of(account, wish, view);
        List<Refusal> warnings = new ArrayList<>(OrderChecks.allBroken(found));
        // More than anybody may order: what it would come to is no figure to show, the warnings say why.
        long value = found.quantity() > found.limit().shares().shares() ? 0 : value(wish, view);
        long price = wish.quantity() == 0 ? 0 : (value + wish.quantity() / 2) / wish.quantity();
        Charges charges = charges(account, wish, view, value);
        int leverage = wish.product() == Product.CNC ? 1 : found.leverage();
        long available = account.availablePaise();
        long margin = margin(account, wish, value, leverage);
        long taken = Math.addExact(margin, charges.total())
                - (wish.side() == Side.SELL && wish.product() == Product.CNC ? value : 0);
        if (wish.side() == Side.SELL && wish.product() == Product.CNC) {
            add(warnings, OrderPipeline.holding(account, wish.instrument(), wish.quantity(), 0));
        }
        if (!found.closesOnly()) {
            add(warnings, MeansChecks.funds(available, available - taken));
        }
        return new OrderPreview(
                wish,
                price,
                value,
                charges,
                leverage,
                margin,
                available,
                available - taken,
                value == 0 ? 0 : breakEven(wish, view, value),
                warnings);
    }

    private static void add(List<Refusal> warnings, @Nullable Refusal refusal) {
        if (refusal != null) {
            warnings.add(refusal);
        }
    }

    /** What the order is expected to come to: at its limit, or from the book and past it; 0 without a price. */
    private long value(PlaceOrder wish, MarketView view) {
        if (wish.type() == OrderType.LIMIT || wish.type() == OrderType.SL) {
            return Math.multiplyExact(wish.pricePaise(), wish.quantity());
        }
        if (wish.type() == OrderType.SL_M) {
            return Math.multiplyExact(wish.triggerPaise(), wish.quantity());
        }
        if (view.quote() == null) {
            return 0;
        }
        long ltp = view.quote().tick().ltpPaise();
        FillResult result = FillModel.fill(new Execution(
                FillRule.BOOK_WALK,
                wish.side(),
                wish.quantity(),
                0,
                0,
                0,
                0,
                rules.fills().on(view.day().date()).participationPercent(),
                view.tickPaise(),
                view.quote().tick().seq(),
                view.quote().tick().eventMicros(),
                ltp,
                view.offered(),
                null));
        long last = result.slices().isEmpty() ? ltp : result.slices().getLast().pricePaise();
        long rest = wish.quantity() - result.quantity();
        return Math.addExact(result.valuePaise(), Math.multiplyExact(rest, last));
    }

    private Charges charges(Account account, PlaceOrder wish, MarketView view, long value) {
        if (value == 0) {
            return Charges.NONE;
        }
        boolean delivery = wish.product() == Product.CNC;
        ChargeSchedule schedule = rules.charges();
        Charges charges = schedule.order(
                view.day().date(),
                wish.instrument().exchange(),
                wish.instrument().series(),
                wish.side(),
                delivery ? value : 0,
                delivery ? 0 : value);
        boolean debited = Position.depositoryPaid(account.positions(), wish.instrument());
        return delivery && wish.side() == Side.SELL && !debited
                ? charges.plus(new Charges(
                        0, 0, 0, 0, 0, 0, schedule.dpPaise(view.day().date()), 0))
                : charges;
    }

    /** What has to be there for the order, without its charges: nothing for what only gives shares or closes. */
    private static long margin(Account account, PlaceOrder wish, long value, int leverage) {
        if (wish.product() == Product.CNC) {
            return wish.side() == Side.BUY ? value : 0;
        }
        Position open = account.position(wish.instrument().symbol(), Product.MIS);
        long held = open == null ? 0 : open.quantity();
        long closable = wish.side() == Side.BUY ? Math.max(-held, 0) : Math.max(held, 0);
        long opening = Math.max(wish.quantity() - closable, 0);
        return Math.ceilDiv(Proportion.of(value, opening, wish.quantity()), Math.max(leverage, 1));
    }

    private long breakEven(PlaceOrder wish, MarketView view, long value) {
        OrderTurnover order = new OrderTurnover(
                1,
                "",
                wish.instrument().symbol(),
                wish.instrument().exchange(),
                wish.instrument().series(),
                wish.side(),
                wish.product(),
                wish.quantity(),
                value);
        return BreakEven.pricePaise(order, view.day().date(), rules.charges(), view.tickPaise())
                .orElse(0);
    }
}
