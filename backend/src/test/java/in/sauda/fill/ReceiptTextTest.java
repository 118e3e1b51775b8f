package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.money.Money;
import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Liquidity;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReceiptTextTest {

    private static final Liquidity NO_BOOK =
            new Liquidity(new Depth(List.of(), List.of(), true, 1, 0), 0, Long.MAX_VALUE, 0);

    @Test
    void aWalkThroughTheBook() {
        Explanation why = explain(book(Side.BUY, 105, 0, 0, 0));

        assertThat(why.code()).isEqualTo("BOOK_WALK");
        assertThat(why.text())
                .isEqualTo(
                        "The book showed 110 shares on the side of the sellers, from ₹100.00 on. The order took the best"
                                + " price first and bought all 105 wanted: 40 at ₹100.00, 60 at ₹100.10, 5 at ₹100.30. That is"
                                + " ₹100.07 a share on average.");
        assertThat(why.figures())
                .isEqualTo(Map.of(
                        "side", "BUY",
                        "wanted", 105L,
                        "filled", 105L,
                        "lastPrice", rupees("100.00"),
                        "average", rupees("100.07"),
                        "shown", 110L,
                        "prices", 3L));
    }

    @Test
    void aWalkPastTheBookWithALimit() {
        Explanation why = explain(book(Side.BUY, 200, 100_50, 30, 1_000));

        assertThat(why.code()).isEqualTo("BOOK_WALK_IMPACT");
        assertThat(why.text())
                .isEqualTo(
                        "The book showed 110 shares on the side of the sellers, from ₹100.00 on. This account had taken"
                                + " 30 shares from the same book before. The order took the best price first and bought 90 of"
                                + " the 200 wanted: 10 at ₹100.00, 60 at ₹100.10, 10 at ₹100.30, 10 at ₹100.50. That is ₹100.16"
                                + " a share on average. 10 of them lay past the last shown level, at prices that get worse with"
                                + " each step. No price beyond the limit of ₹100.50 was allowed.");
        assertThat(why.figures()).containsEntry("pastBook", 10L).containsEntry("consumed", 30L);
    }

    @Test
    void aSaleAtOnePriceNeedsNoAverage() {
        assertThat(explain(book(Side.SELL, 1, 0, 0, 0)).text())
                .isEqualTo(
                        "The book showed 150 shares on the side of the buyers, from ₹99.90 on. The order took the best"
                                + " price first and sold all 1 wanted: 1 at ₹99.90.");
    }

    @Test
    void behindAQueue() {
        Explanation why = explain(atOnePrice(FillRule.TRADED_AT, Side.BUY, 100_00, 500, 0, 900, 100_00, NO_BOOK, null));

        assertThat(why.code()).isEqualTo("TRADED_AT");
        assertThat(why.text())
                .isEqualTo("900 shares traded at the order's limit of ₹100.00. By the book on the order's arrival an"
                        + " estimated 500 shares still stood before it; they were served first, which left 400 shares."
                        + " One account may have at most 10 % of them: 40. The order bought 40 of the 100 wanted: 40 at"
                        + " ₹100.00.");
        assertThat(why.figures())
                .containsEntry("traded", 900L)
                .containsEntry("queueAhead", 500L)
                .containsEntry("afterQueue", 400L)
                .containsEntry("participationPercent", 10L)
                .containsEntry("most", 40L)
                .containsEntry("limit", rupees("100.00"));
    }

    @Test
    void firstInTheQueueBesideOtherOrdersOfTheAccount() {
        assertThat(explain(atOnePrice(FillRule.TRADED_AT, Side.SELL, 100_00, 0, 20, 300, 100_00, NO_BOOK, null))
                        .text())
                .isEqualTo(
                        "300 shares traded at the order's limit of ₹100.00. One account may have at most 10 % of them:"
                                + " 30. Its other orders had 20 of these. The order sold 10 of the 100 wanted: 10 at ₹100.00.");
    }

    @Test
    void tradedThrough() {
        assertThat(explain(atOnePrice(FillRule.TRADED_THROUGH, Side.BUY, 100_00, 500, 0, 300, 99_95, NO_BOOK, null))
                        .text())
                .isEqualTo(
                        "The market traded at ₹99.95, better than the order's limit of ₹100.00, so nothing stood before"
                                + " it any more. 300 shares traded. One account may have at most 10 % of them: 30. The order"
                                + " bought 30 of the 100 wanted: 30 at ₹100.00.");
    }

    @Test
    void tradedThroughInABarThatNeverSawTheLimit() {
        Liquidity bar = new Liquidity(NO_BOOK.depth(), 94_00, 96_00, 0);
        Explanation why = explain(atOnePrice(FillRule.TRADED_THROUGH, Side.BUY, 100_00, 0, 0, 300, 95_00, bar, null));

        assertThat(why.text())
                .contains(
                        "The limit lies outside the range of this tick, so the order got the end of the range, ₹96.00.");
        assertThat(why.figures()).containsEntry("rangeLow", rupees("94")).containsEntry("rangeHigh", rupees("96"));
    }

    @Test
    void inTheOpeningAuction() {
        AuctionPrint print = new AuctionPrint(101_00, 5_000, 800);
        Explanation why = explain(atOnePrice(FillRule.OPENING_AUCTION, Side.BUY, 0, 0, 0, 0, 100_00, NO_BOOK, print));

        assertThat(why.code()).isEqualTo("OPENING_AUCTION");
        assertThat(why.text())
                .isEqualTo("The order was a market order, which comes before limit orders. The pre-open auction matched"
                        + " 5000 shares at one price, ₹101.00. Buyers of 800 shares were left over. One account may have"
                        + " at most 10 % of what was matched: 500. The order bought all 100 wanted: 100 at ₹101.00.");
        assertThat(why.figures())
                .containsEntry("auctionPrice", rupees("101"))
                .containsEntry("auctionQuantity", 5_000L)
                .containsEntry("imbalance", 800L);
    }

    @Test
    void inTheClosingAuctionWithALimit() {
        AuctionPrint print = new AuctionPrint(99_50, 600, -300);

        assertThat(explain(atOnePrice(FillRule.CLOSING_AUCTION, Side.SELL, 99_00, 0, 0, 0, 100_00, NO_BOOK, print))
                        .text())
                .isEqualTo(
                        "The order's limit of ₹99.00 allowed the price. The closing auction matched 600 shares at one"
                                + " price, ₹99.50. Sellers of 300 shares were left over. One account may have at most 10 % of"
                                + " what was matched: 60. The order sold 60 of the 100 wanted: 60 at ₹99.50.");
    }

    @Test
    void afterTheClose() {
        Explanation why =
                explain(atOnePrice(FillRule.POST_CLOSE, Side.SELL, 99_50, 0, 0, 4_000, 100_00, NO_BOOK, null));

        assertThat(why.text())
                .isEqualTo(
                        "After the close all trades are at the official close, ₹99.50. 4000 shares may trade there. One"
                                + " account may have at most 10 % of them: 400. The order sold all 100 wanted: 100 at ₹99.50.");
    }

    @Test
    void withoutAFillThereIsNothingToExplain() {
        Execution execution = atOnePrice(FillRule.TRADED_AT, Side.BUY, 100_00, 500, 0, 300, 100_00, NO_BOOK, null);
        assertThatThrownBy(() -> explain(execution)).isInstanceOf(IllegalArgumentException.class);
    }

    /** Whatever filled, there are words for it, and the figures add up to the words. */
    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {1, 2, 3})
    void thereAreWordsForEveryFill(long seed) {
        RandomExecutions executions = new RandomExecutions(seed);
        for (int i = 0; i < 20_000; i++) {
            Execution execution = executions.next();
            FillResult result = FillModel.fill(execution);
            if (!result.slices().isEmpty()) {
                Explanation why = ReceiptText.of(execution, result);
                assertThat(why.code()).startsWith(execution.rule().name());
                assertThat(why.figures()).containsEntry("filled", result.quantity());
                assertThat(why.text())
                        .endsWith(".")
                        .contains(result.slices().getLast().quantity() + " at ₹");
            }
        }
    }

    private static Explanation explain(Execution execution) {
        return ReceiptText.of(execution, FillModel.fill(execution));
    }

    private static Execution book(Side side, long wanted, long limit, long consumed, long beyond) {
        Depth depth = new Depth(
                Written.levels("99.90x50 99.80x100"), Written.levels("100.00x40 100.10x60 100.30x10"), true, 1, 0);
        Liquidity liquidity = new Liquidity(depth, 0, Long.MAX_VALUE, beyond);
        return new Execution(
                FillRule.BOOK_WALK, side, wanted, limit, 0, consumed, 0, 0, 5, 1, 0, 100_00, liquidity, null);
    }

    private static Execution atOnePrice(
            FillRule rule,
            Side side,
            long limit,
            long queue,
            long consumed,
            long traded,
            long last,
            Liquidity liquidity,
            @Nullable AuctionPrint print) {
        return new Execution(rule, side, 100, limit, queue, consumed, traded, 10, 5, 1, 0, last, liquidity, print);
    }

    private static Money rupees(String text) {
        return Money.parse(text);
    }
}
