package in.sauda.stream;

import in.sauda.account.SystemClock;
import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.WebSocketConnectOptions;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/** A server with the stream only, two markets whose feeds the test drives, and a store in memory. */
final class StreamFixture implements AutoCloseable {

    static final long NINE = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));
    static final String ORIGIN = "http://ui.test";
    static final Instrument RELIANCE = TestMarkets.instrument(0, "RELIANCE.NS");
    static final Instrument TCS = TestMarkets.instrument(1, "TCS.NS");
    static final Instrument NIFTY = TestMarkets.instrument(2, "^NSEI");
    static final Instrument QUIET = TestMarkets.instrument(3, "QUIET.NS");
    static final TraderId ASHA = new TraderId("ASHA0000");

    final InstrumentCatalog catalog;
    final AtomicLong clock = new AtomicLong(NINE);
    final AtomicLong systemOffset = new AtomicLong();
    final ManualFeed feed = new ManualFeed();
    final ManualFeed otherFeed = new ManualFeed();
    final MemoryStore store = new MemoryStore();
    final Map<String, SocketIdentity.SignedIn> tokens = new ConcurrentHashMap<>();
    final Market market;
    final Market other;
    final StreamHub hub;
    final Vertx vertx = Vertx.vertx();
    private final ExecutorService readers = Executors.newFixedThreadPool(2);
    private final HttpServer server;

    StreamFixture() {
        this(new InstrumentCatalog(List.of(RELIANCE, TCS, NIFTY, QUIET), Map.of()));
    }

    StreamFixture(InstrumentCatalog catalog) {
        this.catalog = catalog;
        SystemClock system = SystemClock.system();
        SystemClock shifted = () -> system.nowMicros() + systemOffset.get();
        market = TestMarkets.market("sim", catalog, clock::get, feed, store);
        other = TestMarkets.market("replay-1", catalog, clock::get, otherFeed, store);
        market.start();
        other.start();
        hub = new StreamHub(new MarketRegistry(List.of(market, other), "sim"), shifted, readers);
        Router router = Router.router(vertx);
        new StreamRoutes(hub, token -> Optional.ofNullable(tokens.get(token)), (origin, host) -> origin.equals(ORIGIN))
                .register(router);
        server = await(vertx.createHttpServer(StreamRoutes.configure(new HttpServerOptions()))
                .requestHandler(router)
                .listen(0, "127.0.0.1"));
    }

    int port() {
        return server.actualPort();
    }

    /** Signs {@link #ASHA} in; the token is also the session's id. */
    String signIn(String token) {
        tokens.put(token, new SocketIdentity.SignedIn(ASHA, token, Long.MAX_VALUE));
        return token;
    }

    /** A socket without origin, as a script opens it. */
    TestSocket connect(String query) {
        return connect(options(query));
    }

    /** A socket as a page of this site opens it, with {@code token} in its cookie. */
    TestSocket connectSignedIn(String token) {
        return connect(page(ORIGIN).addHeader("Cookie", "jwt_token=" + token));
    }

    TestSocket connect(WebSocketConnectOptions options) {
        TestSocket socket = new TestSocket();
        await(() -> vertx.createWebSocketClient().connect(options).onSuccess(socket::listen));
        return socket;
    }

    /** What a page of {@code origin} sends. */
    WebSocketConnectOptions page(String origin) {
        return options("?interval=20").setAllowOriginHeader(true).addHeader("Origin", origin);
    }

    WebSocketConnectOptions options(String query) {
        return new WebSocketConnectOptions()
                .setHost("127.0.0.1")
                .setPort(port())
                .setAllowOriginHeader(false)
                .setURI("/stream" + query);
    }

    /** Ticks and waits until the market has taken it in. */
    long tick(Instrument instrument, long ltp) {
        long seq = feed.tick(instrument, ltp);
        TestSocket.until(() -> {
            var quote = market.board().quote(instrument);
            return quote != null && quote.tick().seq() >= seq;
        });
        return seq;
    }

    /**
     * What {@code call} comes to, made on an event loop with all its callbacks: from another thread a callback could
     * be set after the bytes that it waits for have gone by.
     */
    <T> T await(Supplier<Future<T>> call) {
        Promise<T> done = Promise.promise();
        vertx.runOnContext(loop -> call.get().onComplete(done));
        return await(done.future());
    }

    static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        hub.close();
        await(vertx.close());
        market.close();
        other.close();
        readers.shutdownNow();
    }
}
