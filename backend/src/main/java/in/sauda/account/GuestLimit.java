package in.sauda.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/** How many guests may begin from one address within an hour, counted from the first of them. */
final class GuestLimit {

    private static final long HOUR = 3_600_000_000L;
    private static final int MOST_REMEMBERED = 50_000;

    private record Count(long since, int guests) {}

    private final SystemClock clock;
    private final int guestsAnHour;
    private final Cache<String, Count> addresses =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    GuestLimit(SystemClock clock, int guestsAnHour) {
        this.clock = clock;
        this.guestsAnHour = guestsAnHour;
    }

    /** Counts one more from {@code address}: 0 if it may begin, else the seconds until one may. */
    long take(String address) {
        long now = clock.nowMicros();
        Count count = addresses
                .asMap()
                .merge(
                        address,
                        new Count(now, 1),
                        (known, one) -> now - known.since() >= HOUR
                                ? one
                                : new Count(known.since(), Math.min(known.guests() + 1, guestsAnHour + 1)));
        return count.guests() <= guestsAnHour ? 0 : Math.max(1, (count.since() + HOUR - now) / 1_000_000L);
    }
}
