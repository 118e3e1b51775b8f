package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.OptionalLong;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BreakEvenTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final Symbol TCS = new Symbol("TCS.NS");
    private static final long[] TICKS = {1, 5, 10, 50, 500};
    private static final ChargeSchedule SCHEDULE = ChargeSchedule.load();

    @ParameterizedTest
    @CsvSource({
        // A lakh bought intraday: 20 + 3.07 + 0.10 + 3 + 4.17 in, some 52.35 out, 82.69 in all: 0.83 a share.
        "BUY,  MIS, 100, 1000, 0.05, 1000.85",
        "BUY,  MIS, 100, 1000, 0.01, 1000.83",
        // Sold short first: to be bought back lower.
        "SELL, MIS, 100, 1000, 0.05, 999.15",
        // A lakh for delivery: 118.74 in, 104.06 and 15.34 out.
        "BUY,  CNC, 100, 1000, 0.10, 1002.40",
        // One share for 520: the depository charge and two rupees of STT weigh most.
        "BUY,  CNC,   1,  520, 0.05, 537.50",
    })
    void isWhatATraderWouldWorkOut(
            Side side, Product product, long quantity, String price, String tick, String expected) {
        OrderTurnover order = Orders.order(1, side, product, TCS, quantity, quantity * paise(price));

        assertThat(BreakEven.pricePaise(order, DAY, SCHEDULE, paise(tick))).hasValue(paise(expected));
    }

    @Test
    void aShortSaleThatCannotEarnItsCostsHasNone() {
        OrderTurnover order = Orders.order(1, Side.SELL, Product.CNC, TCS, 1, paise("5"));

        assertThat(BreakEven.pricePaise(order, DAY, SCHEDULE, 1)).isEmpty();
    }

    @Test
    void refusesAPriceStepOfNothing() {
        OrderTurnover order = Orders.order(1, Side.BUY, Product.CNC, TCS, 1, paise("5"));

        assertThatIllegalArgumentException().isThrownBy(() -> BreakEven.pricePaise(order, DAY, SCHEDULE, 0));
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void losesNothingThereAndOnlyLosesOneStepWorse(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            OrderTurnover order = Orders.random(random, 1, TCS);
            long tick = TICKS[random.nextInt(TICKS.length)];
            long better = order.side() == Side.BUY ? tick : -tick;

            OptionalLong found = BreakEven.pricePaise(order, DAY, SCHEDULE, tick);

            String which = order + " by " + tick;
            long price = found.orElse(0);
            assertThat(price % tick).as(which).isZero();
            if (price - better > 0) {
                assertThat(gain(order, price - better)).as(which).isNegative();
            }
            for (long at = price; at > 0 && Math.abs(at - price) < 300 * tick; at += better) {
                assertThat(gain(order, at)).as("%s at %d", which, at).isNotNegative();
            }
        }
    }

    private static long gain(OrderTurnover order, long pricePaise) {
        long wayOut = order.quantity() * pricePaise;
        Side back = order.side() == Side.BUY ? Side.SELL : Side.BUY;
        long costs = charges(order, order.side(), order.valuePaise()) + charges(order, back, wayOut);
        long demat = order.product() == Product.CNC ? SCHEDULE.dpPaise(DAY) : 0;
        long apart = order.side() == Side.BUY ? wayOut - order.valuePaise() : order.valuePaise() - wayOut;
        return apart - costs - demat;
    }

    private static long charges(OrderTurnover order, Side side, long value) {
        boolean delivery = order.product() == Product.CNC;
        return SCHEDULE.order(DAY, order.exchange(), order.series(), side, delivery ? value : 0, delivery ? 0 : value)
                .total();
    }

    private static long paise(String rupees) {
        return Money.parse(rupees).paise();
    }
}
