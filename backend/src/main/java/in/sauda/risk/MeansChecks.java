package in.sauda.risk;

import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Whether the account has the shares and the money that an order needs. */
public final class MeansChecks {

    private MeansChecks() {}

    /**
     * Null if {@code free} shares suffice.
     *
     * @param wanted shares that a delivery sale would give
     * @param free   shares held that can be sold there, and in no other order
     * @param later  shares bought on another exchange, which can be sold there once they are delivered
     */
    public static @Nullable Refusal holding(Symbol symbol, long wanted, long free, long later) {
        if (wanted <= free) {
            return null;
        }
        String words = "You have " + free + " " + symbol + " to sell; the order is for " + wanted + ".";
        Quantity required = Quantity.of(wanted);
        Quantity available = Quantity.of(Math.max(free, 0));
        return later <= 0
                ? new Refusal(
                        RejectReason.INSUFFICIENT_HOLDING, words, Map.of("required", required, "available", available))
                : new Refusal(
                        RejectReason.INSUFFICIENT_HOLDING,
                        words + " " + later + " more were bought on another exchange and can be sold here once they are"
                                + " delivered.",
                        Map.of("required", required, "available", available, "afterDelivery", Quantity.of(later)));
    }

    /**
     * Null if the order may be paid for: it leaves something available, or takes nothing that was.
     *
     * @param before paise available before the order
     * @param after  paise available after it, with all that it spends and sets aside
     */
    public static @Nullable Refusal funds(long before, long after) {
        if (after >= 0 || after >= before) {
            return null;
        }
        Money required = Money.ofPaise(before - after);
        Money available = Money.ofPaise(before);
        Money shortfall = Money.ofPaise(-after);
        return new Refusal(
                RejectReason.INSUFFICIENT_FUNDS,
                "The order needs ₹" + required + "; you have ₹" + available + ", ₹" + shortfall + " too little.",
                Map.of("required", required, "available", available, "shortfall", shortfall));
    }
}
