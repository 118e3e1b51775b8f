package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Side;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.Depth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables under {@code scenarios} say in a trader's words what fills; {@code docs/fills.md} tells some of them. */
class FillScenariosTest {

    private static final Depth NO_BOOK = new Depth(List.of(), List.of(), true, 1, 0);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/fills-from-the-book.csv", delimiter = '|')
    void whatTheBookGives(
            String story,
            Side side,
            long wanted,
            String limit,
            String bids,
            String asks,
            String range,
            long beyond,
            String tick,
            long before,
            String fills) {
        Depth depth = new Depth(Written.levels(bids), Written.levels(asks), true, 1, 0);
        Execution execution = new Execution(
                FillRule.BOOK_WALK,
                side,
                wanted,
                Written.paise(limit),
                0,
                before,
                0,
                0,
                Written.paise(tick),
                1,
                0,
                100_00,
                Written.liquidity(depth, range, beyond),
                null);
        assertThat(Written.slices(FillModel.fill(execution).slices())).isEqualTo(fills);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/fills-of-resting-orders.csv", delimiter = '|')
    void whatTradesGiveAnOrderThatRests(
            String story,
            FillRule rule,
            Side side,
            long wanted,
            String limit,
            String last,
            long queue,
            long traded,
            int part,
            long before,
            String range,
            String fills,
            long queueLeft) {
        Execution execution = new Execution(
                rule,
                side,
                wanted,
                Written.paise(limit),
                queue,
                before,
                traded,
                part,
                5,
                1,
                0,
                Written.paise(last),
                Written.liquidity(NO_BOOK, range, 0),
                null);
        FillResult result = FillModel.fill(execution);
        assertThat(Written.slices(result.slices())).isEqualTo(fills);
        assertThat(result.queueAhead()).isEqualTo(queueLeft);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/fills-at-one-price.csv", delimiter = '|')
    void whatAnAuctionOrThePostCloseGives(
            String story,
            FillRule rule,
            Side side,
            long wanted,
            String limit,
            String print,
            String imbalance,
            long traded,
            int part,
            long before,
            String range,
            String fills) {
        Execution execution = new Execution(
                rule,
                side,
                wanted,
                Written.paise(limit),
                0,
                before,
                traded,
                part,
                5,
                1,
                0,
                100_00,
                Written.liquidity(NO_BOOK, range, 0),
                print(print, imbalance));
        assertThat(Written.slices(FillModel.fill(execution).slices())).isEqualTo(fills);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/queue-on-arrival.csv", delimiter = '|')
    void whatStandsBeforeAnOrderThatComesToRest(
            String story, Side side, String limit, String bids, String asks, long queue) {
        Depth depth = new Depth(Written.levels(bids), Written.levels(asks), true, 1, 0);
        assertThat(FillModel.queueAhead(depth, side, Written.paise(limit))).isEqualTo(queue);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/call-auctions.csv", delimiter = '|')
    void whereAnAuctionMatches(
            String story,
            String buys,
            String sells,
            long marketBuys,
            long marketSells,
            String reference,
            String expected,
            String imbalance) {
        AuctionBook book =
                new AuctionBook(Written.auctionLevels(buys), Written.auctionLevels(sells), marketBuys, marketSells);
        assertThat(CallAuction.print(book, Written.paise(reference)).orElse(null))
                .isEqualTo(print(expected, imbalance));
    }

    private static @Nullable AuctionPrint print(String written, String imbalance) {
        if (written.equals("-")) {
            return null;
        }
        Slice slice = Written.slices(written).getFirst();
        return new AuctionPrint(slice.pricePaise(), slice.quantity(), Long.parseLong(imbalance));
    }
}
