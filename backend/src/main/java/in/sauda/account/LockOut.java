package in.sauda.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;

/**
 * Slows those who guess passwords: after some failures for one name, or more from one address, nothing is compared for a
 * while that doubles with each further failure, up to a quarter of an hour.
 *
 * <p>Names count whether or not they exist, so that nothing is told. An attempt counts when it begins and is taken back
 * when it succeeds: many at once gain nothing. Failures are forgotten after a quarter of an hour in which
 * nothing was tried. Memory is
 * bounded by the number of names and addresses remembered.
 */
public final class LockOut {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FROM_AN_ADDRESS = 30;
    private static final long SECOND = 1_000_000L;
    private static final long FIRST_WAIT = 15 * SECOND;
    private static final long LONGEST_WAIT = 900 * SECOND;
    private static final long FORGOTTEN_AFTER = 900 * SECOND;
    private static final int MOST_REMEMBERED = 50_000;

    private final SystemClock clock;
    private final Cache<String, Failures> names =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();
    private final Cache<String, Failures> addresses =
            Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

    /** By {@code clock}. */
    public LockOut(SystemClock clock) {
        this.clock = clock;
    }

    /**
     * What is remembered of a name or an address.
     *
     * @param count       failures in a row, attempts that are under way included
     * @param last        when the last began
     * @param lockedUntil when the next attempt may begin; 0 if at once
     */
    private record Failures(int count, long last, long lockedUntil) {

        Failures andOne(int free, long now) {
            int counted = now - Math.max(last, lockedUntil) >= FORGOTTEN_AFTER ? 1 : count + 1;
            if (counted <= free) {
                return new Failures(counted, now, 0);
            }
            int doublings = Math.min(counted - free - 1, 10);
            return new Failures(counted, now, now + Math.min(FIRST_WAIT << doublings, LONGEST_WAIT));
        }

        Failures lessOne() {
            return new Failures(Math.max(0, count - 1), last, 0);
        }
    }

    /**
     * Begins an attempt for {@code username} from {@code address}; it counts as failed until it is told otherwise.
     *
     * @return 0 if it may go on; else the seconds to wait, and then it is not counted
     */
    long begin(String username, String address) {
        long now = clock.nowMicros();
        String name = Usernames.folded(username);
        long wait = Math.max(wait(names, name, now), wait(addresses, address, now));
        if (wait > 0) {
            return (wait + SECOND - 1) / SECOND;
        }
        names.asMap().merge(name, new Failures(1, now, 0), (known, one) -> known.andOne(FREE_FOR_A_NAME, now));
        addresses
                .asMap()
                .merge(address, new Failures(1, now, 0), (known, one) -> known.andOne(FREE_FROM_AN_ADDRESS, now));
        return 0;
    }

    /** The attempt succeeded: the name starts afresh. The address only loses this attempt, for it may guess others. */
    void succeeded(String username, String address) {
        names.invalidate(Usernames.folded(username));
        addresses.asMap().computeIfPresent(address, (same, known) -> known.lessOne());
    }

    /** The attempt was not made after all. */
    void withdrawn(String username, String address) {
        names.asMap().computeIfPresent(Usernames.folded(username), (same, known) -> known.lessOne());
        addresses.asMap().computeIfPresent(address, (same, known) -> known.lessOne());
    }

    private static long wait(Cache<String, Failures> known, String key, long now) {
        Failures failures = known.getIfPresent(key);
        return failures == null ? 0 : Math.max(0, failures.lockedUntil() - now);
    }
}
