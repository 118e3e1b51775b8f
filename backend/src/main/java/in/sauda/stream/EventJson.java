package in.sauda.stream;

import in.sauda.json.GttJson;
import in.sauda.json.JsonOut;
import in.sauda.json.OrderJson;
import in.sauda.trading.AccountEvent;

/** A trader's own event as a message; orders, trades and triggers in the shapes of the REST answers. */
final class EventJson {

    private EventJson() {}

    static byte[] message(String market, AccountEvent event) {
        JsonOut out = new JsonOut(768).open();
        switch (event) {
            case AccountEvent.OrderChanged changed -> {
                head(out, "order", market, event).open("order");
                OrderJson.members(out, changed.order(), market);
                out.close();
            }
            case AccountEvent.Traded traded -> {
                head(out, "trade", market, event).open("trade");
                OrderJson.fillMembers(out, traded.fill(), market);
                out.close();
            }
            case AccountEvent.GttChanged changed -> {
                head(out, "gtt", market, event).open("gtt");
                GttJson.members(out, changed.gtt(), market);
                out.close();
            }
            case AccountEvent.PortfolioChanged changed ->
                head(out, "portfolio", market, event)
                        .rupees("cashBalance", changed.cashPaise())
                        .rupees("availableCash", changed.availablePaise())
                        .rupees("blockedCash", changed.cashPaise() - changed.availablePaise());
            case AccountEvent.Noticed noticed ->
                head(out, "notice", market, event)
                        .text("code", noticed.notice().code().name())
                        .text(
                                "symbol",
                                noticed.notice().symbol() == null
                                        ? null
                                        : noticed.notice().symbol().text())
                        .text("detail", noticed.notice().detail());
        }
        return out.close().bytes();
    }

    private static JsonOut head(JsonOut out, String type, String market, AccountEvent event) {
        return out.text("type", type)
                .text("market", market)
                .number("eventId", event.id())
                .number("ts", event.at());
    }
}
