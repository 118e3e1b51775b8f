package in.sauda.calendar;

import java.time.LocalDate;
import java.time.LocalTime;

/**
 * The moment at which the order entry of a call auction ends: anywhere in its last minutes, so that nobody can wait for
 * it. Drawn from seed, date and phase; the same for all shares of a day.
 */
final class RandomClose {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final long MILLISECOND = Ist.SECOND / 1_000;

    private RandomClose() {}

    /** A whole millisecond from {@code from} (inclusive) to {@code end} (exclusive) on {@code date}, epoch microseconds. */
    static long draw(long seed, LocalDate date, SessionPhase phase, LocalTime from, LocalTime end) {
        long earliest = Ist.micros(date, from);
        long milliseconds = (Ist.micros(date, end) - earliest) / MILLISECOND;
        long draw = mix(mix(seed + STEP) ^ mix(date.toEpochDay() * SessionPhase.values().length + phase.ordinal()));
        return earliest + Math.floorMod(draw, milliseconds) * MILLISECOND;
    }

    /** The splitmix64 finaliser. */
    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
