package in.sauda.http;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which web origins may call the API with a trader's cookie: the one a request was sent to, and a fixed list. */
public final class Origins {

    private final Set<String> allowed;

    /** Allows {@code origins} besides each request's own. */
    public Origins(List<String> origins) {
        this.allowed = Set.copyOf(origins);
    }

    /**
     * {@code text} as browsers send it: lower case, no path, no default port.
     *
     * @throws IllegalArgumentException if it is not {@code http(s)://host[:port]}
     */
    public static String normalized(String text) {
        URI uri = URI.create(text.endsWith("/") ? text.substring(0, text.length() - 1) : text);
        String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
        boolean bare = uri.getRawPath() == null || uri.getRawPath().isEmpty();
        if (uri.getHost() == null
                || !bare
                || uri.getRawQuery() != null
                || uri.getRawFragment() != null
                || uri.getRawUserInfo() != null
                || !(scheme.equals("http") || scheme.equals("https"))) {
            throw new IllegalArgumentException(text + " is not an origin");
        }
        int standard = scheme.equals("http") ? 80 : 443;
        String port = uri.getPort() < 0 || uri.getPort() == standard ? "" : ":" + uri.getPort();
        return scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port;
    }

    /** Whether {@code origin} is one of the list. */
    public boolean listed(String origin) {
        return allowed.contains(origin);
    }

    /**
     * Whether a request sent to {@code host} with this {@code Origin} comes from a page that may act for its reader.
     *
     * @param origin the header's value
     * @param host   the request's {@code Host} header, or null
     */
    public boolean accepts(String origin, @Nullable String host) {
        if (listed(origin)) {
            return true;
        }
        int authority = origin.indexOf("://");
        return host != null
                && authority > 0
                && origin.regionMatches(true, authority + 3, host, 0, host.length())
                && origin.length() == authority + 3 + host.length();
    }
}
