package in.sauda.bench;

import in.sauda.fill.RestingOrders;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * 100,000 resting orders of 500 instruments, 100 on either side of each price, and ticks that jump from instrument to
 * instrument.
 */
@State(Scope.Thread)
public class RestingOrdersBenchmark {

    private static final int INSTRUMENTS = 500;
    private static final int A_SIDE = 100;
    private static final int TICKS = 1 << 16;
    private static final long MIDDLE_PAISE = 100_000;
    private static final long STEP_PAISE = 5;

    private final RestingOrders<Long> resting = new RestingOrders<>(INSTRUMENTS);
    private final int[] instruments = new int[TICKS];
    private final long[] quietPrices = new long[TICKS];
    private int next;

    @Setup
    public void fill() {
        Random random = new Random(1);
        long number = 0;
        for (int i = 0; i < INSTRUMENTS; i++) {
            for (int level = 1; level <= A_SIDE; level++) {
                resting.fallsTo(i, MIDDLE_PAISE - level * STEP_PAISE, number++);
                resting.risesTo(i, MIDDLE_PAISE + level * STEP_PAISE, number++);
            }
        }
        for (int tick = 0; tick < TICKS; tick++) {
            instruments[tick] = random.nextInt(INSTRUMENTS);
            quietPrices[tick] = MIDDLE_PAISE - STEP_PAISE + 1 + random.nextLong(2 * STEP_PAISE - 1);
        }
    }

    /** A tick that concerns no order. */
    @Benchmark
    public boolean quietTick() {
        int tick = next++ & (TICKS - 1);
        return resting.touches(instruments[tick], quietPrices[tick]);
    }

    /** A tick that concerns ten orders, each of which is handed over. */
    @Benchmark
    public void tickThatTouchesTen(Blackhole blackhole) {
        int tick = next++ & (TICKS - 1);
        resting.touched(instruments[tick], MIDDLE_PAISE - 10 * STEP_PAISE, blackhole::consume);
    }

    /** An order that leaves the index and comes back, as one that is modified does. */
    @Benchmark
    public void leaveAndComeBack() {
        int tick = next++ & (TICKS - 1);
        int instrument = instruments[tick];
        long level = 1 + tick % A_SIDE;
        Long number = 2L * A_SIDE * instrument + 2 * (level - 1);
        resting.remove(instrument, MIDDLE_PAISE - level * STEP_PAISE, number);
        resting.fallsTo(instrument, MIDDLE_PAISE - level * STEP_PAISE, number);
    }
}
