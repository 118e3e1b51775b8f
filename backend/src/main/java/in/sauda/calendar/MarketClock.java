package in.sauda.calendar;

/**
 * A market's time.
 *
 * <p>Runs with the system for a simulated or live market and at its own pace for a replay. Everything inside a market
 * reads time from here, so that the same commands at the same market times give the same fills.
 */
public interface MarketClock {

    /** Microseconds since 1970-01-01T00:00Z in this market; never goes back. Safe from any thread. */
    long nowMicros();
}
