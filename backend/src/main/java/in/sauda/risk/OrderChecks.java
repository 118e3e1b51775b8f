package in.sauda.risk;

import in.sauda.calendar.Ist;
import in.sauda.money.Money;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The checks, in the order of {@link RejectReason}: the first one broken is the answer.
 *
 * <p>To add one: a reason at its place in the enum, a method here, its line in {@link #IN_ORDER}, a row in the
 * scenario table.
 */
public final class OrderChecks {

    private static final List<OrderCheck> IN_ORDER = List.of(
            OrderChecks::feed,
            OrderChecks::session,
            OrderChecks::instrument,
            OrderChecks::product,
            OrderChecks::type,
            OrderChecks::validity,
            OrderChecks::quantity,
            OrderChecks::value,
            OrderChecks::holding,
            OrderChecks::funds);

    /** One rule. */
    @FunctionalInterface
    interface OrderCheck {
        Optional<Refusal> check(OrderFacts facts);
    }

    private OrderChecks() {}

    /** The first rule that {@code facts} break, or empty if the order may trade. */
    public static Optional<Refusal> firstBroken(OrderFacts facts) {
        for (OrderCheck check : IN_ORDER) {
            Optional<Refusal> refusal = check.check(facts);
            if (refusal.isPresent()) {
                return refusal;
            }
        }
        return Optional.empty();
    }

    private static Optional<Refusal> feed(OrderFacts facts) {
        return facts.feedFresh()
                ? Optional.empty()
                : refuse(
                        RejectReason.FEED_UNAVAILABLE,
                        "Prices are not arriving; nothing is filled on an old price.",
                        Map.of());
    }

    private static Optional<Refusal> session(OrderFacts facts) {
        if (facts.session().phase().continuous()) {
            return Optional.empty();
        }
        long opens = facts.session().nextOpenAt();
        String phase = facts.session().phase().name();
        return opens == 0
                ? refuse(RejectReason.MARKET_CLOSED, "The market is closed.", Map.of("phase", phase))
                : refuse(
                        RejectReason.MARKET_CLOSED,
                        "The market is closed; trading opens at " + Ist.time(opens) + ".",
                        Map.of("phase", phase, "opensAt", Ist.time(opens).toString()));
    }

    private static Optional<Refusal> instrument(OrderFacts facts) {
        if (facts.instrument().isIndex()) {
            return refuse(
                    RejectReason.NOT_TRADABLE,
                    facts.instrument().name() + " is an index: it has a value but cannot be bought or sold.",
                    Map.of());
        }
        return facts.hasPrice()
                ? Optional.empty()
                : refuse(
                        RejectReason.NOT_TRADABLE,
                        facts.instrument().symbol() + " has no price in this market yet.",
                        Map.of());
    }

    private static Optional<Refusal> product(OrderFacts facts) {
        return facts.product() == Product.CNC
                ? Optional.empty()
                : refuse(
                        RejectReason.PRODUCT_NOT_ALLOWED,
                        "This market takes delivery orders (CNC) only.",
                        Map.of("allowed", "CNC"));
    }

    private static Optional<Refusal> type(OrderFacts facts) {
        return facts.type() == OrderType.MARKET
                ? Optional.empty()
                : refuse(
                        RejectReason.ORDER_TYPE_NOT_ALLOWED,
                        "This market takes MARKET orders only.",
                        Map.of("allowed", "MARKET"));
    }

    private static Optional<Refusal> validity(OrderFacts facts) {
        return facts.validity() == Validity.DAY
                ? Optional.empty()
                : refuse(
                        RejectReason.VALIDITY_NOT_ALLOWED,
                        "This market takes DAY orders only.",
                        Map.of("allowed", "DAY"));
    }

    private static Optional<Refusal> quantity(OrderFacts facts) {
        return facts.quantity().compareTo(facts.limit().shares()) <= 0
                ? Optional.empty()
                : refuse(
                        RejectReason.QUANTITY_ABOVE_LIMIT,
                        "One order may carry at most " + facts.limit().shares() + " shares; this one has "
                                + facts.quantity() + ".",
                        Map.of(
                                "quantity",
                                facts.quantity(),
                                "limit",
                                facts.limit().shares()));
    }

    private static Optional<Refusal> value(OrderFacts facts) {
        return facts.value().compareTo(facts.limit().value()) <= 0
                ? Optional.empty()
                : refuse(
                        RejectReason.VALUE_ABOVE_LIMIT,
                        "One order may be worth at most ₹" + facts.limit().value() + "; this one is worth ₹"
                                + facts.value() + ".",
                        Map.of("value", facts.value(), "limit", facts.limit().value()));
    }

    private static Optional<Refusal> holding(OrderFacts facts) {
        return facts.side() == Side.BUY || facts.quantity().compareTo(facts.freeShares()) <= 0
                ? Optional.empty()
                : refuse(
                        RejectReason.INSUFFICIENT_HOLDING,
                        "You have " + facts.freeShares() + " "
                                + facts.instrument().symbol() + " to sell; the order is for " + facts.quantity() + ".",
                        Map.of("required", facts.quantity(), "available", facts.freeShares()));
    }

    private static Optional<Refusal> funds(OrderFacts facts) {
        if (facts.side() == Side.SELL || facts.value().compareTo(facts.availableCash()) <= 0) {
            return Optional.empty();
        }
        Money shortfall = facts.value().minus(facts.availableCash());
        return refuse(
                RejectReason.INSUFFICIENT_FUNDS,
                "The order needs ₹" + facts.value() + "; you have ₹" + facts.availableCash() + ", ₹" + shortfall
                        + " too little.",
                Map.of("required", facts.value(), "available", facts.availableCash(), "shortfall", shortfall));
    }

    private static Optional<Refusal> refuse(RejectReason reason, String detail, Map<String, Object> figures) {
        return Optional.of(new Refusal(reason, detail, figures));
    }
}
