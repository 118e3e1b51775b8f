package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The index against a plain list of all that rests. */
class RestingOrdersTest {

    private static final int INSTRUMENTS = 3;
    private static final int STEPS = 60_000;

    private final RestingOrders<String> resting = new RestingOrders<>(INSTRUMENTS);

    @Test
    void nothingRestsAtFirst() {
        assertThat(resting.touches(0, 1)).isFalse();
        assertThat(resting.touches(0, Long.MAX_VALUE - 1)).isFalse();
        assertThat(touched(0, 100)).isEmpty();
    }

    @Test
    void aPriceTouchesWhatItReachesFromAbove() {
        resting.fallsTo(1, 100, "buy at 100");

        assertThat(resting.touches(1, 101)).isFalse();
        assertThat(resting.touches(1, 100)).isTrue();
        assertThat(touched(1, 99)).containsExactly("buy at 100");
        assertThat(resting.touches(0, 99)).isFalse();
    }

    @Test
    void aPriceTouchesWhatItReachesFromBelow() {
        resting.risesTo(1, 100, "sell at 100");

        assertThat(resting.touches(1, 99)).isFalse();
        assertThat(resting.touches(1, 100)).isTrue();
        assertThat(touched(1, 101)).containsExactly("sell at 100");
    }

    @Test
    void theBestPriceComesFirstThenTheFirstToArrive() {
        resting.fallsTo(0, 100, "first at 100");
        resting.fallsTo(0, 102, "buy at 102");
        resting.fallsTo(0, 100, "second at 100");
        resting.risesTo(0, 95, "sell at 95");
        resting.risesTo(0, 93, "sell at 93");

        assertThat(touched(0, 98))
                .containsExactly("buy at 102", "first at 100", "second at 100", "sell at 93", "sell at 95");
    }

    @Test
    void whatIsTakenOutIsTouchedNoMore() {
        resting.fallsTo(0, 100, "one");
        resting.fallsTo(0, 100, "two");
        resting.remove(0, 100, "one");
        resting.remove(0, 90, "two");
        resting.remove(0, 100, "never there");

        assertThat(touched(0, 100)).containsExactly("two");
        resting.remove(0, 100, "two");
        assertThat(resting.touches(0, 1)).isFalse();
    }

    @Test
    void theSameTwiceKeepsItsPlace() {
        resting.fallsTo(0, 100, "one");
        resting.fallsTo(0, 100, "two");
        resting.fallsTo(0, 100, "one");

        assertThat(touched(0, 100)).containsExactly("one", "two");
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void theIndexFindsWhatAListFinds(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        List<Rested> list = new ArrayList<>();
        for (int step = 0; step < STEPS; step++) {
            int instrument = random.nextInt(INSTRUMENTS);
            if (random.nextInt(5) < 3) {
                Rested rested = new Rested(instrument, 1 + random.nextLong(25), random.nextBoolean(), "order " + step);
                list.add(rested);
                add(rested);
            } else if (!list.isEmpty()) {
                Rested gone = list.remove(random.nextInt(list.size()));
                resting.remove(gone.instrument, gone.price, gone.what);
            }
            if (list.size() > 60) {
                list.forEach(each -> resting.remove(each.instrument, each.price, each.what));
                list.clear();
            }
            long price = random.nextLong(27);
            assertThat(touched(instrument, price)).isEqualTo(found(list, instrument, price));
            assertThat(resting.touches(instrument, price))
                    .isEqualTo(!found(list, instrument, price).isEmpty());
        }
    }

    private void add(Rested rested) {
        if (rested.falls) {
            resting.fallsTo(rested.instrument, rested.price, rested.what);
        } else {
            resting.risesTo(rested.instrument, rested.price, rested.what);
        }
    }

    private List<String> touched(int instrument, long price) {
        List<String> touched = new ArrayList<>();
        resting.touched(instrument, price, touched::add);
        return touched;
    }

    private static List<String> found(List<Rested> list, int instrument, long price) {
        List<String> found = new ArrayList<>();
        list.stream()
                .filter(each -> each.instrument == instrument && each.falls && price <= each.price)
                .sorted(Comparator.comparingLong(Rested::price).reversed())
                .forEach(each -> found.add(each.what));
        list.stream()
                .filter(each -> each.instrument == instrument && !each.falls && price >= each.price)
                .sorted(Comparator.comparingLong(Rested::price))
                .forEach(each -> found.add(each.what));
        return found;
    }

    private record Rested(int instrument, long price, boolean falls, String what) {}
}
