package in.sauda.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** The sign-in cookie: how it is sent out and found again. */
final class Cookies {

    static final String NAME = "jwt_token";

    private static final String START = NAME + "=";

    private Cookies() {}

    /** The header value that gives a browser {@code token} for {@code seconds}. */
    static String give(String token, long seconds, boolean production) {
        // Where the pages may live on another site, only SameSite=None lets the browser send the cookie; that needs
        // TLS.
        String reach = production ? "SameSite=None; Secure" : "SameSite=Lax";
        return START + token + "; Path=/; Max-Age=" + seconds + "; HttpOnly; " + reach;
    }

    /** The header value that makes a browser forget. */
    static String clear(boolean production) {
        return give("", 0, production);
    }

    /** The token that came with {@code request}. */
    static Optional<String> token(HttpServerRequest request) {
        String header = request.getHeader("Cookie");
        if (header == null) {
            return Optional.empty();
        }
        int at = 0;
        while (at < header.length()) {
            int end = header.indexOf(';', at);
            end = end < 0 ? header.length() : end;
            if (header.startsWith(START, at)) {
                return Optional.of(header.substring(at + START.length(), end).strip());
            }
            at = end + 1;
            while (at < header.length() && header.charAt(at) == ' ') {
                at++;
            }
        }
        return Optional.empty();
    }
}
