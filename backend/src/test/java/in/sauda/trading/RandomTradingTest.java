package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.ITC;
import static in.sauda.trading.TradingFixture.RAVI;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random days; the seed in the test's name replays a failure. */
class RandomTradingTest {

    private static final int STEPS = 400;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34})
    void moneyAndCostStayWhatWasPutInAndRealisedLessCharges(long seed) {
        MemoryStore store = new MemoryStore();
        play(seed, store);
        store.forEachAccount(key -> {
            Account account = store.account(key).orElseThrow();
            long cost = account.holdings().values().stream()
                    .mapToLong(Holding::costPaise)
                    .sum();
            assertThat(account.moneyPaise() + cost)
                    .isEqualTo(account.capitalPaise()
                            + account.realisedPaise()
                            - account.charges().total());
            assertThat(account.cashPaise()).isNotNegative();
            assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty();
        });
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {89, 144})
    void theSameCommandsAtTheSameTimesGiveTheSameFills(long seed) {
        assertThat(play(seed, new MemoryStore())).isEqualTo(play(seed, new MemoryStore()));
    }

    private static List<Fill> play(long seed, MemoryStore store) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Fill> fills = new ArrayList<>();
        try (TradingFixture market = new TradingFixture(store)) {
            long seconds = 0;
            for (int step = 0; step < STEPS; step++) {
                Instrument instrument = random.nextBoolean() ? TCS : ITC;
                TraderId trader = random.nextBoolean() ? ASHA : RAVI;
                if (random.nextInt(3) == 0) {
                    seconds++;
                    market.book(
                            instrument,
                            seconds,
                            90_00 + 5 * random.nextLong(400),
                            1 + random.nextLong(200),
                            1 + random.nextLong(200));
                    market.at(seconds);
                }
                if (random.nextInt(100) == 0) {
                    TradingFixture.await(market.trading.reset(trader, null, TradingFixture::render));
                }
                Side side = random.nextInt(5) < 3 ? Side.BUY : Side.SELL;
                Outcome outcome = market.place(trader, instrument, side, 1 + random.nextLong(300));
                if (outcome instanceof Outcome.Taken taken) {
                    fills.addAll(taken.fills());
                }
            }
        }
        return fills;
    }
}
