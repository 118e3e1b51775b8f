package in.sauda.bench;

import in.sauda.fill.Execution;
import in.sauda.fill.FillModel;
import in.sauda.fill.FillResult;
import in.sauda.fill.FillRule;
import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What it takes to fill one order: books of five levels, orders that take one to three of them, both sides. */
@State(Scope.Thread)
public class FillModelBenchmark {

    private static final int ORDERS = 1 << 14;
    private static final long MIDDLE_PAISE = 100_000;
    private static final long STEP_PAISE = 5;
    private static final int PERCENT = 10;

    private final Execution[] walks = new Execution[ORDERS];
    private final Execution[] rests = new Execution[ORDERS];
    private int next;

    @Setup
    public void orders() {
        Random random = new Random(1);
        for (int i = 0; i < ORDERS; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            Liquidity liquidity = Liquidity.deep(
                    new Depth(levels(random, -1), levels(random, 1), true, i, i),
                    MIDDLE_PAISE / 10 * 9,
                    MIDDLE_PAISE / 10 * 11);
            walks[i] = execution(FillRule.BOOK_WALK, side, 1 + random.nextLong(250), 0, liquidity, i);
            rests[i] = execution(FillRule.TRADED_AT, side, 1 + random.nextLong(250), MIDDLE_PAISE, liquidity, i);
        }
    }

    /** A market order against the book. */
    @Benchmark
    public FillResult walkTheBook() {
        return FillModel.fill(walks[next++ & (ORDERS - 1)]);
    }

    /** A resting order at whose price the market trades. */
    @Benchmark
    public FillResult tradedAtTheLimit() {
        return FillModel.fill(rests[next++ & (ORDERS - 1)]);
    }

    private static Execution execution(
            FillRule rule, Side side, long wanted, long limitPaise, Liquidity liquidity, long seq) {
        return new Execution(
                rule, side, wanted, limitPaise, 400, 0, 2_000, PERCENT, STEP_PAISE, seq, seq, MIDDLE_PAISE, liquidity, null);
    }

    private static List<Level> levels(Random random, int direction) {
        List<Level> levels = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            levels.add(new Level(MIDDLE_PAISE + direction * i * STEP_PAISE, 60 + random.nextLong(60), 2));
        }
        return levels;
    }
}
