package in.sauda.risk;

import in.sauda.order.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checks, in the order of {@link in.sauda.order.RejectReason}: the first one broken is the answer. Those about the
 * account's means come last and are in {@link MeansChecks}, since what an order needs is known only once it is worked
 * out.
 *
 * <p>To add one: a reason at its place in the enum, a method, its line in {@link #IN_ORDER}, a row in the scenario
 * table.
 */
public final class OrderChecks {

    private static final List<OrderCheck> IN_ORDER = List.of(
            SessionChecks::feed,
            SessionChecks::session,
            SessionChecks::phase,
            SessionChecks::instrument,
            SessionChecks::product,
            SessionChecks::squareOff,
            SessionChecks::type,
            SessionChecks::validity,
            SessionChecks::variety,
            SizeChecks::filled,
            SizeChecks::quantity,
            SizeChecks::freeze,
            SizeChecks::value,
            PriceChecks::priceOnTick,
            PriceChecks::triggerOnTick,
            PriceChecks::priceInBand,
            PriceChecks::triggerInBand,
            PriceChecks::triggerSide,
            PriceChecks::triggerWithinPrice);

    /** One rule: null if it holds. */
    @FunctionalInterface
    interface OrderCheck {
        @Nullable
        Refusal check(OrderFacts facts);
    }

    private OrderChecks() {}

    /** The first rule that {@code facts} break, or null if the order may go on to the checks of means. */
    public static @Nullable Refusal firstBroken(OrderFacts facts) {
        for (int i = 0; i < IN_ORDER.size(); i++) {
            Refusal refusal = IN_ORDER.get(i).check(facts);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Every rule that {@code facts} break, for a preview. */
    public static List<Refusal> allBroken(OrderFacts facts) {
        List<Refusal> broken = new ArrayList<>();
        for (OrderCheck check : IN_ORDER) {
            Refusal refusal = check.check(facts);
            if (refusal != null) {
                broken.add(refusal);
            }
        }
        return broken;
    }
}
