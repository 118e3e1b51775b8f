package in.sauda.account;

/** Time of the world outside markets: sign-in, expiry, rate limits. Replaced in tests. */
@FunctionalInterface
public interface SystemClock {

    /** Microseconds since the epoch. */
    long nowMicros();

    /** The machine's clock. */
    static SystemClock system() {
        return () -> {
            java.time.Instant now = java.time.Instant.now();
            return now.getEpochSecond() * 1_000_000L + now.getNano() / 1_000;
        };
    }
}
