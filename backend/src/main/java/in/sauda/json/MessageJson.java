package in.sauda.json;

import in.sauda.trading.AccountEvent;
import in.sauda.trading.Message;
import in.sauda.trading.Notice;

/** Messages as JSON: what the world outside is told, and what the trader reads of it. Described in docs/notifications.md. */
public final class MessageJson {

    /** Version of the document's form. It rises when a member leaves or changes its meaning; members may be added. */
    public static final int SCHEMA = 1;

    private static final int EXPECTED_BYTES = 1_024;

    private MessageJson() {}

    /** The whole document, as subscribers get it. */
    public static byte[] document(Message message) {
        JsonOut out = new JsonOut(EXPECTED_BYTES).open();
        out.number("schema", SCHEMA);
        members(out, message);
        out.text("trader", message.key().trader().text());
        return out.close().bytes();
    }

    /** Writes what message it is, what it is about, and the trade, the order or the words. */
    public static void members(JsonOut out, Message message) {
        out.text("id", message.id())
                .number("accountSeq", message.seq())
                .text("event", message.kind().name())
                .text("market", message.key().market())
                .text(
                        "symbol",
                        message.symbol() == null ? null : message.symbol().text())
                .text("side", message.side() == null ? null : message.side().name())
                .time("at", message.event().at());
        String market = message.key().market();
        switch (message.event()) {
            case AccountEvent.Traded traded -> {
                out.open("trade");
                OrderJson.fillMembers(out, traded.fill(), market);
                out.close();
            }
            case AccountEvent.OrderChanged changed -> {
                out.open("order");
                OrderJson.members(out, changed.order(), market);
                out.close();
            }
            case AccountEvent.Noticed noticed -> notice(out, noticed.notice());
            case AccountEvent.PortfolioChanged changed -> throw notTold(message);
            case AccountEvent.GttChanged changed -> throw notTold(message);
        }
    }

    private static void notice(JsonOut out, Notice notice) {
        out.open("notice")
                .text("code", notice.code().name())
                .text("detail", notice.detail())
                .close();
    }

    private static IllegalArgumentException notTold(Message message) {
        return new IllegalArgumentException(message.id() + " is of an event that is not told");
    }
}
