package in.sauda.trading;

import in.sauda.portfolio.TraderId;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Idempotency keys that are being worked on or were answered a moment ago. Older ones are found in the store before a
 * command is queued; this bridges the time between that look and the command's turn, so that two requests with one key
 * can never both be run. Bounded: what is dropped early is told by {@link #mustLookAgain}. Belongs to the market's
 * thread.
 */
final class RecentAnswers {

    private static final long KEPT_MICROS = 10_000_000L;
    private static final int MOST = 10_000;
    private static final long NOT_YET = Long.MAX_VALUE;

    private record Scope(TraderId trader, String path, String key) {}

    /** One key; durable once its answer is. */
    private static final class Entry {
        private final String bodyHash;
        private final CompletableFuture<Answer> answer;
        private volatile long durableAt = NOT_YET;

        Entry(String bodyHash, CompletableFuture<Answer> answer) {
            this.bodyHash = bodyHash;
            this.answer = answer;
        }
    }

    private final Map<Scope, Entry> entries = new LinkedHashMap<>();
    private long droppedUpTo;

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
        requireSameBody(entry.bodyHash, key);
        return entry.answer;
    }

    /**
     * Whether an answer may have become durable after the store was asked, and have been dropped from here since.
     *
     * @param lookedUpAt system time at which the store was asked, epoch microseconds
     */
    boolean mustLookAgain(long lookedUpAt) {
        return lookedUpAt <= droppedUpTo;
    }

    /** Takes {@code key} in; the returned action is to be run when its answer is durable, with the system time. */
    LongConsumer begin(TraderId trader, IdempotencyKey key, CompletableFuture<Answer> answer, long systemMicros) {
        dropOld(systemMicros);
        Entry entry = new Entry(key.bodyHash(), answer);
        entries.put(new Scope(trader, key.path(), key.key()), entry);
        return durableAt -> entry.durableAt = durableAt;
    }

    void clear() {
        entries.clear();
    }

    /** Forgets {@code trader}'s keys that are being worked on: what was made of them is void. */
    void forget(TraderId trader) {
        entries.entrySet()
                .removeIf(entry -> entry.getKey().trader().equals(trader) && entry.getValue().durableAt == NOT_YET);
    }

    private void dropOld(long systemMicros) {
        Iterator<Entry> oldest = entries.values().iterator();
        while (oldest.hasNext()) {
            long durableAt = oldest.next().durableAt;
            boolean old = durableAt != NOT_YET && systemMicros - durableAt > KEPT_MICROS;
            boolean tooMany = durableAt != NOT_YET && entries.size() >= MOST;
            if (!old && !tooMany) {
                return;
            }
            droppedUpTo = Math.max(droppedUpTo, durableAt);
            oldest.remove();
        }
    }

    static void requireSameBody(String firstBodyHash, IdempotencyKey key) {
        if (!firstBodyHash.equals(key.bodyHash())) {
            throw new CommandRefusedException(
                    Cause.IDEMPOTENCY_CONFLICT,
                    "Idempotency-Key " + key.key() + " was used before with another request body.");
        }
    }
}
