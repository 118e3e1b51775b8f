package in.sauda.fill;

import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;

/** Executions of every rule, with figures so close together that limits, ranges, levels and queues often meet. */
final class RandomExecutions {

    private static final FillRule[] RULES = FillRule.values();

    private final RandomGenerator random;

    RandomExecutions(long seed) {
        random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }

    Execution next() {
        return next(RULES[random.nextInt(RULES.length)]);
    }

    Execution next(FillRule rule) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long limit = limit(rule);
        return new Execution(
                rule,
                side,
                1 + random.nextLong(200),
                limit,
                upTo(60),
                upTo(100),
                upTo(400),
                random.nextInt(101),
                1 + random.nextLong(3),
                1,
                0,
                last(rule, side, limit),
                liquidity(),
                auction(rule));
    }

    private long limit(FillRule rule) {
        return switch (rule) {
            case BOOK_WALK, OPENING_AUCTION, CLOSING_AUCTION -> random.nextInt(4) == 0 ? 0 : price();
            case TRADED_AT, TRADED_THROUGH, POST_CLOSE -> price();
        };
    }

    private long last(FillRule rule, Side side, long limit) {
        return switch (rule) {
            case TRADED_AT -> limit;
            case TRADED_THROUGH -> limit + (1 + random.nextLong(5)) * (side == Side.BUY ? -1 : 1);
            case BOOK_WALK, OPENING_AUCTION, CLOSING_AUCTION, POST_CLOSE -> price();
        };
    }

    private Liquidity liquidity() {
        long best = price();
        Depth depth = new Depth(levels(best, -1), levels(best + 1, 1), true, 1, 0);
        if (random.nextInt(3) == 0) {
            return new Liquidity(depth, 0, Long.MAX_VALUE, upTo(300));
        }
        long low = price();
        return new Liquidity(depth, low, low + upTo(12), upTo(300));
    }

    private List<Level> levels(long best, int direction) {
        List<Level> levels = new ArrayList<>();
        long price = best;
        for (int i = random.nextInt(6); i > 0; i--) {
            levels.add(new Level(price, 1 + random.nextLong(40), 1));
            price += direction * (1 + random.nextLong(4));
        }
        return levels;
    }

    private @Nullable AuctionPrint auction(FillRule rule) {
        return switch (rule) {
            case OPENING_AUCTION, CLOSING_AUCTION ->
                new AuctionPrint(price(), 1 + random.nextLong(400), random.nextLong(-2, 3));
            case BOOK_WALK, TRADED_AT, TRADED_THROUGH, POST_CLOSE -> null;
        };
    }

    /** Between 20 and 39 paise: low enough that a walk down meets zero. */
    private long price() {
        return 20 + random.nextLong(20);
    }

    /** 0 in a third of all cases. */
    private long upTo(long most) {
        return random.nextInt(3) == 0 ? 0 : random.nextLong(most + 1);
    }
}
