package in.sauda.stream;

import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import java.util.List;

/** The message with an instrument's book. */
final class DepthJson {

    private DepthJson() {}

    static byte[] message(String market, int wireNumber, Quote quote, Depth depth) {
        Json out = new Json(640)
                .object()
                .text("type", "depth")
                .text("market", market)
                .text("symbol", quote.instrument().symbol().text())
                .number("i", wireNumber)
                .number("seq", depth.seq())
                .number("ts", depth.eventMicros());
        side(out, "bids", depth.bids());
        side(out, "asks", depth.asks());
        return out.flag("synthetic", depth.synthetic()).endObject().copy();
    }

    private static void side(Json out, String name, List<Depth.Level> levels) {
        out.array(name);
        for (Depth.Level level : levels) {
            out.object()
                    .rupees("price", level.pricePaise())
                    .number("quantity", level.quantity())
                    .number("orders", level.orders())
                    .endObject();
        }
        out.endArray();
    }
}
