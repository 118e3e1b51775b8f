package in.sauda.stream;

import in.sauda.market.MarketStatus;
import in.sauda.trading.AccountEvent;
import io.netty.buffer.ByteBuf;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One client: what it subscribed to, who it is, and what is on its line. Belongs to its event loop. */
final class StreamSocket {

    private static final long HEARTBEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(4_700);
    private static final long DEAD_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final StreamHub hub;
    private final StreamLoop loop;
    private final StreamChannel channel;
    private final Wire wire;
    private final int interval;
    private final Subscriptions subscriptions = new Subscriptions(this);
    private final Map<MarketStream, OwnEvents> own = new HashMap<>();
    private SocketIdentity.@Nullable SignedIn signedIn;
    private long sentAt = System.nanoTime();
    private long stalledSince;
    private long lookedAt;
    private boolean closing;

    StreamSocket(StreamHub hub, StreamLoop loop, StreamChannel channel, Wire wire, int interval) {
        this.hub = hub;
        this.loop = loop;
        this.channel = channel;
        this.wire = wire;
        this.interval = interval;
    }

    StreamLoop loop() {
        return loop;
    }

    Wire wire() {
        return wire;
    }

    int interval() {
        return interval;
    }

    StreamMetrics metrics() {
        return hub.metrics();
    }

    /** Whether something may be sent now. */
    boolean writable() {
        return !closing && channel.writable();
    }

    /** Whether nothing that the client says matters any more. */
    boolean isClosing() {
        return closing;
    }

    /** Who this is; null if nobody in particular. */
    SocketIdentity.@Nullable SignedIn signedIn() {
        return signedIn;
    }

    /** From here on this socket also carries the own events of {@code who} in {@code markets}. */
    void signIn(SocketIdentity.SignedIn who, List<MarketStream> markets) {
        signedIn = who;
        hub.signedIn(this, who);
        for (MarketStream market : markets) {
            OwnEvents mine = new OwnEvents(this, market, who.trader());
            own.put(market, mine);
            if (hub.looksEveryNanos() != StreamHub.NEVER) {
                // Before anything is booked elsewhere: what comes then is news.
                mine.look();
            }
        }
    }

    void subscribe(MarketStream market, List<String> symbols, Mode mode) {
        loop.tellTime();
        subscriptions.subscribe(market, symbols, mode);
    }

    void unsubscribe(MarketStream market, List<String> symbols) {
        subscriptions.unsubscribe(market, symbols);
    }

    void resume(MarketStream market, long after) {
        OwnEvents events = own.get(market);
        if (events == null) {
            error("NOT_SIGNED_IN", "Own events need a sign-in.");
        } else {
            events.resume(after);
        }
    }

    /** Own events of {@code market} that are durable now. */
    void happened(MarketStream market, List<AccountEvent> events) {
        OwnEvents mine = own.get(market);
        if (mine != null) {
            mine.happened(events);
        }
    }

    /** Own events of {@code market} may have happened on another node. */
    void look(MarketStream market) {
        OwnEvents mine = own.get(market);
        if (mine != null) {
            mine.look();
        }
    }

    /** {@code market} stands at {@code status} now. */
    void changed(MarketStream market, MarketStatus status) {
        subscriptions.tell(market, status);
    }

    /** What is to be done now and then. */
    void round() {
        if (closing) {
            return;
        }
        long now = loop.nowNanos();
        if (!channel.writable()) {
            stalled(now);
            return;
        }
        stalledSince = 0;
        if (signedIn != null && signedIn.expiresAt() <= loop.nowMicros()) {
            close(StreamChannel.SESSION_ENDED, "The session has expired.");
            return;
        }
        own.values().forEach(OwnEvents::goOn);
        if (!own.isEmpty() && now - lookedAt >= hub.looksEveryNanos()) {
            lookedAt = now;
            own.values().forEach(OwnEvents::look);
        }
        subscriptions.markets().forEach(market -> subscriptions.tell(market, hub.status(market)));
        if (now - sentAt >= HEARTBEAT_NANOS) {
            say(Notice.heartbeat(loop.nowMicros()));
        }
    }

    private void stalled(long now) {
        if (stalledSince == 0) {
            stalledSince = now;
        } else if (now - stalledSince > DEAD_NANOS) {
            metrics().dead.increment();
            closing = true;
            channel.abort();
        }
    }

    /** Sends frames of this socket's wire; releases them. */
    void send(ByteBuf frames) {
        sentAt = loop.nowNanos();
        metrics().frames.increment();
        metrics().bytes.add(frames.readableBytes());
        channel.write(frames);
    }

    /** Sends one JSON message. */
    void say(byte[] json) {
        ByteBuf out = channel.allocator().directBuffer(json.length + 16);
        wire.text(out, json, json.length);
        loop.tellTime();
        send(out);
    }

    /** Sends an own event; as Server-Sent Event it carries its id, from which the client can resume. */
    void say(byte[] json, long eventId) {
        ByteBuf out = channel.allocator().directBuffer(json.length + 40);
        if (wire == Wire.SSE) {
            Wire.id(out, eventId);
        }
        wire.text(out, json, json.length);
        loop.tellTime();
        send(out);
    }

    /** Answers, unless the client does not listen. */
    void answer(byte[] json) {
        if (writable()) {
            say(json);
        }
    }

    void error(String code, String detail) {
        answer(Notice.error(code, detail));
    }

    /** Closes for abuse. */
    void refuse(int code, String reason) {
        if (!closing) {
            metrics().refused.increment();
            close(code, reason);
        }
    }

    void close(int code, String reason) {
        if (!closing) {
            closing = true;
            channel.close(code, reason);
        }
    }

    /** The line is gone. */
    void gone() {
        closing = true;
        subscriptions.end();
        own.clear();
        loop.remove(this);
    }

    /** Reads from the store elsewhere and goes on here; after a failure {@code failed} runs instead. */
    <T> void read(Supplier<T> reading, Consumer<T> then, Runnable failed) {
        hub.read(reading, loop, then, failed);
    }
}
