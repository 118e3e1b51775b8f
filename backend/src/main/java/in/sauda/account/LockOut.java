package in.sauda.account;

/**
 * Slows those who guess passwords: after some failures for one name, or more from one address, nothing is compared for a
 * while that doubles with each further failure, up to a quarter of an hour.
 *
 * <p>Names count whether or not they exist, so that nothing is told. An attempt counts when it begins and is taken back
 * when it succeeds: many at once gain nothing. Failures are forgotten after a quarter of an hour in which
 * nothing was tried.
 */
public final class LockOut {

    private static final int FREE_FOR_A_NAME = 5;
    private static final int FREE_FROM_AN_ADDRESS = 30;
    private static final long SECOND = 1_000_000L;

    private final SystemClock clock;
    private final FailureMemory memory;

    /** By {@code clock}, for all who share {@code memory}. */
    public LockOut(SystemClock clock, FailureMemory memory) {
        this.clock = clock;
        this.memory = memory;
    }

    /**
     * Begins an attempt for {@code username} from {@code address}; it counts as failed until it is told otherwise.
     *
     * @return 0 if it may go on; else the seconds to wait, and then it is not counted
     */
    long begin(String username, String address) {
        String name = name(username);
        String from = from(address);
        long now = clock.nowMicros();
        long byName = count(name, FREE_FOR_A_NAME, now);
        long byAddress = count(from, FREE_FROM_AN_ADDRESS, now);
        if (byName > 0 && byAddress == 0) {
            memory.change(from, Failures::lessOne);
        }
        if (byAddress > 0 && byName == 0) {
            memory.change(name, Failures::lessOne);
        }
        return (Math.max(byName, byAddress) + SECOND - 1) / SECOND;
    }

    /** The attempt succeeded: the name starts afresh. The address only loses this attempt, for it may guess others. */
    void succeeded(String username, String address) {
        memory.change(name(username), known -> Failures.NONE);
        memory.change(from(address), Failures::lessOne);
    }

    /** The attempt was not made after all. */
    void withdrawn(String username, String address) {
        memory.change(name(username), Failures::lessOne);
        memory.change(from(address), Failures::lessOne);
    }

    /** Counts an attempt, unless it has to wait: for how many microseconds. */
    private long count(String key, int free, long now) {
        return memory.change(key, known -> known.waitMicros(now) > 0 ? known : known.andOne(free, now))
                .waitMicros(now);
    }

    private static String name(String username) {
        return "name " + Usernames.folded(username);
    }

    private static String from(String address) {
        return "from " + address;
    }
}
