package in.sauda.risk;

import in.sauda.money.Money;
import in.sauda.order.OrderType;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Price step, band and trigger: market-rules, 3, 4 and 5.1. */
final class PriceChecks {

    private PriceChecks() {}

    static @Nullable Refusal priceOnTick(OrderFacts facts) {
        return facts.limited() ? onTick(facts, RejectReason.PRICE_OFF_TICK, "price", facts.pricePaise()) : null;
    }

    static @Nullable Refusal triggerOnTick(OrderFacts facts) {
        return facts.stop() ? onTick(facts, RejectReason.TRIGGER_OFF_TICK, "triggerPrice", facts.triggerPaise()) : null;
    }

    private static @Nullable Refusal onTick(OrderFacts facts, RejectReason reason, String what, long paise) {
        long tick = facts.tickPaise();
        if (paise % tick == 0) {
            return null;
        }
        long below = paise / tick * tick;
        return new Refusal(
                reason,
                "The " + words(what) + " of " + facts.instrument().symbol() + " moves in steps of ₹"
                        + Money.ofPaise(tick)
                        + "; ₹" + Money.ofPaise(paise) + " is between ₹" + Money.ofPaise(below) + " and ₹"
                        + Money.ofPaise(below + tick) + ".",
                Map.of(
                        what,
                        Money.ofPaise(paise),
                        "tick",
                        Money.ofPaise(tick),
                        "nearestBelow",
                        Money.ofPaise(below),
                        "nearestAbove",
                        Money.ofPaise(below + tick)));
    }

    static @Nullable Refusal priceInBand(OrderFacts facts) {
        return facts.limited() ? inBand(facts, RejectReason.PRICE_OUTSIDE_BAND, "price", facts.pricePaise()) : null;
    }

    static @Nullable Refusal triggerInBand(OrderFacts facts) {
        return facts.stop()
                ? inBand(facts, RejectReason.TRIGGER_OUTSIDE_BAND, "triggerPrice", facts.triggerPaise())
                : null;
    }

    private static @Nullable Refusal inBand(OrderFacts facts, RejectReason reason, String what, long paise) {
        boolean inside = paise >= facts.lowerBand() && (facts.upperBand() == 0 || paise <= facts.upperBand());
        return inside
                ? null
                : new Refusal(
                        reason,
                        "The " + words(what) + " must be from ₹" + Money.ofPaise(facts.lowerBand()) + " to ₹"
                                + Money.ofPaise(facts.upperBand()) + " today; ₹" + Money.ofPaise(paise)
                                + " is outside.",
                        Map.of(
                                what,
                                Money.ofPaise(paise),
                                "lower",
                                Money.ofPaise(facts.lowerBand()),
                                "upper",
                                Money.ofPaise(facts.upperBand())));
    }

    static @Nullable Refusal triggerSide(OrderFacts facts) {
        if (!facts.stop()) {
            return null;
        }
        boolean buy = facts.side() == Side.BUY;
        boolean right = buy ? facts.triggerPaise() > facts.ltpPaise() : facts.triggerPaise() < facts.ltpPaise();
        return right
                ? null
                : new Refusal(
                        RejectReason.TRIGGER_WRONG_SIDE,
                        "The trigger of a " + (buy ? "buy" : "sell") + " order must be "
                                + (buy ? "above" : "below") + " the last price ₹" + Money.ofPaise(facts.ltpPaise())
                                + "; ₹" + Money.ofPaise(facts.triggerPaise()) + " is not.",
                        Map.of(
                                "triggerPrice",
                                Money.ofPaise(facts.triggerPaise()),
                                "lastPrice",
                                Money.ofPaise(facts.ltpPaise())));
    }

    static @Nullable Refusal triggerWithinPrice(OrderFacts facts) {
        if (facts.type() != OrderType.SL) {
            return null;
        }
        boolean buy = facts.side() == Side.BUY;
        boolean within = buy ? facts.triggerPaise() <= facts.pricePaise() : facts.triggerPaise() >= facts.pricePaise();
        return within
                ? null
                : new Refusal(
                        RejectReason.TRIGGER_BEYOND_PRICE,
                        "The trigger ₹" + Money.ofPaise(facts.triggerPaise()) + " of a "
                                + (buy ? "buy order must not be above" : "sell order must not be below")
                                + " its price ₹" + Money.ofPaise(facts.pricePaise()) + ".",
                        Map.of(
                                "triggerPrice",
                                Money.ofPaise(facts.triggerPaise()),
                                "price",
                                Money.ofPaise(facts.pricePaise())));
    }

    private static String words(String figure) {
        return figure.equals("triggerPrice") ? "trigger" : figure;
    }
}
