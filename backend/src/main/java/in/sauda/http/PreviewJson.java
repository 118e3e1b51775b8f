package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.order.Refusal;
import in.sauda.trading.OrderPreview;
import in.sauda.trading.PlaceOrder;

/** What an order would cost, as JSON. */
final class PreviewJson {

    private PreviewJson() {}

    static byte[] of(OrderPreview preview, String market) {
        PlaceOrder wish = preview.wish();
        JsonOut out = new JsonOut(1024)
                .open()
                .text("market", market)
                .text("symbol", wish.instrument().symbol().text())
                .text("side", wish.side().name())
                .text("type", wish.type().name())
                .text("product", wish.product().name())
                .number("quantity", wish.quantity())
                .rupees("estimatedPrice", preview.estimatedPricePaise())
                .rupees("estimatedValue", preview.estimatedValuePaise());
        ChargesJson.write(out, preview.charges());
        out.number("leverage", preview.leverage())
                .rupees("marginRequired", preview.marginPaise())
                .rupees("availableCash", preview.availablePaise())
                .rupees("cashAfter", preview.afterPaise())
                .rupeesIfAny("breakEvenPrice", preview.breakEvenPaise())
                .array("warnings");
        for (Refusal warning : preview.warnings()) {
            out.open()
                    .text("code", warning.reason().name())
                    .text("detail", warning.detail())
                    .open("figures");
            warning.figures().forEach(out::value);
            out.close().close();
        }
        return out.end().close().bytes();
    }
}
