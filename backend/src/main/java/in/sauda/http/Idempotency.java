package in.sauda.http;

import in.sauda.trading.IdempotencyKey;
import io.vertx.ext.web.RoutingContext;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** Reads the {@code Idempotency-Key} header. */
final class Idempotency {

    private static final String HEADER = "Idempotency-Key";
    private static final int LONGEST = 128;

    private Idempotency() {}

    /** The caller's promise for this path and {@code body}; null if there is none. */
    static @Nullable IdempotencyKey of(RoutingContext context, byte @Nullable [] body) {
        String key = context.request().getHeader(HEADER);
        if (key == null) {
            return null;
        }
        if (key.isEmpty() || key.length() > LONGEST || !key.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new Problem(
                            ProblemCode.INVALID_IDEMPOTENCY_KEY,
                            "An idempotency key has 1 to " + LONGEST + " visible ASCII characters.")
                    .field(HEADER);
        }
        return new IdempotencyKey(context.normalizedPath(), key, sha256(body == null ? new byte[0] : body));
    }

    private static String sha256(byte[] body) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
