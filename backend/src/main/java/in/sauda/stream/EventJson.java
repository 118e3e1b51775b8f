package in.sauda.stream;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.trading.AccountEvent;

/** A trader's own event as a message; orders and trades in the shapes of the REST answers. */
final class EventJson {

    private EventJson() {}

    static byte[] message(String market, AccountEvent event) {
        Json out = new Json(768).object();
        switch (event) {
            case AccountEvent.OrderChanged changed -> order(head(out, "order", market, event), market, changed.order());
            case AccountEvent.Traded traded -> trade(head(out, "trade", market, event), market, traded.fill());
            case AccountEvent.PortfolioChanged changed ->
                head(out, "portfolio", market, event)
                        .rupees("cashBalance", changed.cashPaise())
                        .rupees("availableCash", changed.availablePaise());
            case AccountEvent.GttChanged changed -> head(out, "gtt", market, event);
            case AccountEvent.Noticed noticed -> head(out, "notice", market, event);
        }
        return out.endObject().copy();
    }

    private static Json head(Json out, String type, String market, AccountEvent event) {
        return out.text("type", type)
                .text("market", market)
                .number("eventId", event.id())
                .number("ts", event.at());
    }

    private static void order(Json out, String market, Order order) {
        out.object("order")
                .text("id", order.id())
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
                .rupeesOrNull("price", order.pricePaise())
                .rupeesOrNull("triggerPrice", order.triggerPaise())
                .none("protectionPercent")
                .none("validityMinutes")
                .rupeesOrNull("averagePrice", order.averagePaise())
                .text("status", order.status().name())
                .text(
                        "rejectReason",
                        order.rejectReason() == null
                                ? null
                                : order.rejectReason().name())
                .text("statusMessage", order.statusMessage())
                .text("tag", order.tag())
                .time("placedAt", order.placedAt())
                .time("updatedAt", order.updatedAt())
                .array("history");
        for (Order.StateChange change : order.history()) {
            out.object()
                    .text("status", change.status().name())
                    .time("at", change.at())
                    .text("detail", change.detail())
                    .endObject();
        }
        out.endArray().endObject();
    }

    private static void trade(Json out, String market, Fill fill) {
        out.object("trade")
                .text("id", fill.id())
                .text("market", market)
                .text("orderId", fill.orderId())
                .text("symbol", fill.symbol().text())
                .text("side", fill.side().name())
                .text("product", fill.product().name())
                .number("quantity", fill.quantity())
                .rupees("price", fill.pricePaise())
                .rupees("value", fill.valuePaise())
                .rupees("charges", fill.chargesPaise())
                .time("at", fill.at())
                .endObject();
    }
}
