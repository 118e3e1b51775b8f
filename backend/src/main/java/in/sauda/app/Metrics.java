package in.sauda.app;

import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.notify.RelayCounts;
import in.sauda.store.Count;
import in.sauda.store.Store;
import in.sauda.stream.StreamHub;
import in.sauda.stream.StreamMetrics;
import in.sauda.trading.TradingMetrics;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.FunctionTimer;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.jvm.JvmGcMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

/**
 * What {@code /metrics} shows: figures that the parts count anyway, read when they are asked for, so that counting
 * costs a request nothing.
 */
@Singleton
final class Metrics {

    private final MarketRegistry markets;
    private final StreamHub stream;
    private final Store store;
    private final LedgerProof proof;
    private final MessageDoor messages;

    Metrics(MarketRegistry markets, StreamHub stream, Store store, LedgerProof proof, MessageDoor messages) {
        this.markets = markets;
        this.stream = stream;
        this.store = store;
        this.proof = proof;
        this.messages = messages;
    }

    void register(@Observes Router router) {
        PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        JvmGcMetrics collections = new JvmGcMetrics();
        collections.bindTo(registry);
        markets.all().forEach(market -> bind(registry, market));
        bind(registry, stream.metrics());
        store.counts().forEach(count -> bind(registry, count));
        bind(registry, messages.counts());
        Gauge.builder("sauda.ledger.accounts", proof::accounts)
                .description("Accounts proved from their journals since the start")
                .register(registry);
        Gauge.builder("sauda.ledger.faulty", proof::faulty)
                .description("Accounts that do not follow from their journals")
                .register(registry);
        router.get("/metrics")
                .blockingHandler(
                        context -> context.response()
                                .putHeader("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
                                .end(registry.scrape()),
                        false);
    }

    private static void bind(PrometheusMeterRegistry registry, Market market) {
        TradingMetrics trading = market.metrics();
        orders(registry, market, "taken", TradingMetrics::ordersTaken);
        orders(registry, market, "refused", TradingMetrics::ordersRefused);
        FunctionTimer.builder(
                        "sauda.commit",
                        trading,
                        TradingMetrics::commits,
                        TradingMetrics::commitNanos,
                        TimeUnit.NANOSECONDS)
                .description("Transactions committed, and how long they took")
                .tag("market", market.id())
                .register(registry);
        counter(registry, market, "sauda.commit.bookings", "Bookings in those transactions", TradingMetrics::bookings);
        counter(registry, market, "sauda.commit.failures", "Commits that failed", TradingMetrics::commitFailures);
        Gauge.builder("sauda.feed.age.seconds", () -> market.feedHealth().ageMicros() / 1_000_000)
                .description("Market time since the newest tick")
                .tag("market", market.id())
                .register(registry);
        Gauge.builder("sauda.feed.gaps", () -> market.feedHealth().gaps())
                .description("Silences longer than the stale limit since the start")
                .tag("market", market.id())
                .register(registry);
        Gauge.builder("sauda.feed.ticks", () -> market.board().ticks())
                .description("Ticks taken in since the start")
                .tag("market", market.id())
                .register(registry);
        Gauge.builder("sauda.market.halted", () -> market.halted() == null ? 0 : 1)
                .description("Whether nothing can be traded")
                .tag("market", market.id())
                .register(registry);
    }

    private static void orders(
            PrometheusMeterRegistry registry, Market market, String outcome, ToDoubleFunction<TradingMetrics> count) {
        FunctionCounter.builder("sauda.orders", market.metrics(), count)
                .description("Orders by what became of them")
                .tag("market", market.id())
                .tag("outcome", outcome)
                .register(registry);
    }

    private static void counter(
            PrometheusMeterRegistry registry,
            Market market,
            String name,
            String description,
            ToDoubleFunction<TradingMetrics> count) {
        FunctionCounter.builder(name, market.metrics(), count)
                .description(description)
                .tag("market", market.id())
                .register(registry);
    }

    private static void bind(PrometheusMeterRegistry registry, Count count) {
        FunctionCounter.Builder<Count> counter = FunctionCounter.builder(
                        "sauda." + count.name(), count, each -> each.value().getAsLong())
                .description(count.description());
        (count.fault().isEmpty() ? counter : counter.tag("fault", count.fault())).register(registry);
    }

    private static void bind(PrometheusMeterRegistry registry, RelayCounts relay) {
        messages(registry, relay, "told", RelayCounts::told);
        messages(registry, relay, "failed", RelayCounts::failed);
        messages(registry, relay, "parked", RelayCounts::parked);
        Gauge.builder("sauda.outbox.age.seconds", relay::ageSeconds)
                .description("For how long the oldest message has waited to be told")
                .register(registry);
        Gauge.builder("sauda.outbox.down", () -> relay.down() ? 1 : 0)
                .description("Whether the topic or webhook takes nothing at present")
                .register(registry);
    }

    private static void messages(
            PrometheusMeterRegistry registry, RelayCounts relay, String outcome, ToDoubleFunction<RelayCounts> count) {
        FunctionCounter.builder("sauda.messages", relay, count)
                .description("Messages to the world outside, by what became of them")
                .tag("outcome", outcome)
                .register(registry);
    }

    private static void bind(PrometheusMeterRegistry registry, StreamMetrics stream) {
        Gauge.builder("sauda.stream.sockets", stream::sockets)
                .description("Sockets open now")
                .register(registry);
        rows(registry, stream, "delivered", StreamMetrics::delivered);
        rows(registry, stream, "conflated", StreamMetrics::conflated);
        rows(registry, stream, "dropped", StreamMetrics::dropped);
        FunctionCounter.builder("sauda.stream.published", stream, StreamMetrics::published)
                .description("Updates that the markets published")
                .register(registry);
        FunctionCounter.builder("sauda.stream.dead", stream, StreamMetrics::dead)
                .description("Sockets closed because they took nothing for too long")
                .register(registry);
    }

    private static void rows(
            PrometheusMeterRegistry registry,
            StreamMetrics stream,
            String fate,
            ToDoubleFunction<StreamMetrics> count) {
        FunctionCounter.builder("sauda.stream.rows", stream, count)
                .description("Rows owed to subscribers, by what became of them")
                .tag("fate", fate)
                .register(registry);
    }
}
