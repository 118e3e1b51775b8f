package in.sauda.fill;

import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.util.List;

/**
 * One execution; the screens call it a trade. Immutable.
 *
 * @param id          unique on this server
 * @param number      the account's own running number of fills, from 1
 * @param orderId     the order it belongs to
 * @param symbol      not null
 * @param side        not null
 * @param product     not null
 * @param quantity    shares, above 0
 * @param pricePaise  price of one share
 * @param at          market time, epoch microseconds
 * @param chargesPaise what it cost in charges: its part of the order's, 0 or more
 * @param execution  what decided it, the same for all fills of one meeting with the market
 * @param slice      its place in what {@link FillModel#fill} gives for the execution, from 0
 */
public record Fill(
        String id,
        long number,
        String orderId,
        Symbol symbol,
        Side side,
        Product product,
        long quantity,
        long pricePaise,
        long at,
        long chargesPaise,
        Execution execution,
        int slice) {

    /** Quantity times price in paise; throws {@link ArithmeticException} on overflow. */
    public long valuePaise() {
        return Math.multiplyExact(quantity, pricePaise);
    }

    /** Whether the model gives this fill again for its execution: same price, same quantity. */
    public boolean derivesAgain() {
        List<Slice> slices = FillModel.fill(execution).slices();
        return slice < slices.size() && slices.get(slice).equals(new Slice(pricePaise, quantity));
    }
}
