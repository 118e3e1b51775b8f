package in.sauda.json;

import in.sauda.order.Gtt;

/** Triggers as JSON. */
public final class GttJson {

    private GttJson() {}

    /** Writes the members of {@code gtt}, which is of {@code market}. */
    public static void members(JsonOut out, Gtt gtt, String market) {
        out.text("id", gtt.id())
                .text("market", market)
                .text("symbol", gtt.symbol().text())
                .text("type", gtt.legs().size() == 1 ? "SINGLE" : "OCO")
                .text("side", gtt.side().name())
                .text("product", gtt.product().name())
                .number("quantity", gtt.quantity())
                .array("legs");
        for (Gtt.Leg leg : gtt.legs()) {
            out.open()
                    .rupees("triggerPrice", leg.triggerPaise())
                    .rupees("price", leg.pricePaise())
                    .close();
        }
        out.end()
                .text("status", gtt.status().name())
                .time("placedAt", gtt.placedAt())
                .time("expiresAt", gtt.expiresAt())
                .time("updatedAt", gtt.updatedAt())
                .rupees("lastPrice", gtt.lastPaise())
                .text("orderId", gtt.orderId())
                .text("rejectReason", OrderJson.name(gtt.rejectReason()));
    }
}
