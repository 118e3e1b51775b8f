package in.sauda.app;

import in.sauda.trading.Passage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import org.jspecify.annotations.Nullable;

/** The spans of one command below its request's: waiting for the market's thread, being decided, being stored. */
final class CommandSpans implements Passage {

    private final Tracer tracer;
    private final Context request;

    private @Nullable Span open;

    CommandSpans(Tracer tracer, Span request) {
        this.tracer = tracer;
        this.request = Context.root().with(request);
        next("market.queue");
    }

    @Override
    public void taken() {
        next("market.decide");
    }

    @Override
    public void decided() {
        next("store.commit");
    }

    @Override
    public synchronized void ended(@Nullable Throwable failure) {
        if (open != null) {
            if (failure != null) {
                open.setStatus(StatusCode.ERROR, failure.getClass().getSimpleName());
            }
            open.end();
            open = null;
        }
    }

    private synchronized void next(String name) {
        ended(null);
        open = tracer.spanBuilder(name).setParent(request).startSpan();
    }
}
