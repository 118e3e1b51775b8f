package in.sauda.notify;

import java.util.random.RandomGenerator;

/**
 * How long to leave somebody alone who did not take what was sent: twice as long each time, with chance in it, so that
 * many who wait do not come back at one moment.
 *
 * @param attempts how often in a row it failed
 * @param until    monotonic nanoseconds at which to try again
 */
record Pause(int attempts, long until) {

    private static final long FIRST_NANOS = 250_000_000L;
    private static final long LONGEST_NANOS = 30_000_000_000L;
    private static final int DOUBLINGS = 7;

    /** After the first failure. */
    static Pause first(long now, RandomGenerator chance) {
        return new Pause(0, now).another(now, chance);
    }

    /** After one more. */
    Pause another(long now, RandomGenerator chance) {
        long most = Math.min(LONGEST_NANOS, FIRST_NANOS << Math.min(attempts, DOUBLINGS));
        return new Pause(attempts + 1, now + most / 2 + chance.nextLong(most / 2));
    }

    boolean isOver(long now) {
        return now - until >= 0;
    }
}
