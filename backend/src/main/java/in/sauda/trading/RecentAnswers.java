package in.sauda.trading;

import in.sauda.portfolio.TraderId;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys that are being worked on or were answered a short while ago. Older ones are found in the store
 * before a command is queued; this bridges the time between that look and the command's turn, so that two requests
 * with one key can never both be run. Belongs to the market's thread.
 */
final class RecentAnswers {

    private static final long KEPT_MICROS = 300_000_000L;

    private record Scope(TraderId trader, String path, String key) {}

    private record Entry(String bodyHash, CompletableFuture<Answer> answer, long since) {}

    private final Map<Scope, Entry> entries = new LinkedHashMap<>();

    /**
     * The answer that another request with the same key has or will have, or null if this is the first.
     *
     * @throws CommandRefusedException if the other request had another body
     */
    @Nullable
    CompletableFuture<Answer> earlier(TraderId trader, IdempotencyKey key) {
        Entry entry = entries.get(new Scope(trader, key.path(), key.key()));
        if (entry == null) {
            return null;
        }
        requireSameBody(entry.bodyHash(), key);
        return entry.answer();
    }

    void begin(TraderId trader, IdempotencyKey key, CompletableFuture<Answer> answer, long systemMicros) {
        var oldest = entries.entrySet().iterator();
        while (oldest.hasNext() && systemMicros - oldest.next().getValue().since() > KEPT_MICROS) {
            oldest.remove();
        }
        entries.put(new Scope(trader, key.path(), key.key()), new Entry(key.bodyHash(), answer, systemMicros));
    }

    void clear() {
        entries.clear();
    }

    static void requireSameBody(String firstBodyHash, IdempotencyKey key) {
        if (!firstBodyHash.equals(key.bodyHash())) {
            throw new CommandRefusedException(
                    Cause.IDEMPOTENCY_CONFLICT,
                    "Idempotency-Key " + key.key() + " was used before with another request body.");
        }
    }
}
