package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.order.Refusal;
import java.util.List;

/**
 * What an order would cost and need if it were placed now; books nothing. Amounts in paise.
 *
 * @param wish                what was asked about
 * @param estimatedPricePaise price of one share: the limit, or the expected average from the book; 0 without a price
 * @param estimatedValuePaise that for all shares
 * @param charges             every charge of the order, the depository's included
 * @param leverage            how many times its margin the order may be worth; 1 for delivery, 0 if not offered
 * @param marginPaise         what has to be there for it, without its charges; 0 if it only gives shares or closes
 * @param availablePaise      money available before it
 * @param afterPaise          money available after it
 * @param breakEvenPaise      price at which a round trip gains nothing; 0 if there is none
 * @param warnings            every rule that would refuse it, in the order of the checks
 */
public record OrderPreview(
        PlaceOrder wish,
        long estimatedPricePaise,
        long estimatedValuePaise,
        Charges charges,
        int leverage,
        long marginPaise,
        long availablePaise,
        long afterPaise,
        long breakEvenPaise,
        List<Refusal> warnings) {

    /** Defensive copy. */
    public OrderPreview {
        warnings = List.copyOf(warnings);
    }
}
