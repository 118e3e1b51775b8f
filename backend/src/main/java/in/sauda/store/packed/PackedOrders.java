package in.sauda.store.packed;

import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Orders in a packed column; their ids follow from their numbers. */
public final class PackedOrders {

    private static final int NO_DETAIL = 0;
    private static final int DETAIL_IS_MESSAGE = 1;
    private static final int DETAIL_FOLLOWS = 2;

    private PackedOrders() {}

    /** {@code orders} in their order; null for none. */
    public static byte @Nullable [] pack(AccountKey key, List<Order> orders, Packer packer, Words words) {
        if (orders.isEmpty()) {
            return null;
        }
        packer.clear().count(orders.size());
        for (Order order : orders) {
            add(key, order, packer, words);
        }
        return packer.packed();
    }

    /** Reads back what {@link #pack} wrote. */
    public static List<Order> unpack(AccountKey key, byte @Nullable [] packed, Words words) {
        if (packed == null) {
            return List.of();
        }
        Unpacker unpacker = new Unpacker(packed);
        int count = unpacker.smallCount();
        List<Order> orders = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            orders.add(next(key, unpacker, words));
        }
        return orders;
    }

    static void add(AccountKey key, Order order, Packer packer, Words words) {
        if (!order.id().equals(key.orderId(order.number()))) {
            throw new IllegalArgumentException("Order " + order.number() + " of " + key + " is called " + order.id());
        }
        RejectReason reason = order.rejectReason();
        packer.count(order.number())
                .count(words.number(order.symbol().text()))
                .count(words.number(order.side().name()))
                .count(words.number(order.type().name()))
                .count(words.number(order.product().name()))
                .count(words.number(order.validity().name()))
                .count(words.number(order.variety().name()))
                .count(words.number(order.status().name()))
                .count(reason == null ? 0 : words.number(reason.name()))
                .count(order.protectionBasisPoints())
                .count(order.validityMinutes())
                .count(order.quantity())
                .count(order.filledQuantity())
                .count(order.cancelledQuantity())
                .count(order.pricePaise())
                .count(order.triggerPaise())
                .count(order.filledValuePaise())
                .text(order.statusMessage())
                .text(order.tag())
                .signed(order.placedAt())
                .signed(order.updatedAt() - order.placedAt())
                .count(order.history().size());
        for (StateChange change : order.history()) {
            packer.count(words.number(change.status().name())).signed(change.at() - order.placedAt());
            if (change.detail() == null) {
                packer.count(NO_DETAIL);
            } else if (change.detail().equals(order.statusMessage())) {
                packer.count(DETAIL_IS_MESSAGE);
            } else {
                packer.count(DETAIL_FOLLOWS).text(change.detail());
            }
        }
    }

    static Order next(AccountKey key, Unpacker unpacker, Words words) {
        long number = unpacker.count();
        var symbol = words.symbol(unpacker.smallCount());
        Side side = words.constant(Side.class, unpacker.smallCount());
        OrderType type = words.constant(OrderType.class, unpacker.smallCount());
        Product product = words.constant(Product.class, unpacker.smallCount());
        Validity validity = words.constant(Validity.class, unpacker.smallCount());
        Variety variety = words.constant(Variety.class, unpacker.smallCount());
        OrderStatus status = words.constant(OrderStatus.class, unpacker.smallCount());
        RejectReason reason = words.constantOrNull(RejectReason.class, unpacker.smallCount());
        int protection = unpacker.smallCount();
        int minutes = unpacker.smallCount();
        long quantity = unpacker.count();
        long filled = unpacker.count();
        long cancelled = unpacker.count();
        long price = unpacker.count();
        long trigger = unpacker.count();
        long value = unpacker.count();
        String message = unpacker.text();
        String tag = unpacker.text();
        long placedAt = unpacker.signed();
        long updatedAt = placedAt + unpacker.signed();
        return new Order(
                key.orderId(number),
                number,
                symbol,
                side,
                type,
                product,
                validity,
                variety,
                protection,
                minutes,
                quantity,
                filled,
                cancelled,
                price,
                trigger,
                value,
                status,
                reason,
                message,
                tag,
                placedAt,
                updatedAt,
                history(unpacker, placedAt, message, words));
    }

    private static List<StateChange> history(Unpacker unpacker, long placedAt, @Nullable String message, Words words) {
        int count = unpacker.smallCount();
        List<StateChange> history = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            OrderStatus status = words.constant(OrderStatus.class, unpacker.smallCount());
            long at = placedAt + unpacker.signed();
            String detail = switch (unpacker.smallCount()) {
                case NO_DETAIL -> null;
                case DETAIL_IS_MESSAGE -> message;
                case DETAIL_FOLLOWS -> Objects.requireNonNull(unpacker.text());
                default -> throw new IllegalStateException("A packed order is damaged");
            };
            history.add(new StateChange(status, at, detail));
        }
        return history;
    }
}
