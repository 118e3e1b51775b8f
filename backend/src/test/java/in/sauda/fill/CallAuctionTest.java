package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionBook.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The auction price against the rule as it is written; the seed in the test's name replays a failure. */
class CallAuctionTest {

    private static final int CASES = 30_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8})
    void thePriceIsTheOneTheRuleNames(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < CASES; i++) {
            AuctionBook book = book(random);
            long reference = 1 + random.nextLong(14);
            assertThat(CallAuction.print(book, reference))
                    .as("%s, reference %s", book, reference)
                    .isEqualTo(byTheRule(book, reference));
        }
    }

    @Test
    void moreSharesThanALongHoldsIsAnError() {
        AuctionBook book = new AuctionBook(
                List.of(new Level(100, Long.MAX_VALUE), new Level(99, 1)), List.of(new Level(99, 10)), 0, 0);
        assertThatThrownBy(() -> CallAuction.print(book, 100)).isInstanceOf(ArithmeticException.class);
    }

    /** Each tie-break in turn sifts the prices that are left. */
    private static Optional<AuctionPrint> byTheRule(AuctionBook book, long reference) {
        List<AuctionPrint> left = LongStream.concat(
                        book.buys().stream().mapToLong(Level::pricePaise),
                        book.sells().stream().mapToLong(Level::pricePaise))
                .distinct()
                .mapToObj(price -> at(book, price))
                .toList();
        if (left.isEmpty()) {
            left = List.of(at(book, reference));
        }
        long most = left.stream().mapToLong(AuctionPrint::quantity).max().orElseThrow();
        left = left.stream().filter(each -> each.quantity() == most).toList();
        long fewest = left.stream()
                .mapToLong(each -> Math.abs(each.imbalance()))
                .min()
                .orElseThrow();
        left = left.stream()
                .filter(each -> Math.abs(each.imbalance()) == fewest)
                .toList();
        long closest = left.stream()
                .mapToLong(each -> Math.abs(each.pricePaise() - reference))
                .min()
                .orElseThrow();
        left = left.stream()
                .filter(each -> Math.abs(each.pricePaise() - reference) == closest)
                .toList();
        AuctionPrint price = left.size() == 2 ? at(book, reference) : left.getFirst();
        return price.quantity() == 0 ? Optional.empty() : Optional.of(price);
    }

    private static AuctionPrint at(AuctionBook book, long price) {
        long buys = book.buys().stream()
                .filter(each -> each.pricePaise() >= price)
                .mapToLong(Level::quantity)
                .reduce(book.marketBuys(), Long::sum);
        long sells = book.sells().stream()
                .filter(each -> each.pricePaise() <= price)
                .mapToLong(Level::quantity)
                .reduce(book.marketSells(), Long::sum);
        return new AuctionPrint(price, Math.min(buys, sells), buys - sells);
    }

    private static AuctionBook book(RandomGenerator random) {
        return new AuctionBook(
                orders(random),
                orders(random),
                random.nextInt(3) * random.nextLong(4),
                random.nextInt(3) * random.nextLong(4));
    }

    private static List<Level> orders(RandomGenerator random) {
        List<Level> levels = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            levels.add(new Level(1 + random.nextLong(14), 1 + random.nextLong(4)));
        }
        return levels;
    }
}
