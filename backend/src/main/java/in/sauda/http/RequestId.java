package in.sauda.http;

import io.vertx.core.http.HttpServerRequest;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** The name of a request, the caller's or a new one: in the answer's header and in the log. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final AtomicLong NEXT = new AtomicLong(new SecureRandom().nextLong() & 0xffff_ffff_ff00_0000L);

    private RequestId() {}

    static String of(HttpServerRequest request) {
        String given = request.getHeader(HEADER);
        return given != null && valid(given) ? given : HexFormat.of().toHexDigits(NEXT.incrementAndGet());
    }

    private static boolean valid(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > 64) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean plain = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9';
            if (!plain && c != '-' && c != '_' && c != '.') {
                return false;
            }
        }
        return true;
    }
}
