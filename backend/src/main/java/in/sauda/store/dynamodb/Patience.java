package in.sauda.store.dynamodb;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Pauses between tries of one thing: random, so that those who met once do not meet again, growing, two seconds of
 * pauses in all.
 */
final class Patience {

    private static final long ALL = TimeUnit.SECONDS.toNanos(2);
    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(10);
    private static final long LONGEST_PAUSE = TimeUnit.MILLISECONDS.toNanos(400);

    private long paused;
    private long upTo = FIRST_PAUSE;

    /** Waits a little; false, at once, when it has waited for as long as it may. */
    boolean pause() {
        long nanos = ThreadLocalRandom.current().nextLong(upTo / 2, upTo + 1);
        upTo = Math.min(upTo * 2, LONGEST_PAUSE);
        paused += nanos;
        if (paused > ALL) {
            return false;
        }
        LockSupport.parkNanos(nanos);
        return !Thread.currentThread().isInterrupted();
    }
}
