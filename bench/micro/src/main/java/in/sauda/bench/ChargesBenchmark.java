package in.sauda.bench;

import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.Charges;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.Random;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What one order costs: values of all sizes, both sides, both kinds, NSE and BSE, so that no branch can be foreseen. */
@State(Scope.Thread)
public class ChargesBenchmark {

    private static final int ORDERS = 1 << 14;
    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);

    private final ChargeSchedule schedule = ChargeSchedule.load();
    private final long[] deliveryPaise = new long[ORDERS];
    private final long[] intradayPaise = new long[ORDERS];
    private final Side[] sides = new Side[ORDERS];
    private final Exchange[] exchanges = new Exchange[ORDERS];
    private final String[] series = new String[ORDERS];
    private int next;

    @Setup
    public void orders() {
        Random random = new Random(1);
        for (int i = 0; i < ORDERS; i++) {
            long value = 1 + random.nextLong(1_000_000_000);
            boolean delivery = random.nextBoolean();
            deliveryPaise[i] = delivery ? value : 0;
            intradayPaise[i] = delivery ? 0 : value;
            sides[i] = random.nextBoolean() ? Side.BUY : Side.SELL;
            exchanges[i] = random.nextInt(5) == 0 ? Exchange.BSE : Exchange.NSE;
            series[i] = exchanges[i] == Exchange.BSE ? "A" : "EQ";
        }
    }

    @Benchmark
    public Charges order() {
        int i = next++ & (ORDERS - 1);
        return schedule.order(DAY, exchanges[i], series[i], sides[i], deliveryPaise[i], intradayPaise[i]);
    }
}
