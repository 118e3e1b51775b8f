package in.sauda.json;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.order.RejectReason;
import org.jspecify.annotations.Nullable;

/** Orders and fills as JSON. */
public final class OrderJson {

    private OrderJson() {}

    /** Writes the members of {@code order}, which is of {@code market}. */
    public static void members(JsonOut out, Order order, String market) {
        out.text("id", order.id())
                .text("market", market)
                .text("symbol", order.symbol().text())
                .text("side", order.side().name())
                .text("type", order.type().name())
                .text("product", order.product().name())
                .text("validity", order.validity().name())
                .text("variety", order.variety().name())
                .number("quantity", order.quantity())
                .number("filledQuantity", order.filledQuantity())
                .number("pendingQuantity", order.pendingQuantity())
                .number("cancelledQuantity", order.cancelledQuantity())
                .rupeesIfAny("price", order.pricePaise())
                .rupeesIfAny("triggerPrice", order.triggerPaise())
                .rupeesIfAny("protectionPercent", order.protectionBasisPoints())
                .numberIfAny("validityMinutes", order.validityMinutes())
                .rupeesIfAny("averagePrice", order.averagePaise())
                .text("status", order.status().name())
                .text("rejectReason", name(order.rejectReason()))
                .text("statusMessage", order.statusMessage())
                .text("tag", order.tag())
                .time("placedAt", order.placedAt())
                .time("updatedAt", order.updatedAt())
                .array("history");
        for (Order.StateChange change : order.history()) {
            out.open()
                    .text("status", change.status().name())
                    .time("at", change.at())
                    .text("detail", change.detail())
                    .close();
        }
        out.end();
    }

    /** Writes the members of {@code fill}, which is of {@code market}. */
    public static void fillMembers(JsonOut out, Fill fill, String market) {
        out.text("id", fill.id())
                .text("market", market)
                .text("orderId", fill.orderId())
                .text("symbol", fill.symbol().text())
                .text("side", fill.side().name())
                .text("product", fill.product().name())
                .number("quantity", fill.quantity())
                .rupees("price", fill.pricePaise())
                .rupees("value", fill.valuePaise())
                .rupees("charges", fill.chargesPaise())
                .time("at", fill.at());
    }

    static @Nullable String name(@Nullable RejectReason reason) {
        return reason == null ? null : reason.name();
    }
}
