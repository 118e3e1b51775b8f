package in.sauda.stream;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a client asked for in the request that opens a stream.
 *
 * @param market   the market it means where it names none
 * @param interval milliseconds between its batches
 * @param origin   page it comes from, or null
 * @param token    the token in its cookie, or null
 */
record StreamRequest(
        MarketStream market,
        int interval,
        @Nullable String origin,
        @Nullable String token) {

    static final int SHORTEST_INTERVAL = 20;
    static final int LONGEST_INTERVAL = 1_000;
    private static final int DEFAULT_INTERVAL = 100;
    private static final String COOKIE = "jwt_token";

    /** Reads the request; throws where something in it cannot be. */
    static StreamRequest of(RoutingContext context, StreamHub hub, OriginPolicy origins) throws StreamProblem {
        HttpServerRequest request = context.request();
        if (hub.stopping()) {
            throw new StreamProblem(503, "STOPPING", "The server is stopping.", null);
        }
        String origin = request.getHeader(HttpHeaders.ORIGIN);
        if (origin != null && !origins.accepts(origin, request.getHeader(HttpHeaders.HOST))) {
            throw new StreamProblem(403, "FOREIGN_ORIGIN", "Pages of another site cannot open a stream.", null);
        }
        Cookie cookie = request.getCookie(COOKIE);
        return new StreamRequest(
                market(request, hub), interval(request), origin, cookie == null ? null : cookie.getValue());
    }

    /** Whether the client asks to change from HTTP to WebSocket. */
    static boolean upgrades(HttpServerRequest request) {
        String upgrade = request.getHeader(HttpHeaders.UPGRADE);
        String connection = request.getHeader(HttpHeaders.CONNECTION);
        return "websocket".equalsIgnoreCase(upgrade)
                && connection != null
                && connection.toLowerCase(Locale.ROOT).contains("upgrade");
    }

    /** The {@code symbols} of the query. */
    static List<String> symbols(HttpServerRequest request) throws StreamProblem {
        String symbols = request.getParam("symbols");
        if (symbols == null || symbols.isBlank()) {
            throw new StreamProblem(400, "MISSING_FIELD", "symbols is missing: name them, with commas.", "symbols");
        }
        List<String> names = Arrays.stream(symbols.split(","))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
        if (names.size() > Subscriptions.MOST_SYMBOLS) {
            throw new StreamProblem(
                    400,
                    "INVALID_VALUE",
                    "A stream carries at most " + Subscriptions.MOST_SYMBOLS + " symbols.",
                    "symbols");
        }
        return names;
    }

    /** The {@code mode} of the query. */
    static Mode mode(HttpServerRequest request) throws StreamProblem {
        String mode = request.getParam("mode");
        try {
            return mode == null ? Mode.QUOTE : ControlMessages.mode(mode);
        } catch (ControlMessageException e) {
            throw new StreamProblem(400, e.code(), e.detail(), "mode");
        }
    }

    private static MarketStream market(HttpServerRequest request, StreamHub hub) throws StreamProblem {
        String named = request.getParam("market");
        String id = named == null ? request.getHeader("X-Market") : named;
        if (id == null) {
            return hub.defaultMarket();
        }
        return hub.market(id)
                .orElseThrow(() -> new StreamProblem(
                        404, "UNKNOWN_MARKET", "There is no market " + ControlMessages.shortened(id) + ".", "market"));
    }

    private static int interval(HttpServerRequest request) throws StreamProblem {
        String text = request.getParam("interval");
        if (text == null) {
            return DEFAULT_INTERVAL;
        }
        try {
            int interval = Integer.parseInt(text);
            if (interval >= SHORTEST_INTERVAL && interval <= LONGEST_INTERVAL) {
                return interval;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StreamProblem(
                400,
                "INVALID_VALUE",
                "interval must be " + SHORTEST_INTERVAL + " to " + LONGEST_INTERVAL + " milliseconds.",
                "interval");
    }
}
