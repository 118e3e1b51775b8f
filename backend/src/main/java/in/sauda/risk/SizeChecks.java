package in.sauda.risk;

import in.sauda.money.Money;
import in.sauda.money.Quantity;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How large one order may be: market-rules, 5.6. */
final class SizeChecks {

    private SizeChecks() {}

    static @Nullable Refusal filled(OrderFacts facts) {
        return facts.quantity() > facts.filled() || (facts.filled() == 0 && facts.quantity() > 0)
                ? null
                : new Refusal(
                        RejectReason.QUANTITY_BELOW_FILLED,
                        "The order already has " + facts.filled() + " shares; its quantity must be above that, not "
                                + facts.quantity() + ".",
                        Map.of("quantity", Quantity.of(facts.quantity()), "filled", Quantity.of(facts.filled())));
    }

    static @Nullable Refusal quantity(OrderFacts facts) {
        long most = facts.limit().shares().shares();
        return facts.quantity() <= most
                ? null
                : new Refusal(
                        RejectReason.QUANTITY_ABOVE_LIMIT,
                        "One order may carry at most " + most + " shares; this one has " + facts.quantity() + ".",
                        Map.of("quantity", Quantity.of(facts.quantity()), "limit", Quantity.of(most)));
    }

    static @Nullable Refusal freeze(OrderFacts facts) {
        return facts.quantity() <= facts.freezeShares()
                ? null
                : new Refusal(
                        RejectReason.QUANTITY_ABOVE_FREEZE,
                        "The exchange takes at most " + facts.freezeShares() + " shares of "
                                + facts.instrument().symbol() + " in one order; this one has " + facts.quantity()
                                + ". Split it.",
                        Map.of("quantity", Quantity.of(facts.quantity()), "limit", Quantity.of(facts.freezeShares())));
    }

    static @Nullable Refusal value(OrderFacts facts) {
        Money most = facts.limit().value();
        return facts.valuePaise() <= most.paise()
                ? null
                : new Refusal(
                        RejectReason.VALUE_ABOVE_LIMIT,
                        "One order may be worth at most ₹" + most + "; this one is worth ₹"
                                + Money.ofPaise(facts.valuePaise()) + ".",
                        Map.of("value", Money.ofPaise(facts.valuePaise()), "limit", most));
    }
}
