import java.util.Arrays;

/** What all clients together have received. One thread. */
final class Tally {

    private static final int BUCKET_MICROS = 100;
    private static final int BUCKETS = 100_000;

    long rows;
    long frames;
    long bytes;
    /** Sequence numbers that did not come because a newer one did. */
    long gaps;
    /** Rows that were not newer than the one before: must stay 0. */
    long disorder;
    long snapshots;
    long errors;
    long others;
    long closed;
    private final int[] latencies = new int[BUCKETS];

    void latency(long micros) {
        latencies[(int) Math.clamp(micros / BUCKET_MICROS, 0, BUCKETS - 1)]++;
    }

    /** Milliseconds within which {@code share} of the rows came. */
    double percentile(double share) {
        long all = Arrays.stream(latencies).asLongStream().sum();
        long wanted = (long) Math.ceil(all * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += latencies[i];
            if (seen >= wanted && all > 0) {
                return (i + 1) * BUCKET_MICROS / 1000.0;
            }
        }
        return 0;
    }

    long[] otherMessages() {
        return new long[] {snapshots, errors, others};
    }

    void reset() {
        rows = frames = bytes = gaps = disorder = snapshots = errors = others = 0;
        Arrays.fill(latencies, 0);
    }
}
