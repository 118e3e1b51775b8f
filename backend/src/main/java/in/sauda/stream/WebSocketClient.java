package in.sauda.stream;

import io.netty.handler.codec.http.websocketx.CorruptedWebSocketFrameException;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.WebSocketFrame;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What a WebSocket client says, put together from frames, within limits, and obeyed. Belongs to its event loop. */
final class WebSocketClient {

    /** Longest message from a client, in bytes. */
    static final int LONGEST_MESSAGE_BYTES = 64 * 1024;

    /** Most messages in a second. */
    static final int MOST_MESSAGES_A_SECOND = 100;

    private static final long SECOND = TimeUnit.SECONDS.toNanos(1);

    private final StreamHub hub;
    private final StreamSocket socket;
    private final MarketStream defaultMarket;
    private final SocketIdentity identity;
    private final Queue<String> waiting = new ArrayDeque<>();
    private @Nullable Buffer partial;
    private boolean partialIsText;
    private boolean authenticating;
    private boolean spoken;
    private long secondStart = System.nanoTime();
    private int inThisSecond;

    WebSocketClient(StreamHub hub, StreamSocket socket, MarketStream defaultMarket, SocketIdentity identity) {
        this.hub = hub;
        this.socket = socket;
        this.defaultMarket = defaultMarket;
        this.identity = identity;
    }

    /** Listens to {@code line}. */
    void listen(ServerWebSocket line) {
        line.frameHandler(this::frame);
        line.exceptionHandler(failure -> {
            if (failure instanceof CorruptedWebSocketFrameException corrupt) {
                socket.refuse(corrupt.closeStatus().code(), "The frame cannot be read.");
            }
        });
        line.closeHandler(end -> socket.loop().execute(() -> hub.closed(socket)));
    }

    private void frame(WebSocketFrame frame) {
        if (socket.isClosing()) {
            return;
        }
        // Every frame counts, pings too: each is answered, whether or not the client reads the answers.
        if (tooMany()) {
            socket.refuse(StreamChannel.POLICY_VIOLATION, "At most " + MOST_MESSAGES_A_SECOND + " messages a second.");
            return;
        }
        if (!frame.isText() && !frame.isBinary() && !frame.isContinuation()) {
            return;
        }
        if (!frame.isContinuation()) {
            partial = null;
            partialIsText = frame.isText();
        }
        int before = partial == null ? 0 : partial.length();
        if (before + frame.binaryData().length() > LONGEST_MESSAGE_BYTES) {
            partial = null;
            socket.refuse(StreamChannel.TOO_BIG, "A message has at most 64 KiB.");
            return;
        }
        Buffer whole = partial == null ? frame.binaryData() : partial.appendBuffer(frame.binaryData());
        if (!frame.isFinal()) {
            partial = before == 0 ? whole.copy() : whole;
            return;
        }
        partial = null;
        if (partialIsText) {
            heard(whole.toString(StandardCharsets.UTF_8));
        } else {
            socket.error("WRONG_TYPE", "Messages to the server are JSON text.");
        }
    }

    private boolean tooMany() {
        long now = System.nanoTime();
        if (now - secondStart >= SECOND) {
            secondStart = now;
            inThisSecond = 0;
        }
        return ++inThisSecond > MOST_MESSAGES_A_SECOND;
    }

    private void heard(String text) {
        if (authenticating) {
            waiting.add(text);
            return;
        }
        boolean first = !spoken;
        spoken = true;
        try {
            obey(ControlMessages.parse(text), first);
        } catch (ControlMessageException e) {
            socket.error(e.code(), e.detail());
        }
    }

    private void obey(ControlMessage message, boolean first) throws ControlMessageException {
        switch (message) {
            case ControlMessage.Subscribe subscribe ->
                socket.subscribe(market(subscribe.market()), subscribe.symbols(), subscribe.mode());
            case ControlMessage.Unsubscribe unsubscribe ->
                socket.unsubscribe(market(unsubscribe.market()), unsubscribe.symbols());
            case ControlMessage.Resume resume -> socket.resume(market(resume.market()), resume.after());
            case ControlMessage.Ping ping -> socket.answer(Notice.pong(ping.id()));
            case ControlMessage.Auth auth -> {
                if (!first || socket.signedIn() != null) {
                    throw new ControlMessageException("INVALID_VALUE", "auth must be the first message.");
                }
                authenticate(auth.token());
            }
        }
    }

    private void authenticate(String token) {
        authenticating = true;
        socket.read(() -> identity.of(token), this::authenticated, () -> {
            socket.error("STORE_UNAVAILABLE", "Nobody can be signed in now.");
            goOn();
        });
    }

    private void authenticated(Optional<SocketIdentity.SignedIn> who) {
        if (who.isEmpty()) {
            socket.error("NOT_SIGNED_IN", "The token is not valid; the stream carries quotes only.");
        } else {
            socket.signIn(who.get(), hub.markets());
            socket.answer(Notice.signedIn(who.get().expiresAt()));
        }
        goOn();
    }

    private void goOn() {
        authenticating = false;
        for (String text = waiting.poll(); text != null; text = waiting.poll()) {
            heard(text);
        }
    }

    private MarketStream market(@Nullable String id) throws ControlMessageException {
        if (id == null) {
            return defaultMarket;
        }
        return hub.market(id)
                .orElseThrow(() -> new ControlMessageException(
                        "UNKNOWN_MARKET", "There is no market " + ControlMessages.shortened(id) + "."));
    }
}
