package in.sauda.http;

import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.List;

/** Who is at the other end: the address and the security of the way here, as far as trusted proxies tell. */
@Singleton
public final class Clients {

    private final List<AddressRange> trusted;

    /** Believes the proxies that {@code settings} names. */
    public Clients(WebSettings settings) {
        this.trusted = settings.trustedProxies();
    }

    /** The client's address: the nearest one that is not a trusted proxy. */
    public String address(HttpServerRequest request) {
        String nearest =
                request.remoteAddress() == null ? "" : request.remoteAddress().hostAddress();
        if (trusted.isEmpty() || !isTrusted(nearest)) {
            return nearest;
        }
        List<String> hops = List.of(
                String.join(",", request.headers().getAll("X-Forwarded-For")).split(",", -1));
        for (String hop : hops.reversed()) {
            String address = hop.strip();
            if (address.isEmpty()) {
                break;
            }
            nearest = address.length() <= 45 ? address : address.substring(0, 45);
            if (!isTrusted(address)) {
                break;
            }
        }
        return nearest;
    }

    /** Whether the browser reached us over TLS. */
    public boolean secure(HttpServerRequest request) {
        if (request.isSSL()) {
            return true;
        }
        return request.remoteAddress() != null
                && isTrusted(request.remoteAddress().hostAddress())
                && "https".equalsIgnoreCase(request.getHeader("X-Forwarded-Proto"));
    }

    private boolean isTrusted(String address) {
        for (AddressRange range : trusted) {
            if (range.contains(address)) {
                return true;
            }
        }
        return false;
    }
}
