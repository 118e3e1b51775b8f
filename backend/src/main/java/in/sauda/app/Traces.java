package in.sauda.app;

import in.sauda.market.MarketRegistry;
import in.sauda.trading.Passage;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.resources.Resource;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import io.opentelemetry.sdk.trace.samplers.Sampler;
import io.smallrye.common.vertx.VertxContext;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/**
 * A trace for each HTTP request, sent to a collector, if one is named; without one a request meets nothing of this. A
 * command that the request gives to a market has spans of its own in it.
 *
 * <p>A span has the request's id, so that it is found in the log, and continues the trace of a caller that sent {@code
 * traceparent}.
 */
@Singleton
final class Traces {

    /** What the gate refuses leaves no trace. */
    private static final int AFTER_THE_GATE = -1_999_998;

    private static final int SERVER_FAULT = 500;
    private static final String REQUEST_ID = "X-Request-Id";

    private static final String REQUEST_SPAN = "in.sauda.span";

    private final Settings settings;
    private final MarketRegistry markets;

    private @Nullable SdkTracerProvider provider;

    Traces(Settings settings, MarketRegistry markets) {
        this.settings = settings;
        this.markets = markets;
    }

    void register(@Observes Router router) {
        if (settings.traceEndpoint().isEmpty()) {
            return;
        }
        SdkTracerProvider made = provider(settings.traceEndpoint().get(), settings.tracePercent());
        Tracer tracer = made.get("in.sauda");
        router.route().order(AFTER_THE_GATE).handler(context -> follow(tracer, context));
        markets.all().forEach(market -> market.follow(() -> passage(tracer)));
        provider = made;
    }

    /** Sends what waits. */
    @PreDestroy
    void close() {
        if (provider != null) {
            provider.close();
        }
    }

    private static SdkTracerProvider provider(String endpoint, int percent) {
        return SdkTracerProvider.builder()
                .setResource(Resource.getDefault()
                        .merge(Resource.create(Attributes.of(AttributeKey.stringKey("service.name"), "sauda"))))
                .setSampler(Sampler.parentBased(Sampler.traceIdRatioBased(percent / 100.0)))
                .addSpanProcessor(BatchSpanProcessor.builder(OtlpHttpSpanExporter.builder()
                                .setEndpoint(endpoint + "/v1/traces")
                                .build())
                        .build())
                .build();
    }

    private static void follow(Tracer tracer, RoutingContext context) {
        HttpServerRequest request = context.request();
        if (request.getHeader("Upgrade") != null) {
            // A socket lives on when its request is over.
            context.next();
            return;
        }
        Span span = tracer.spanBuilder(request.method().name())
                .setParent(W3CTraceContextPropagator.getInstance().extract(Context.root(), request, Headers.IN))
                .setSpanKind(SpanKind.SERVER)
                .setAttribute("http.request.method", request.method().name())
                .setAttribute("url.path", request.path())
                .startSpan();
        io.vertx.core.Context own = ownContext();
        if (own != null) {
            own.putLocal(REQUEST_SPAN, span);
        }
        context.addEndHandler(ended -> {
            HttpServerResponse response = request.response();
            span.setAttribute("http.response.status_code", response.getStatusCode());
            span.setAttribute(
                    "sauda.request.id", String.valueOf(response.headers().get(REQUEST_ID)));
            if (response.getStatusCode() >= SERVER_FAULT) {
                span.setStatus(StatusCode.ERROR);
            }
            span.end();
        });
        context.next();
    }

    /** Of the command that the present request gives. */
    private static Passage passage(Tracer tracer) {
        io.vertx.core.Context own = ownContext();
        Span request = own == null ? null : own.getLocal(REQUEST_SPAN);
        return request == null || !request.isRecording() ? Passage.UNWATCHED : new CommandSpans(tracer, request);
    }

    /** What belongs to the present request alone; null on a thread that serves none. */
    private static io.vertx.core.@Nullable Context ownContext() {
        return VertxContext.isOnDuplicatedContext() ? Vertx.currentContext() : null;
    }

    /** Reads the caller's trace from a request. */
    private enum Headers implements TextMapGetter<HttpServerRequest> {
        IN;

        @Override
        public Iterable<String> keys(HttpServerRequest request) {
            return request.headers().names();
        }

        @Override
        public @Nullable String get(@Nullable HttpServerRequest request, String name) {
            return request == null ? null : request.getHeader(name);
        }
    }
}
