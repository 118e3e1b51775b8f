package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Side;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Liquidity;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds for every execution; the seed in the test's name replays a failure. */
class FillPropertiesTest {

    private static final int CASES = 50_000;

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3, 5, 8, 13})
    void noFillBreaksItsBounds(long seed) {
        RandomExecutions executions = new RandomExecutions(seed);
        for (int i = 0; i < CASES; i++) {
            Execution execution = executions.next();
            FillResult result = FillModel.fill(execution);
            assertThat(result.quantity()).as("wanted of %s", execution).isBetween(0L, execution.wanted());
            assertThat(result.queueAhead()).as("queue of %s", execution).isBetween(0L, execution.queueAhead());
            result.slices().forEach(slice -> assertAllowed(execution, slice));
            assertBestFirst(execution, result.slices());
            assertPart(execution, result);
        }
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {21, 34, 55})
    void theSameExecutionGivesTheSameFills(long seed) {
        RandomExecutions one = new RandomExecutions(seed);
        RandomExecutions other = new RandomExecutions(seed);
        for (int i = 0; i < CASES; i++) {
            assertThat(FillModel.fill(one.next())).isEqualTo(FillModel.fill(other.next()));
        }
    }

    /** An order cut in two gets the same as a whole one: what the first part took counts as consumed for the second. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {89, 144, 233})
    void twoStepsGiveWhatOneWouldHave(long seed) {
        RandomExecutions executions = new RandomExecutions(seed);
        for (int i = 0; i < CASES; i++) {
            Execution whole = executions.next();
            if (whole.wanted() == 1) {
                continue;
            }
            long firstWanted = 1 + i % (whole.wanted() - 1);
            FillResult first = FillModel.fill(with(whole, firstWanted, whole.consumed()));
            FillResult second =
                    FillModel.fill(with(whole, whole.wanted() - firstWanted, whole.consumed() + first.quantity()));
            List<Slice> together = new ArrayList<>(first.slices());
            together.addAll(second.slices());
            assertThat(byPrice(together))
                    .as("%s of %s", firstWanted, whole)
                    .isEqualTo(byPrice(FillModel.fill(whole).slices()));
        }
    }

    /** The walk, checked share by share by one that lays all offered shares out in a row. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {377, 610, 987})
    void aWalkTakesTheSharesInTheRow(long seed) {
        RandomExecutions executions = new RandomExecutions(seed);
        for (int i = 0; i < CASES; i++) {
            Execution execution = executions.next(FillRule.BOOK_WALK);
            TreeMap<Long, Long> expected = new TreeMap<>();
            shareByShare(execution).forEach(price -> expected.merge(price, 1L, Long::sum));
            assertThat(byPrice(FillModel.fill(execution).slices()))
                    .as("%s", execution)
                    .isEqualTo(expected);
        }
    }

    private static List<Long> shareByShare(Execution e) {
        List<Long> row = new ArrayList<>();
        List<Level> levels = new ArrayList<>(
                e.side() == Side.BUY
                        ? e.liquidity().depth().asks()
                        : e.liquidity().depth().bids());
        if (levels.isEmpty()) {
            return row;
        }
        Level last = levels.getLast();
        long gap = levels.size() == 1
                ? 0
                : Math.abs(last.pricePaise() - levels.get(levels.size() - 2).pricePaise());
        long step = Math.max(gap, e.tickPaise()) * (e.side() == Side.BUY ? 1 : -1);
        levels.forEach(level -> addShares(row, level.pricePaise(), level.quantity()));
        for (int share = 0; share < Math.min(e.liquidity().beyond(), 20 * last.quantity()); share++) {
            row.add(last.pricePaise() + step * (1 + share / last.quantity()));
        }
        row.removeIf(price -> price <= 0 || !inRange(e, price));
        List<Long> left = row.subList((int) Math.min(e.consumed(), row.size()), row.size());
        return left.stream()
                .filter(price -> inLimit(e, price))
                .limit(e.wanted())
                .toList();
    }

    private static void addShares(List<Long> row, long price, long shares) {
        for (long share = 0; share < shares; share++) {
            row.add(price);
        }
    }

    private static void assertAllowed(Execution execution, Slice slice) {
        assertThat(slice.quantity()).as("a slice of %s", execution).isPositive();
        assertThat(slice.pricePaise()).as("a price of %s", execution).isPositive();
        assertThat(inRange(execution, slice.pricePaise()))
                .as("%s in the range of %s", slice, execution)
                .isTrue();
        assertThat(inLimit(execution, slice.pricePaise()))
                .as("%s in the limit of %s", slice, execution)
                .isTrue();
    }

    private static void assertBestFirst(Execution execution, List<Slice> slices) {
        for (int i = 1; i < slices.size(); i++) {
            long before = slices.get(i - 1).pricePaise();
            long after = slices.get(i).pricePaise();
            assertThat(execution.side() == Side.BUY ? before < after : before > after)
                    .as("order of the slices of %s", execution)
                    .isTrue();
        }
    }

    /** What the account has had and now gets is within its part of the volume, or within the book and what is beyond. */
    private static void assertPart(Execution e, FillResult result) {
        if (result.slices().isEmpty()) {
            return;
        }
        long had = e.consumed() + result.quantity();
        AuctionPrint print = e.auction();
        switch (e.rule()) {
            case BOOK_WALK -> {
                Liquidity liquidity = e.liquidity();
                List<Level> levels = e.side() == Side.BUY
                        ? liquidity.depth().asks()
                        : liquidity.depth().bids();
                long offered = liquidity.beyond()
                        + levels.stream().mapToLong(Level::quantity).sum();
                assertThat(had).as("offered to %s", e).isLessThanOrEqualTo(offered);
            }
            case TRADED_AT, TRADED_THROUGH, POST_CLOSE ->
                assertThat(had * 100)
                        .as("part of %s", e)
                        .isLessThanOrEqualTo(e.tradedShares() * e.participationPercent());
            case OPENING_AUCTION, CLOSING_AUCTION ->
                assertThat(had * 100)
                        .as("part of %s", e)
                        .isLessThanOrEqualTo(print == null ? 0 : print.quantity() * e.participationPercent());
        }
    }

    private static boolean inRange(Execution e, long price) {
        return price >= e.liquidity().lowPaise() && price <= e.liquidity().highPaise();
    }

    private static boolean inLimit(Execution e, long price) {
        return e.limitPaise() == 0 || (e.side() == Side.BUY ? price <= e.limitPaise() : price >= e.limitPaise());
    }

    private static TreeMap<Long, Long> byPrice(List<Slice> slices) {
        TreeMap<Long, Long> shares = new TreeMap<>();
        slices.forEach(slice -> shares.merge(slice.pricePaise(), slice.quantity(), Long::sum));
        return shares;
    }

    private static Execution with(Execution e, long wanted, long consumed) {
        return new Execution(
                e.rule(),
                e.side(),
                wanted,
                e.limitPaise(),
                e.queueAhead(),
                consumed,
                e.tradedShares(),
                e.participationPercent(),
                e.tickPaise(),
                e.quoteSeq(),
                e.quoteMicros(),
                e.ltpPaise(),
                e.liquidity(),
                e.auction());
    }
}
