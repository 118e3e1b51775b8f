package in.sauda.market;

import in.sauda.portfolio.TraderId;
import java.util.Optional;

/** The handle on a replay's clock. Safe from any thread; each change is stored. */
public interface ReplayControl {

    /** Who drives this replay: the first trader who did. */
    Optional<TraderId> owner();

    /** Makes {@code trader} the driver if there is none yet; returns whether {@code trader} is the driver. */
    boolean claim(TraderId trader);

    /** Lets go of the clock if {@code trader} drives it: the next who moves it does. */
    void release(TraderId trader);

    /** Stops the clock. */
    void pause();

    /** Lets the clock run. */
    void resume();

    /**
     * Runs through everything up to {@code micros}, then stops.
     *
     * @throws IllegalArgumentException if that is before the present or after the end of the data
     */
    void runTo(long micros);

    /** Sets the speed, 1 to 1000 times real time; throws {@link IllegalArgumentException} outside it. */
    void speed(int speed);

    /** The clock's speed now. */
    int speed();

    /** Whether the clock stands. */
    boolean paused();

    /** First moment of the data, epoch microseconds. */
    long firstMicros();

    /** Last moment of the data, epoch microseconds. */
    long lastMicros();

    /** Stores where the clock stands; called now and then while it runs, and at the end. */
    void save();
}
