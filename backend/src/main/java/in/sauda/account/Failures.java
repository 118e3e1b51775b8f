package in.sauda.account;

/**
 * What is remembered of failed sign-ins for one name or from one address, and the rule of how long they hold up the
 * next. Times are system time in epoch microseconds.
 *
 * @param count       failures in a row, attempts that are under way included; not negative
 * @param last        when the last began
 * @param lockedUntil when the next attempt may begin; 0 if at once
 */
public record Failures(int count, long last, long lockedUntil) {

    /** Nothing is remembered. */
    public static final Failures NONE = new Failures(0, 0, 0);

    /** After so long without an attempt all is forgotten. */
    public static final long FORGOTTEN_AFTER_MICROS = 900_000_000L;

    private static final long FIRST_WAIT_MICROS = 15_000_000L;
    private static final long LONGEST_WAIT_MICROS = 900_000_000L;

    /** With one attempt more at {@code now}, of which {@code free} in a row lock nothing. */
    Failures andOne(int free, long now) {
        int counted = forgottenAt() <= now ? 1 : count + 1;
        if (counted <= free) {
            return new Failures(counted, now, 0);
        }
        int doublings = Math.min(counted - free - 1, 10);
        return new Failures(counted, now, now + Math.min(FIRST_WAIT_MICROS << doublings, LONGEST_WAIT_MICROS));
    }

    /** Without the last attempt. */
    Failures lessOne() {
        return count <= 1 ? NONE : new Failures(count - 1, last, 0);
    }

    /** Microseconds from {@code now} until the next attempt; 0 if it may begin. */
    long waitMicros(long now) {
        return Math.max(0, lockedUntil - now);
    }

    /** From when on this counts for nothing. */
    public long forgottenAt() {
        return Math.max(last, lockedUntil) + FORGOTTEN_AFTER_MICROS;
    }
}
