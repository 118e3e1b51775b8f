package in.sauda.charge;

import static in.sauda.charge.ExactNote.rupees;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Exchange;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any orders; the seed in the test's name replays a failure. */
class RandomChargesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 20);
    private static final List<Symbol> SYMBOLS =
            List.of(new Symbol("TCS.NS"), new Symbol("TCS.BO"), new Symbol("ITC.NS"));
    private static final ChargeSchedule SCHEDULE = ChargeSchedule.load();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void anOrderCostsWhatDecimalsSay(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Symbol symbol = SYMBOLS.get(random.nextInt(2));
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long delivery = amount(random);
            long intraday = amount(random);
            OrderTurnover order = Orders.order(1, side, Product.CNC, symbol, 1, Math.max(1, delivery + intraday));

            Charges charges = SCHEDULE.order(DAY, order.exchange(), order.series(), side, delivery, intraday);

            assertThat(charges)
                    .as("%s of %d and %d paise", side, delivery, intraday)
                    .isEqualTo(ExactNote.order(order, rupees(delivery), rupees(intraday)));
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {4, 5})
    void moreValueNeverCostsLess(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 20_000; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long delivery = amount(random);
            long intraday = amount(random);
            Charges less = SCHEDULE.order(DAY, Exchange.NSE, "EQ", side, delivery, intraday);
            Charges more = SCHEDULE.order(
                    DAY, Exchange.NSE, "EQ", side, delivery + random.nextLong(1000), intraday + random.nextLong(1000));

            Charges added = more.minus(less);

            assertThat(List.of(
                            added.brokerage(),
                            added.stt(),
                            added.exchange(),
                            added.sebi(),
                            added.stampDuty(),
                            added.gst()))
                    .as("%s of %d and %d paise", side, delivery, intraday)
                    .allMatch(paise -> paise >= 0);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {6, 7, 8, 9})
    void aNoteIsWhatDecimalsAndSharesOneByOneSay(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<OrderTurnover> orders = day(random);
            for (SttRule rule : SttRule.values()) {
                assertThat(ContractNote.of(DAY, orders, SCHEDULE, rule).charges())
                        .as("%s of %s", rule, orders)
                        .isEqualTo(ExactNote.note(orders, rule));
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {10, 11})
    void aNoteAddsUp(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<OrderTurnover> orders = day(random);

            ContractNote note = ContractNote.of(DAY, orders, SCHEDULE, SttRule.SELL_VALUE);

            long lines = note.lines().stream()
                    .mapToLong(line -> line.charges().total())
                    .sum();
            long stt = note.shares().stream()
                    .mapToLong(ContractNote.Share::sttPaise)
                    .sum();
            assertThat(note.charges().total()).isEqualTo(lines + stt);
            assertThat(note.charges().stt()).isEqualTo(stt);
            assertThat(note.lines()).extracting(ContractNote.Line::order).isEqualTo(orders);
            assertThat(note.lines()).allSatisfy(line -> {
                assertThat(line.intradayQuantity()).isBetween(0L, line.order().quantity());
                assertThat(line.intradayPaise() + line.deliveryPaise())
                        .isEqualTo(line.order().valuePaise());
                assertThat(line.deliveryPaise()).isNotNegative();
            });
            assertThat(note.shares()).allSatisfy(share -> {
                assertThat(share.intradayQuantity()).isEqualTo(Math.min(share.bought(), share.sold()));
                assertThat(matched(note, share.symbol(), Side.BUY)).isEqualTo(share.intradayQuantity());
                assertThat(matched(note, share.symbol(), Side.SELL)).isEqualTo(share.intradayQuantity());
            });
        }
    }

    /** Netting takes intraday brokerage and its GST and lowers all taxes: it costs no more than that above delivery. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {12, 13})
    void nettingCostsAtMostTheBrokerage(long seed) {
        RandomGenerator random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            for (OrderTurnover order : day(random)) {
                long intraday = random.nextLong(order.valuePaise() + 1);

                Charges added = charges(order, intraday).minus(charges(order, 0));

                assertThat(added.brokerage()).isBetween(0L, 2000L);
                assertThat(added.gst()).isBetween(0L, 361L);
                assertThat(added.exchange()).isZero();
                assertThat(added.sebi()).isZero();
                assertThat(added.stampDuty()).isNotPositive();
                assertThat(added.stt()).as("each part is rounded by itself").isLessThanOrEqualTo(100);
            }
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {14, 15, 16})
    void theOrderOfSharesAndOfOrdersThatNetWholeDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 500; i++) {
            List<OrderTurnover> orders = day(random);
            List<OrderTurnover> byShare =
                    orders.stream().collect(Collectors.groupingBy(OrderTurnover::symbol)).values().stream()
                            .flatMap(List::stream)
                            .toList();
            List<OrderTurnover> oneWay = orders.stream()
                    .filter(order -> order.side() == Side.BUY)
                    .collect(Collectors.toCollection(ArrayList::new));
            Charges bought = note(oneWay);
            Collections.shuffle(oneWay, random);

            assertThat(note(byShare)).isEqualTo(note(orders));
            assertThat(note(oneWay)).isEqualTo(bought);
        }
    }

    private static Charges note(List<OrderTurnover> orders) {
        return ContractNote.of(DAY, orders, SCHEDULE, SttRule.SELL_VALUE).charges();
    }

    private static Charges charges(OrderTurnover order, long intraday) {
        return SCHEDULE.order(
                DAY, order.exchange(), order.series(), order.side(), order.valuePaise() - intraday, intraday);
    }

    private static long matched(ContractNote note, Symbol symbol, Side side) {
        return note.lines().stream()
                .filter(line ->
                        line.order().symbol().equals(symbol) && line.order().side() == side)
                .mapToLong(ContractNote.Line::intradayQuantity)
                .sum();
    }

    private static List<OrderTurnover> day(RandomGenerator random) {
        List<OrderTurnover> orders = new ArrayList<>();
        int count = random.nextInt(9);
        for (int number = 1; number <= count; number++) {
            orders.add(Orders.random(random, number, SYMBOLS.get(random.nextInt(SYMBOLS.size()))));
        }
        return orders;
    }

    /** Nothing, some rupees, and up to 10,000 crore, all alike often. */
    private static long amount(RandomGenerator random) {
        return random.nextLong(BigInteger.TEN.pow(random.nextInt(14)).longValueExact());
    }
}
