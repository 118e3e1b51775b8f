package in.sauda.http;

import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;

/** Headers that keep a browser from doing more with an answer than it was made for. */
final class SafeHeaders {

    private static final CharSequence NO_SNIFF = HttpHeaders.createOptimized("X-Content-Type-Options");
    private static final CharSequence NO_SNIFF_VALUE = HttpHeaders.createOptimized("nosniff");
    private static final CharSequence REFERRER = HttpHeaders.createOptimized("Referrer-Policy");
    private static final CharSequence SAME_ORIGIN = HttpHeaders.createOptimized("same-origin");
    private static final CharSequence POLICY = HttpHeaders.createOptimized("Content-Security-Policy");
    private static final CharSequence NOTHING =
            HttpHeaders.createOptimized("default-src 'none'; frame-ancestors 'none'");
    private static final CharSequence NO_STORE = HttpHeaders.createOptimized("no-store");
    private static final CharSequence TRANSPORT = HttpHeaders.createOptimized("Strict-Transport-Security");
    private static final CharSequence YEAR = HttpHeaders.createOptimized("max-age=31536000");

    private final boolean production;

    SafeHeaders(boolean production) {
        this.production = production;
    }

    /** For data: not kept, not sniffed, nothing in it runs. */
    void forApi(HttpServerResponse response) {
        common(response);
        response.putHeader(POLICY, NOTHING).putHeader(HttpHeaders.CACHE_CONTROL, NO_STORE);
    }

    /** For pages and their parts; {@code contentPolicy} says what may run and load. */
    void forPage(HttpServerResponse response, String contentPolicy) {
        common(response);
        response.putHeader(POLICY, contentPolicy)
                .putHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=(), payment=(), usb=()")
                .putHeader("Cross-Origin-Opener-Policy", "same-origin");
    }

    private void common(HttpServerResponse response) {
        response.putHeader(NO_SNIFF, NO_SNIFF_VALUE).putHeader(REFERRER, SAME_ORIGIN);
        if (production) {
            response.putHeader(TRANSPORT, YEAR);
        }
    }
}
