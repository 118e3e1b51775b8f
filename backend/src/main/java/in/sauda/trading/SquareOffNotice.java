package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.Refusal;
import in.sauda.portfolio.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Tells a trader what the cut-off did to an intraday position: closed, in part, or not at all. */
final class SquareOffNotice {

    private SquareOffNotice() {}

    /**
     * The notice about {@code position} as it was before.
     *
     * @param orders  the broker's orders for it
     * @param refusal why the last of them was refused, or null
     * @param fee     for each of them that filled
     */
    static Notice of(List<Order> orders, Position position, @Nullable Refusal refusal, Charges fee) {
        long wanted = Math.abs(position.quantity());
        long filled = 0;
        long value = 0;
        long charged = 0;
        for (Order order : orders) {
            filled += order.filledQuantity();
            value = Math.addExact(value, order.filledValuePaise());
            charged += order.filledQuantity() > 0 ? 1 : 0;
        }
        String what = "The intraday position of " + position.quantity() + " " + position.symbol();
        if (filled == 0) {
            return new Notice(
                    Notice.Code.NOT_SQUARED_OFF,
                    position.symbol(),
                    what + " could not be squared off at the cut-off: " + why(orders, refusal, wanted, fee));
        }
        String price = " at ₹" + Money.ofPaise((value + filled / 2) / filled);
        String cost = ", for a fee of ₹" + Money.ofPaise(Math.multiplyExact(fee.total(), charged))
                + (charged > 1 ? " on " + charged + " orders." : ".");
        return filled == wanted
                ? new Notice(
                        Notice.Code.SQUARED_OFF,
                        position.symbol(),
                        what + " was squared off at the cut-off" + price + cost)
                : new Notice(
                        Notice.Code.SQUARED_OFF_IN_PART,
                        position.symbol(),
                        what + " was squared off in part at the cut-off: " + filled + " of " + wanted + " shares"
                                + price + cost + " " + sentence(why(orders, refusal, wanted - filled, fee)));
    }

    private static String why(List<Order> orders, @Nullable Refusal refusal, long left, Charges fee) {
        List<Order> waiting =
                orders.stream().filter(order -> order.pendingQuantity() > 0).toList();
        long shares = waiting.stream().mapToLong(Order::pendingQuantity).sum();
        String which = shares == left ? "them" : shares + " of them";
        String wait = (waiting.size() == 1
                        ? "an order for " + which + " waits"
                        : waiting.size() + " orders for " + which + " wait")
                + later(waiting, fee) + ".";
        if (refusal == null) {
            return "nobody took " + left + " shares within the price band; " + wait;
        }
        String refused = "no order was taken for " + (left - shares) + " shares. " + refusal.detail();
        return waiting.isEmpty() ? refused : refused + " Of " + left + " shares, " + wait;
    }

    /** What those that wait will cost: one that filled in part has paid already. */
    private static String later(List<Order> waiting, Charges fee) {
        long unpaid =
                waiting.stream().filter(order -> order.filledQuantity() == 0).count();
        if (unpaid == 0) {
            return "";
        }
        String each = ", for a fee of ₹" + Money.ofPaise(fee.total());
        if (waiting.size() == 1) {
            return each + " once it trades";
        }
        return each + (unpaid == waiting.size() ? " each" : " on " + unpaid + " of the orders") + " once they trade";
    }

    private static String sentence(String words) {
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }
}
