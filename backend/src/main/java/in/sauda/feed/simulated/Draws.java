package in.sauda.feed.simulated;

/**
 * Random draws without a state: the n-th draw of a key is a hash of both (the splitmix64 finaliser), so any draw can be
 * made at any time and in any order.
 */
final class Draws {

    private static final long STEP = 0x9E3779B97F4A7C15L;
    private static final double UNIT = 0x1.0p-53;

    /** One over the standard deviation of the sum of four 16-bit lanes: the square root of 3 over 65,536. */
    private static final double BELL = 1.7320508075688772 / 65_536;

    private static final long BELL_MEAN = 4 * 65_535L / 2;

    private Draws() {}

    /** Draw number {@code counter} of {@code key}: 64 even bits. */
    static long draw(long key, long counter) {
        return mix(key + counter * STEP);
    }

    /** The key of {@code child} below {@code parent}. */
    static long key(long parent, long child) {
        return mix(parent ^ mix(child + STEP));
    }

    /** The key of {@code text} below {@code parent}. */
    static long key(long parent, String text) {
        long hash = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001B3L;
        }
        return key(parent, hash);
    }

    /** {@code draw} as a number in (0, 1), even. */
    static double unit(long draw) {
        return ((draw >>> 11) + 0.5) * UNIT;
    }

    /** Sixteen bits of {@code draw}, those from {@code shift}, as a number in (0, 1). */
    static double lane(long draw, int shift) {
        return ((draw >>> shift & 0xFFFF) + 0.5) * 0x1.0p-16;
    }

    /** {@code draw} as a bell-shaped number with mean 0 and deviation 1, between -3.5 and 3.5. */
    static double bell(long draw) {
        long sum = (draw & 0xFFFF) + (draw >>> 16 & 0xFFFF) + (draw >>> 32 & 0xFFFF) + (draw >>> 48);
        return (sum - BELL_MEAN) * BELL;
    }

    private static long mix(long z) {
        long a = (z ^ z >>> 30) * 0xBF58476D1CE4E5B9L;
        long b = (a ^ a >>> 27) * 0x94D049BB133111EBL;
        return b ^ b >>> 31;
    }
}
