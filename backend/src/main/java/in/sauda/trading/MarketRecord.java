package in.sauda.trading;

/**
 * What the store remembers of a market itself.
 *
 * @param id              the market's id
 * @param kind            {@code simulated} or {@code replay}
 * @param definition      what prices it: generator version, seed and reference prices' hash, or the replay's folder
 *                        fingerprint and start; compared at start
 * @param committedMicros market time up to which everything is stored
 * @param speed           replay speed, 1 to 1000; 1 for others
 * @param paused          whether the clock stands
 * @param owner           trader who drives a replay's clock; empty if nobody yet
 */
public record MarketRecord(
        String id, String kind, String definition, long committedMicros, int speed, boolean paused, String owner) {

    /** This record at {@code micros}, or where it is if that is later. */
    public MarketRecord reached(long micros) {
        return micros <= committedMicros ? this : new MarketRecord(id, kind, definition, micros, speed, paused, owner);
    }
}
