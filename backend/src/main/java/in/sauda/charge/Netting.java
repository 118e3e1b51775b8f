package in.sauda.charge;

import in.sauda.order.Product;
import in.sauda.order.Side;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which shares of a day's orders of one share were both bought and sold that day.
 *
 * <p>Each product is netted by itself first, the earliest orders first, so that a trader's delivery stays delivery as far
 * as it can. What is left is netted across the products: shares converted to the other product, or left over when a
 * position could not be squared off, meet their other half there.
 */
final class Netting {

    private final List<OrderTurnover> orders;
    private final long[] netted;

    private Netting(List<OrderTurnover> orders) {
        this.orders = orders;
        this.netted = new long[orders.size()];
    }

    /** For each of the orders, which are all of one share and in order of time, how many of its shares were netted. */
    static long[] intraday(List<OrderTurnover> orders) {
        Netting netting = new Netting(orders);
        netting.net(order -> order.product() == Product.CNC);
        netting.net(order -> order.product() == Product.MIS);
        netting.net(order -> true);
        return netting.netted;
    }

    private void net(Predicate<OrderTurnover> among) {
        long both = Math.min(left(Side.BUY, among), left(Side.SELL, among));
        take(Side.BUY, among, both);
        take(Side.SELL, among, both);
    }

    private long left(Side side, Predicate<OrderTurnover> among) {
        long left = 0;
        for (int i = 0; i < netted.length; i++) {
            OrderTurnover order = orders.get(i);
            if (order.side() == side && among.test(order)) {
                left = Math.addExact(left, order.quantity() - netted[i]);
            }
        }
        return left;
    }

    private void take(Side side, Predicate<OrderTurnover> among, long quantity) {
        long wanted = quantity;
        for (int i = 0; i < netted.length && wanted > 0; i++) {
            OrderTurnover order = orders.get(i);
            if (order.side() == side && among.test(order)) {
                long taken = Math.min(wanted, order.quantity() - netted[i]);
                netted[i] += taken;
                wanted -= taken;
            }
        }
    }
}
