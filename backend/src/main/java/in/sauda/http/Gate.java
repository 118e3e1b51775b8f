package in.sauda.http;

import in.sauda.account.SystemClock;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What every API request passes before anything reads it: request id, safe headers, rate limit, origin, size and type
 * of the body.
 */
@Singleton
final class Gate {

    /** The longest body any request may have, in bytes. */
    static final int MOST_BYTES = 64 * 1024;

    private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

    private final Origins origins;
    private final Cors cors;
    private final Clients clients;
    private final RateLimit rateLimit;
    private final SafeHeaders headers;

    Gate(WebSettings settings, Clients clients, SystemClock clock) {
        this.origins = new Origins(settings.origins());
        this.cors = new Cors(origins);
        this.clients = clients;
        this.rateLimit = new RateLimit(settings.apiRateLimit(), clock);
        this.headers = new SafeHeaders(settings.production());
    }

    /** Lets the request through, answers it (a preflight), or answers a problem. */
    void pass(RoutingContext context) {
        HttpServerRequest request = context.request();
        String requestId = RequestId.of(request);
        request.response().putHeader(RequestId.HEADER, requestId);
        headers.forApi(request.response());
        try {
            checkQuery(request);
            String origin = request.getHeader("Origin");
            cors.headers(request, origin);
            if (cors.preflight(request, origin)) {
                return;
            }
            rateLimit.take(clients.address(request), "requests");
            if (!SAFE.contains(request.method())) {
                checkOrigin(request, origin);
                checkBody(request);
            }
        } catch (Problem problem) {
            Problems.send(context, problem);
            return;
        }
        context.next();
    }

    /** Reads the query once: a broken escape in it is the caller's mistake, whatever the path. */
    private static void checkQuery(HttpServerRequest request) {
        if (request.query() != null) {
            try {
                request.params();
            } catch (IllegalArgumentException e) {
                throw new Problem(ProblemCode.INVALID_VALUE, "The query has a broken percent escape.");
            }
        }
    }

    private void checkOrigin(HttpServerRequest request, @Nullable String origin) {
        boolean foreign = origin == null
                ? "cross-site".equals(request.getHeader("Sec-Fetch-Site"))
                : !origins.accepts(origin, request.getHeader("Host"));
        if (foreign) {
            throw new Problem(ProblemCode.FOREIGN_ORIGIN, "Requests that change something must come from this site.");
        }
    }

    private static void checkBody(HttpServerRequest request) {
        if (request.getHeader("Transfer-Encoding") != null) {
            throw new Problem(ProblemCode.LENGTH_REQUIRED, "Send the body with its Content-Length.")
                    .header("Connection", "close");
        }
        String stated = request.getHeader("Content-Length");
        if (stated == null || stated.equals("0")) {
            return;
        }
        if (stated.length() > 9 || Long.parseLong(stated) > MOST_BYTES) {
            throw new Problem(ProblemCode.BODY_TOO_LARGE, "The body may have at most " + MOST_BYTES + " bytes.")
                    .with("limitBytes", MOST_BYTES)
                    .header("Connection", "close");
        }
        String type = request.getHeader("Content-Type");
        if (type == null || !isJson(type)) {
            throw new Problem(ProblemCode.UNSUPPORTED_MEDIA_TYPE, "The body must be application/json.");
        }
    }

    private static boolean isJson(String type) {
        int end = type.indexOf(';');
        String media = (end < 0 ? type : type.substring(0, end)).strip();
        String parameters = end < 0 ? "" : type.substring(end + 1).strip().toLowerCase(Locale.ROOT);
        boolean utf8 = parameters.isEmpty() || parameters.matches("charset=\"?utf-8\"?;?");
        return media.equalsIgnoreCase("application/json") && utf8;
    }
}
