package in.sauda.http;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.account.SystemClock;
import java.time.Duration;

/**
 * A token bucket for each key: {@code perSecond} tokens a second, as many at once.
 *
 * <p>Holds at most 100,000 keys; one that was idle for a minute is full again anyway.
 */
final class RateLimit {

    private final int perSecond;
    private final SystemClock clock;
    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(1))
            .build();

    /** Allows {@code perSecond} for each key; 0 allows everything. */
    RateLimit(int perSecond, SystemClock clock) {
        this.perSecond = perSecond;
        this.clock = clock;
    }

    /** Takes a token of {@code key}, or throws a 429 that says when there is one again. */
    void take(String key, String what) {
        if (perSecond == 0) {
            return;
        }
        if (!buckets.get(key, unused -> new Bucket(perSecond, clock.nowMicros()))
                .take(perSecond, clock.nowMicros())) {
            throw new Problem(
                            ProblemCode.RATE_LIMITED,
                            "More than " + perSecond + " " + what + " a second; try again in a second.")
                    .with("limitPerSecond", perSecond)
                    .retryAfter(1);
        }
    }

    /** Tokens in millionths, so that a microsecond's share is a whole number. */
    private static final class Bucket {

        private static final long TOKEN = 1_000_000L;

        private long tokens;
        private long filledAt;

        Bucket(int perSecond, long now) {
            tokens = perSecond * TOKEN;
            filledAt = now;
        }

        synchronized boolean take(int perSecond, long now) {
            long passed = Math.clamp(now - filledAt, 0, 1_000_000L);
            tokens = Math.min(perSecond * TOKEN, tokens + passed * perSecond);
            filledAt = now;
            if (tokens < TOKEN) {
                return false;
            }
            tokens -= TOKEN;
            return true;
        }
    }
}
