package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Side;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.Depth;
import in.sauda.quote.Liquidity;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Figures up to the end of a {@code long}: nothing wraps round. A fill is always found; only a value that no
 * {@code long} holds is an {@link ArithmeticException}, and no such value passes an order's checks. The seed in the
 * test's name replays a failure.
 */
class ExtremeFiguresTest {

    private static final int CASES = 100_000;
    private static final BigInteger LARGEST = BigInteger.valueOf(Long.MAX_VALUE);
    private static final FillRule[] RULES = FillRule.values();

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5})
    void noFillWrapsRound(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        int filled = 0;
        for (int i = 0; i < CASES; i++) {
            Execution execution = execution(random);
            if (execution == null) {
                continue;
            }
            FillResult result = FillModel.fill(execution);
            assertThat(result.quantity()).as("wanted of %s", execution).isBetween(0L, execution.wanted());
            assertThat(result.queueAhead()).as("queue of %s", execution).isBetween(0L, execution.queueAhead());
            BigInteger value = BigInteger.ZERO;
            for (Slice slice : result.slices()) {
                assertThat(slice.quantity()).as("a slice of %s", execution).isPositive();
                assertThat(slice.pricePaise())
                        .as("a price of %s", execution)
                        .isPositive()
                        .isBetween(
                                execution.liquidity().lowPaise(),
                                execution.liquidity().highPaise());
                value = value.add(
                        BigInteger.valueOf(slice.pricePaise()).multiply(BigInteger.valueOf(slice.quantity())));
            }
            assertExact(value, result::valuePaise);
            filled += result.slices().isEmpty() ? 0 : 1;
        }
        assertThat(filled).as("executions that filled something").isGreaterThan(CASES / 50);
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {8, 13, 21})
    void noAuctionWrapsRound(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        for (int i = 0; i < CASES; i++) {
            AuctionBook book = new AuctionBook(orders(random), orders(random), extreme(random, 0), extreme(random, 0));
            long reference = extreme(random, 1);
            boolean tooLarge = sum(book.buys(), book.marketBuys()).compareTo(LARGEST) > 0
                    || sum(book.sells(), book.marketSells()).compareTo(LARGEST) > 0;
            try {
                CallAuction.print(book, reference).ifPresent(print -> {
                    assertThat(print.quantity()).as("shares of %s", book).isPositive();
                    assertThat(print.pricePaise()).as("price of %s", book).isPositive();
                });
            } catch (ArithmeticException tooMany) {
                assertThat(tooLarge).as("one side of %s exceeds a long", book).isTrue();
            }
        }
    }

    private static void assertExact(BigInteger value, LongSupplier computed) {
        if (value.compareTo(LARGEST) <= 0) {
            assertThat(computed.getAsLong()).isEqualTo(value.longValueExact());
        } else {
            assertThat(outcome(computed::getAsLong)).isInstanceOf(ArithmeticException.class);
        }
    }

    private static Object outcome(Supplier<Object> computed) {
        try {
            return computed.get();
        } catch (ArithmeticException tooLarge) {
            return tooLarge;
        }
    }

    /** A random execution, or null where its figures contradict one another. */
    private static @Nullable Execution execution(RandomGenerator random) {
        FillRule rule = RULES[random.nextInt(RULES.length)];
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long limit = extreme(random, rule == FillRule.BOOK_WALK ? 0 : 1);
        try {
            return new Execution(
                    rule,
                    side,
                    extreme(random, 1),
                    limit,
                    extreme(random, 0),
                    random.nextBoolean() ? 0 : extreme(random, 0),
                    extreme(random, 0),
                    random.nextInt(101),
                    extreme(random, 1),
                    1,
                    0,
                    rule == FillRule.TRADED_AT ? limit : extreme(random, 1),
                    liquidity(random),
                    auction(rule, random));
        } catch (IllegalArgumentException contradiction) {
            return null;
        }
    }

    private static @Nullable AuctionPrint auction(FillRule rule, RandomGenerator random) {
        return rule == FillRule.OPENING_AUCTION || rule == FillRule.CLOSING_AUCTION
                ? new AuctionPrint(extreme(random, 1), extreme(random, 1), random.nextLong())
                : null;
    }

    private static Liquidity liquidity(RandomGenerator random) {
        long one = extreme(random, 0);
        long other = random.nextBoolean() ? Long.MAX_VALUE : extreme(random, 0);
        return new Liquidity(
                new Depth(levels(random), levels(random), true, 1, 0),
                Math.min(one, other),
                Math.max(one, other),
                extreme(random, 0));
    }

    private static List<Depth.Level> levels(RandomGenerator random) {
        List<Depth.Level> levels = new ArrayList<>();
        for (int i = random.nextInt(6); i > 0; i--) {
            levels.add(new Depth.Level(extreme(random, 1), extreme(random, 1), 1));
        }
        return levels;
    }

    private static List<AuctionBook.Level> orders(RandomGenerator random) {
        List<AuctionBook.Level> levels = new ArrayList<>();
        for (int i = random.nextInt(5); i > 0; i--) {
            levels.add(new AuctionBook.Level(extreme(random, 1), extreme(random, 1)));
        }
        return levels;
    }

    private static BigInteger sum(List<AuctionBook.Level> levels, long market) {
        return levels.stream()
                .map(level -> BigInteger.valueOf(level.quantity()))
                .reduce(BigInteger.valueOf(market), BigInteger::add);
    }

    /** Often at an end of what a {@code long} from {@code least} on holds, else anywhere, small as well as large. */
    private static long extreme(RandomGenerator random, long least) {
        return switch (random.nextInt(5)) {
            case 0 -> least + random.nextLong(3);
            case 1 -> Long.MAX_VALUE - random.nextLong(3);
            default -> Math.max(least, random.nextLong() >>> (1 + random.nextInt(63)));
        };
    }
}
