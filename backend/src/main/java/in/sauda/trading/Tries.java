package in.sauda.trading;

import java.util.concurrent.TimeUnit;

/** How often one command is run when its account is changed by somebody else meanwhile: 20 times, or for 5 seconds. */
final class Tries {

    private static final int MOST = 20;
    private static final long LONGEST = TimeUnit.SECONDS.toNanos(5);

    private final long begun = System.nanoTime();
    private int tries = 1;

    /** Whether it may be run once more; to be asked once for each time. */
    boolean another() {
        tries++;
        return tries <= MOST && System.nanoTime() - begun <= LONGEST;
    }
}
