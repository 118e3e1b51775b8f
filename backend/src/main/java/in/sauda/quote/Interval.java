package in.sauda.quote;

import java.util.Optional;

/** The length of a candle. */
public enum Interval {
    /** One minute. */
    ONE_MINUTE("1m", 60),
    /** Five minutes. */
    FIVE_MINUTES("5m", 300),
    /** A quarter of an hour. */
    FIFTEEN_MINUTES("15m", 900),
    /** One hour. */
    ONE_HOUR("1h", 3_600),
    /** A trading day. */
    ONE_DAY("1d", 86_400),
    /** A week, from Monday. */
    ONE_WEEK("1w", 604_800);

    private final String code;
    private final int seconds;

    Interval(String code, int seconds) {
        this.code = code;
        this.seconds = seconds;
    }

    /** How the API writes it, such as {@code 15m}. */
    public String code() {
        return code;
    }

    /** Its length in seconds. */
    public int seconds() {
        return seconds;
    }

    /** Whether it is a day or longer. */
    public boolean daily() {
        return seconds >= ONE_DAY.seconds;
    }

    /** The interval written as {@code code}, or empty if there is none. */
    public static Optional<Interval> of(String code) {
        for (Interval interval : values()) {
            if (interval.code.equals(code)) {
                return Optional.of(interval);
            }
        }
        return Optional.empty();
    }
}
