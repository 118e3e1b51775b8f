package in.sauda.stream;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The doors of the stream: {@code GET /stream} for WebSockets and {@code GET /stream/sse}. */
public final class StreamRoutes {

    private final StreamHub hub;
    private final SocketIdentity identity;
    private final OriginPolicy origins;

    /** Doors to {@code hub}. */
    public StreamRoutes(StreamHub hub, SocketIdentity identity, OriginPolicy origins) {
        this.hub = hub;
        this.identity = identity;
        this.origins = origins;
    }

    /** Adds the two routes to {@code router}. */
    public void register(Router router) {
        router.get("/stream").handler(this::webSocket);
        router.get("/stream/sse").handler(this::eventStream);
    }

    /**
     * Sets what the stream needs of the HTTP server: its subprotocols, the size of messages; no compression, which
     * would cost memory for each socket and forbid frames that many sockets share.
     */
    public static HttpServerOptions configure(HttpServerOptions options) {
        return options.setWebSocketSubProtocols(List.of(Wire.JSON_SUBPROTOCOL, Wire.BINARY_SUBPROTOCOL))
                .setMaxWebSocketFrameSize(WebSocketClient.LONGEST_MESSAGE_BYTES)
                .setMaxWebSocketMessageSize(WebSocketClient.LONGEST_MESSAGE_BYTES)
                .setPerMessageWebSocketCompressionSupported(false)
                .setPerFrameWebSocketCompressionSupported(false);
    }

    private void webSocket(RoutingContext context) {
        try {
            StreamRequest wish = StreamRequest.of(context, hub, origins);
            if (!StreamRequest.upgrades(context.request())) {
                throw new StreamProblem(
                        426, "UPGRADE_REQUIRED", "This is a WebSocket; /stream/sse serves plain HTTP.", null);
            }
            // Without an origin it is a script: whoever holds the cookie jar need not be the one who signed in.
            whoIs(context, wish.origin() == null ? null : wish.token(), who -> upgrade(context, wish, who));
        } catch (StreamProblem problem) {
            problem.answer(context.response());
        }
    }

    private void upgrade(RoutingContext context, StreamRequest wish, Optional<SocketIdentity.SignedIn> who) {
        context.request().toWebSocket().onComplete(upgraded -> {
            if (upgraded.succeeded()) {
                WebSocketChannel channel = new WebSocketChannel(
                        upgraded.result(), context.request().connection());
                open(upgraded.result(), channel, wish, who);
            } else {
                new StreamProblem(400, "BAD_REQUEST", "The WebSocket handshake cannot be read.", null)
                        .answer(context.response());
            }
        });
    }

    private void open(
            ServerWebSocket line, WebSocketChannel channel, StreamRequest wish, Optional<SocketIdentity.SignedIn> who) {
        Wire wire = Wire.BINARY_SUBPROTOCOL.equals(line.subProtocol()) ? Wire.BINARY : Wire.JSON;
        StreamSocket socket = new StreamSocket(hub, hub.loop(channel.loop()), channel, wire, wish.interval());
        new WebSocketClient(hub, socket, wish.market(), identity).listen(line);
        hub.opened(socket);
        who.ifPresent(signedIn -> socket.signIn(signedIn, hub.markets()));
    }

    private void eventStream(RoutingContext context) {
        try {
            StreamRequest wish = StreamRequest.of(context, hub, origins);
            List<String> symbols = StreamRequest.symbols(context.request());
            Mode mode = StreamRequest.mode(context.request());
            long after = lastEventId(context.request());
            whoIs(context, wish.token(), who -> open(context, wish, symbols, mode, after, who));
        } catch (StreamProblem problem) {
            problem.answer(context.response());
        }
    }

    private void open(
            RoutingContext context,
            StreamRequest wish,
            List<String> symbols,
            Mode mode,
            long after,
            Optional<SocketIdentity.SignedIn> who) {
        context.request().resume();
        HttpServerResponse response = context.response();
        response.setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream;charset=utf-8")
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
                .putHeader("X-Accel-Buffering", "no");
        StreamLoop loop = hub.loop(WebSocketChannel.loopOf(context.request().connection()));
        StreamSocket socket = new StreamSocket(hub, loop, new EventStreamChannel(response), Wire.SSE, wish.interval());
        response.closeHandler(end -> loop.execute(() -> hub.closed(socket)));
        response.exceptionHandler(failure -> loop.execute(() -> hub.closed(socket)));
        hub.opened(socket);
        who.ifPresent(signedIn -> {
            socket.signIn(signedIn, List.of(wish.market()));
            if (after >= 0) {
                socket.resume(wish.market(), after);
            }
        });
        socket.subscribe(wish.market(), symbols, mode);
    }

    /** The id that a client of Server-Sent Events sends when it comes back; -1 if there is none. */
    private static long lastEventId(HttpServerRequest request) throws StreamProblem {
        String id = request.getHeader("Last-Event-ID");
        if (id == null || id.isEmpty()) {
            return -1;
        }
        try {
            long number = Long.parseLong(id);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new StreamProblem(400, "INVALID_VALUE", "Last-Event-ID must be a whole number.", "Last-Event-ID");
    }

    @FunctionalInterface
    private interface Known {
        void then(Optional<SocketIdentity.SignedIn> who);
    }

    /** Looks {@code token} up where that may wait, then goes on where this was called. */
    private void whoIs(RoutingContext context, @Nullable String token, Known known) {
        if (token == null) {
            known.then(Optional.empty());
            return;
        }
        context.request().pause();
        context.vertx().executeBlocking(() -> identity.of(token), false).onComplete(found -> {
            if (found.succeeded()) {
                known.then(Objects.requireNonNull(found.result()));
            } else {
                context.request().resume();
                new StreamProblem(503, "STORE_UNAVAILABLE", "Sign-ins cannot be read now.", null)
                        .answer(context.response());
            }
        });
    }
}
