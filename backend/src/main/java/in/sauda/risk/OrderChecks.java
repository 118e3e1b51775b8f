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
 * <p>To add one: a reason at its place in the enum, a method, its line in {@link #check}, a row in the scenario
 * table.
 */
public final class OrderChecks {

    private static final int COUNT = 19;

    private OrderChecks() {}

    /** The first rule that {@code facts} break, or null if the order may go on to the checks of means. */
    public static @Nullable Refusal firstBroken(OrderFacts facts) {
        for (int i = 0; i < COUNT; i++) {
            Refusal refusal = check(i, facts);
            if (refusal != null) {
                return refusal;
            }
        }
        return null;
    }

    /** Every rule that {@code facts} break, for a preview. */
    public static List<Refusal> allBroken(OrderFacts facts) {
        List<Refusal> broken = new ArrayList<>();
        for (int i = 0; i < COUNT; i++) {
            Refusal refusal = check(i, facts);
            if (refusal != null) {
                broken.add(refusal);
            }
        }
        return broken;
    }

    /** The check at place {@code at}. A switch: calls through an interface took longer than what they checked. */
    private static @Nullable Refusal check(int at, OrderFacts facts) {
        return switch (at) {
            case 0 -> SessionChecks.feed(facts);
            case 1 -> SessionChecks.session(facts);
            case 2 -> SessionChecks.phase(facts);
            case 3 -> SessionChecks.instrument(facts);
            case 4 -> SessionChecks.product(facts);
            case 5 -> SessionChecks.squareOff(facts);
            case 6 -> SessionChecks.type(facts);
            case 7 -> SessionChecks.validity(facts);
            case 8 -> SessionChecks.variety(facts);
            case 9 -> SizeChecks.filled(facts);
            case 10 -> SizeChecks.quantity(facts);
            case 11 -> SizeChecks.freeze(facts);
            case 12 -> SizeChecks.value(facts);
            case 13 -> PriceChecks.priceOnTick(facts);
            case 14 -> PriceChecks.triggerOnTick(facts);
            case 15 -> PriceChecks.priceInBand(facts);
            case 16 -> PriceChecks.triggerInBand(facts);
            case 17 -> PriceChecks.triggerSide(facts);
            case 18 -> PriceChecks.triggerWithinPrice(facts);
            default -> throw new IllegalArgumentException("There is no check " + at);
        };
    }
}
