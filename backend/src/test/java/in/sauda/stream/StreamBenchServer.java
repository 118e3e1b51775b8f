package in.sauda.stream;

import in.sauda.account.SystemClock;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.store.memory.MemoryStore;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/**
 * The stream alone, on a feed with evenly spaced ticks: what bench/stream measures. Arguments: port, instruments,
 * ticks per second and instrument, event loops.
 */
final class StreamBenchServer {

    private StreamBenchServer() {}

    public static void main(String[] arguments) {
        int port = Integer.parseInt(arguments[0]);
        int instruments = Integer.parseInt(arguments[1]);
        int rate = Integer.parseInt(arguments[2]);
        int loops = Integer.parseInt(arguments[3]);
        boolean nativeTransport = arguments.length > 4 && arguments[4].equals("native");
        SystemClock clock = SystemClock.system();
        InstrumentCatalog catalog = TestMarkets.shares(instruments);
        Market market = TestMarkets.market(
                "sim", catalog, clock::nowMicros, new EvenFeed(instruments, rate), new MemoryStore());
        StreamHub hub = new StreamHub(
                new MarketRegistry(List.of(market), "sim"), clock, Executors.newVirtualThreadPerTaskExecutor());
        market.start();
        Vertx vertx =
                Vertx.vertx(new VertxOptions().setEventLoopPoolSize(loops).setPreferNativeTransport(nativeTransport));
        StreamRoutes routes = new StreamRoutes(hub, token -> Optional.empty(), (origin, host) -> true);
        vertx.deployVerticle(
                        () -> new AbstractVerticle() {
                            @Override
                            public void start(Promise<Void> started) {
                                Router router = Router.router(vertx);
                                routes.register(router);
                                router.get("/metrics").handler(context -> context.end(metrics(hub.metrics())));
                                vertx.createHttpServer(StreamRoutes.configure(new HttpServerOptions()))
                                        .requestHandler(router)
                                        .listen(port, "127.0.0.1")
                                        .<Void>mapEmpty()
                                        .onComplete(started);
                            }
                        },
                        new DeploymentOptions().setInstances(loops))
                .onSuccess(id -> System.out.println(
                        "ready " + ProcessHandle.current().pid() + " native=" + vertx.isNativeTransportEnabled()));
    }

    private static String metrics(StreamMetrics metrics) {
        return "sockets " + metrics.sockets() + "\npublished " + metrics.published() + "\noffered " + metrics.offered()
                + "\ndelivered " + metrics.delivered() + "\nconflated " + metrics.conflated() + "\ndropped "
                + metrics.dropped() + "\nframes " + metrics.frames() + "\nbytes " + metrics.bytes() + "\nslow "
                + metrics.slow() + "\n";
    }
}
