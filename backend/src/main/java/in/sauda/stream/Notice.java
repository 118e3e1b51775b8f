package in.sauda.stream;

import in.sauda.json.JsonOut;
import in.sauda.market.MarketStatus;
import java.util.List;

/** The short messages of a stream. */
final class Notice {

    private static final int NAMES_IN_AN_ERROR = 20;

    private Notice() {}

    static byte[] heartbeat(long nowMicros) {
        return typed("hb").number("ts", nowMicros).close().bytes();
    }

    static byte[] pong(long id) {
        return typed("pong").number("id", id).close().bytes();
    }

    static byte[] signedIn(long expiresAt) {
        return typed("auth")
                .flag("signedIn", true)
                .number("expiresAt", expiresAt)
                .close()
                .bytes();
    }

    static byte[] error(String code, String detail) {
        return typed("error").text("code", code).text("detail", detail).close().bytes();
    }

    /** An error that concerns {@code symbols}, which are named after {@code words}. */
    static byte[] error(String code, String words, List<String> symbols) {
        List<String> named = symbols.stream()
                .limit(NAMES_IN_AN_ERROR)
                .map(ControlMessages::shortened)
                .toList();
        String more = symbols.size() > named.size() ? " and " + (symbols.size() - named.size()) + " more" : "";
        JsonOut json = typed("error")
                .text("code", code)
                .text("detail", words + ": " + String.join(", ", named) + more + ".")
                .array("symbols");
        named.forEach(json::text);
        return json.end().close().bytes();
    }

    static byte[] status(String market, MarketStatus status) {
        String feed = switch (status.feed()) {
            case OK -> "ok";
            case STALE -> "stale";
            case DOWN -> "down";
        };
        return typed("status")
                .text("market", market)
                .text("phase", status.session().phase().name())
                .text("feed", feed)
                .close()
                .bytes();
    }

    private static JsonOut typed(String type) {
        return new JsonOut(128).open().text("type", type);
    }
}
