package in.sauda.http;

import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import org.jspecify.annotations.Nullable;

/** Lets the pages of listed origins call with the trader's cookie, and no others. */
final class Cors {

    private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
    private static final String HEADERS = "Content-Type, X-Market, Idempotency-Key, X-Request-Id";
    private static final String EXPOSED = "X-Request-Id, Retry-After, Content-Disposition";

    private final Origins origins;

    Cors(Origins origins) {
        this.origins = origins;
    }

    /** Tells the browser whether the page at {@code origin} may read the answer. */
    void headers(HttpServerRequest request, @Nullable String origin) {
        if (origin == null) {
            return;
        }
        request.response().putHeader("Vary", "Origin");
        if (origins.listed(origin)) {
            request.response()
                    .putHeader("Access-Control-Allow-Origin", origin)
                    .putHeader("Access-Control-Allow-Credentials", "true")
                    .putHeader("Access-Control-Expose-Headers", EXPOSED);
        }
    }

    /** Answers the browser's question before the real request; false if this is none. */
    boolean preflight(HttpServerRequest request, @Nullable String origin) {
        if (origin == null
                || request.method() != HttpMethod.OPTIONS
                || request.getHeader("Access-Control-Request-Method") == null) {
            return false;
        }
        if (origins.listed(origin)) {
            request.response()
                    .putHeader("Access-Control-Allow-Methods", METHODS)
                    .putHeader("Access-Control-Allow-Headers", HEADERS)
                    .putHeader("Access-Control-Max-Age", "600");
        }
        request.response().setStatusCode(204).end();
        return true;
    }
}
