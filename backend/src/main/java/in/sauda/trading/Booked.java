package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import java.util.List;

/**
 * What one booking left in the store.
 *
 * @param orders   the orders that it placed, in order, as they are now
 * @param fills    its fills, in order; also of orders that earlier bookings placed
 * @param journals its journals, in order
 */
public record Booked(List<Order> orders, List<Fill> fills, List<PostedJournal> journals) {

    /** Defensive copies. */
    public Booked {
        orders = List.copyOf(orders);
        fills = List.copyOf(fills);
        journals = List.copyOf(journals);
    }
}
