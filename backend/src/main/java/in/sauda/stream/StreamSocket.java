package in.sauda.stream;

import in.sauda.instrument.Instrument;
import in.sauda.market.MarketStatus;
import in.sauda.trading.AccountEvent;
import io.netty.buffer.ByteBuf;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One client: what it subscribed to, who it is, and what is on its line. Belongs to its event loop. */
final class StreamSocket {

    /** Most instruments that one client may subscribe to, over all markets. */
    static final int MOST_SYMBOLS = 4_000;

    private static final long HEARTBEAT_NANOS = TimeUnit.MILLISECONDS.toNanos(4_700);
    private static final long DEAD_NANOS = TimeUnit.SECONDS.toNanos(30);
    private static final int NAMES_IN_AN_ERROR = 20;

    private final StreamHub hub;
    private final StreamLoop loop;
    private final StreamChannel channel;
    private final Wire wire;
    private final int interval;
    private final Map<MarketStream, Subscription> subscriptions = new LinkedHashMap<>();
    private final Map<MarketStream, MarketStatus> statuses = new HashMap<>();
    private final Map<MarketStream, OwnEvents> own = new HashMap<>();
    private SocketIdentity.@Nullable SignedIn signedIn;
    private long sentAt = System.nanoTime();
    private long stalledSince;
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

    /** Who this is; null if nobody in particular. */
    SocketIdentity.@Nullable SignedIn signedIn() {
        return signedIn;
    }

    /** From here on this socket also carries the own events of {@code who} in {@code markets}. */
    void signIn(SocketIdentity.SignedIn who, List<MarketStream> markets) {
        signedIn = who;
        hub.signedIn(this, who);
        for (MarketStream market : markets) {
            own.put(market, new OwnEvents(this, market, who.trader()));
        }
    }

    void subscribe(MarketStream market, List<String> symbols, Mode mode) {
        List<String> unknown = new ArrayList<>();
        List<String> priceless = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        for (String symbol : symbols) {
            Optional<Instrument> found = market.market().catalog().find(symbol);
            if (found.isEmpty()) {
                unknown.add(symbol);
            } else if (!market.market().feed().covers(found.get())) {
                priceless.add(symbol);
            } else {
                numbers.add(found.get().number());
            }
        }
        Subscription subscription = subscriptions.computeIfAbsent(market, id -> new Subscription(this, id));
        int others =
                subscriptions.values().stream().mapToInt(Subscription::size).sum() - subscription.size();
        if (symbols.size() > MOST_SYMBOLS || others + subscription.sizeWith(numbers) > MOST_SYMBOLS) {
            refuse(StreamChannel.POLICY_VIOLATION, "A stream carries at most " + MOST_SYMBOLS + " symbols.");
            return;
        }
        loop.tellTime();
        subscription.add(numbers, mode);
        complain("UNKNOWN_SYMBOL", "There is no such symbol", unknown);
        complain("NO_PRICE", "Market " + market.id() + " has no prices for", priceless);
        if (!statuses.containsKey(market)) {
            status(market, market.market().status());
        }
    }

    void unsubscribe(MarketStream market, List<String> symbols) {
        Subscription subscription = subscriptions.get(market);
        if (subscription != null) {
            subscription.remove(symbols.stream()
                    .flatMap(symbol -> market.market().catalog().find(symbol).stream())
                    .map(Instrument::number)
                    .toList());
        }
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

    /** Tells a subscriber of {@code market} where it stands, as soon as the line is free. */
    void status(MarketStream market, MarketStatus status) {
        if (!subscriptions.containsKey(market)) {
            return;
        }
        MarketStatus told = statuses.get(market);
        if (told == null || told.differs(status)) {
            if (writable()) {
                statuses.put(market, status);
                say(market.statusMessage(status));
            }
        }
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
        subscriptions.keySet().forEach(market -> status(market, hub.status(market)));
        if (now - sentAt >= HEARTBEAT_NANOS) {
            say(new Json(48)
                    .object()
                    .text("type", "hb")
                    .number("ts", loop.nowMicros())
                    .endObject()
                    .copy());
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
    void answer(Json json) {
        if (writable()) {
            say(json.copy());
        }
    }

    void error(String code, String detail) {
        answer(new Json(128)
                .object()
                .text("type", "error")
                .text("code", code)
                .text("detail", detail)
                .endObject());
    }

    private void complain(String code, String words, List<String> symbols) {
        if (symbols.isEmpty()) {
            return;
        }
        List<String> named = symbols.stream()
                .limit(NAMES_IN_AN_ERROR)
                .map(ControlMessages::shortened)
                .toList();
        String more = symbols.size() > named.size() ? " and " + (symbols.size() - named.size()) + " more" : "";
        Json json = new Json(256)
                .object()
                .text("type", "error")
                .text("code", code)
                .text("detail", words + ": " + String.join(", ", named) + more + ".")
                .array("symbols");
        named.forEach(json::text);
        answer(json.endArray().endObject());
    }

    /** Closes for abuse. */
    void refuse(int code, String reason) {
        metrics().refused.increment();
        close(code, reason);
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
        subscriptions.values().forEach(Subscription::end);
        subscriptions.clear();
        own.clear();
        loop.remove(this);
    }

    /** Reads from the store elsewhere and goes on here; after a failure {@code failed} runs instead. */
    <T> void read(Supplier<T> reading, Consumer<T> then, Runnable failed) {
        hub.read(reading, loop, then, failed);
    }
}
