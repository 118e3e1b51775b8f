package in.sauda.feed.simulated;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How a session of a given length is cut into blocks of a quarter of an hour (half an hour if it is longer than twelve
 * hours), and how movement and volume spread over
 * it: both are U-shaped, most at the open and the close.
 */
final class DayProfile {

    private static final int BLOCK_MINUTES = 15;
    private static final int LONG_BLOCK_MINUTES = 30;
    private static final int LONG_SESSION = 12 * 60;
    private static final int FEWEST_BLOCKS = 4;
    private static final Map<Integer, DayProfile> BY_LENGTH = new ConcurrentHashMap<>();

    private final int minutes;
    private final int blockMinutes;
    private final int blocks;
    private final double[] deviation;
    private final double[] variance;
    private final double[] volume;

    private DayProfile(int minutes) {
        this.minutes = minutes;
        int usual = minutes > LONG_SESSION ? LONG_BLOCK_MINUTES : BLOCK_MINUTES;
        this.blockMinutes = Math.min(usual, minutes / FEWEST_BLOCKS);
        this.blocks = Math.ceilDiv(minutes, blockMinutes);
        this.deviation = new double[blocks];
        this.variance = new double[blocks + 1];
        this.volume = new double[blocks];
        double total = 0;
        for (int m = 0; m < minutes; m++) {
            total += movementAt(m);
        }
        for (int b = 0; b < blocks; b++) {
            double movement = 0;
            for (int m = first(b); m < first(b) + length(b); m++) {
                movement += movementAt(m);
                volume[b] += volumeAt(m);
            }
            deviation[b] = StrictMath.sqrt(movement / total);
            variance[b + 1] = variance[b] + movement / total;
        }
        variance[blocks] = 1;
    }

    /** The profile of a session of {@code minutes}, at least 4. */
    static DayProfile of(int minutes) {
        return BY_LENGTH.computeIfAbsent(minutes, DayProfile::new);
    }

    int minutes() {
        return minutes;
    }

    int blocks() {
        return blocks;
    }

    /** The block that minute {@code minute} belongs to. */
    int blockOf(int minute) {
        return minute / blockMinutes;
    }

    /** The first minute of block {@code block}. */
    int first(int block) {
        return block * blockMinutes;
    }

    /** How many minutes block {@code block} has. */
    int length(int block) {
        return Math.min(blockMinutes, minutes - block * blockMinutes);
    }

    /** Standard deviation of the move in {@code block}, where the session's is 1. */
    double deviation(int block) {
        return deviation[block];
    }

    /** Standard deviation of the move in one minute of {@code block}, where the session's is 1. */
    double minuteDeviation(int block) {
        return deviation[block] / StrictMath.sqrt(length(block));
    }

    /** Share of the session's variance that lies before the end of block {@code blocks - 1}; 0 to 1. */
    double variance(int blocks) {
        return variance[blocks];
    }

    /** Weight of {@code block} in the session's volume; a minute of an even session weighs 1. */
    double blockVolume(int block) {
        return volume[block];
    }

    /** Weight of {@code minute} in the session's volume: 2 at both ends, half in the middle, 1 on average. */
    double volumeAt(int minute) {
        return 0.5 + 1.5 * fromMiddle(minute);
    }

    private double movementAt(int minute) {
        return 0.6 + 1.2 * fromMiddle(minute);
    }

    /** Squared distance from the middle of the session: 1 at the ends. */
    private double fromMiddle(int minute) {
        double at = (2 * minute + 1.0) / minutes - 1;
        return at * at;
    }
}
