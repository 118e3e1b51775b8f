package in.sauda.quote;

/** Ratios in hundredths of a percent, exact and rounded half away from zero. */
public final class BasisPoints {

    private BasisPoints() {}

    /** {@code part} as basis points of {@code whole}; 0 where {@code whole} is 0. */
    public static long of(long part, long whole) {
        if (whole == 0) {
            return 0;
        }
        long scaled = Math.multiplyExact(Math.abs(part), 20_000L);
        long rounded = (scaled / Math.abs(whole) + 1) / 2;
        return (part < 0) == (whole < 0) ? rounded : -rounded;
    }
}
