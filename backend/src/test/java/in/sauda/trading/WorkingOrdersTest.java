package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.TEN_LAKH;
import static in.sauda.trading.TradingFixture.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.fill.Fill;
import in.sauda.fill.FillRule;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Position;
import in.sauda.store.memory.MemoryStore;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Orders that wait: limits, stops, triggers, intraday; on a market that is always open, around ₹100. */
class WorkingOrdersTest {

    private static final long CUT_OFF = (14 * 60 + 45) * 60;

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market = new TradingFixture(store);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void aLimitOrderRestsBehindTheQueueAndFillsByTradesAtItsPrice() {
        Outcome.Taken resting = taken(limit(Side.BUY, 20, 99_95));
        assertThat(resting.order().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(waiting(resting.account()).queueAhead()).isEqualTo(50);
        assertThat(resting.account().availablePaise()).isLessThan(TEN_LAKH.paise() - 20 * 99_95);

        market.trade(TCS, 1, 99_95, 40, 50, 50);
        assertThat(order(1).filledQuantity())
                .as("40 of the 50 before it were served")
                .isZero();
        market.trade(TCS, 2, 99_95, 110, 50, 50);
        assertThat(order(1).filledQuantity())
                .as("a tenth of the 100 that were left")
                .isEqualTo(10);
        market.trade(TCS, 3, 99_90, 200, 50, 50);
        Order done = order(1);
        assertThat(done.status()).as("traded through").isEqualTo(OrderStatus.COMPLETE);
        assertThat(done.averagePaise()).isEqualTo(99_95);
        assertThat(fills(done))
                .extracting(fill -> fill.execution().rule())
                .containsExactly(FillRule.TRADED_AT, FillRule.TRADED_THROUGH);
        assertThat(account().blockedPaise()).isZero();
    }

    @Test
    void aCancelledOrderReleasesEveryPaisa() {
        taken(limit(Side.BUY, 20, 99_95));
        Outcome.Taken cancelled = (Outcome.Taken) await(market.trading.cancel(ASHA, 1));
        assertThat(cancelled.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.account().availablePaise()).isEqualTo(TEN_LAKH.paise());
        assertThat(await(market.trading.cancel(ASHA, 1))).isEqualTo(new Outcome.Ended(1));
    }

    @Test
    void aSmallerQuantityKeepsItsPlaceAndAnotherPriceLosesIt() {
        taken(limit(Side.BUY, 20, 99_95));
        market.trade(TCS, 1, 99_95, 40, 50, 50);
        at(1);
        Outcome.Taken less = taken(new ModifyOrder(1, 15L, null, null, null, null));
        assertThat(waiting(less.account()).queueAhead()).isEqualTo(10);
        Outcome.Taken moved = taken(new ModifyOrder(1, null, 99_85L, null, null, null));
        assertThat(waiting(moved.account()).queueAhead()).isEqualTo(50);
        assertThat(moved.order().history()).hasSize(3);
        Outcome.Taken crossed = taken(new ModifyOrder(1, null, 100_00L, null, null, null));
        assertThat(crossed.order().status()).isEqualTo(OrderStatus.COMPLETE);
    }

    @Test
    void aChangeBelowWhatIsFilledIsRefusedAndChangesNothing() {
        taken(limit(Side.BUY, 20, 99_95));
        market.trade(TCS, 1, 99_95, 150, 50, 50);
        assertThat(order(1).filledQuantity()).isEqualTo(10);
        Outcome.Refused refused = (Outcome.Refused) await(market.trading.modify(
                ASHA, new ModifyOrder(1, 10L, null, null, null, null), null, TradingFixture::render));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.QUANTITY_BELOW_FILLED);
        assertThat(order(1).quantity()).isEqualTo(20);
    }

    @Test
    void aChangeThatComesTooLateIsToldSoEvenWithAKeyAndTheMarketGoesOn() {
        place(Side.BUY, 10);
        Outcome late = await(market.trading.modify(
                ASHA, new ModifyOrder(1, 15L, null, null, null, null), TradingFixture.key("k", "b"), outcome -> {
                    throw new IllegalStateException("There is no answer to " + outcome);
                }));
        assertThat(late).isEqualTo(new Outcome.Ended(1));
        place(Side.SELL, 10);
    }

    @Test
    void anAnswerThatCannotBeWrittenDoesNothingAndTheMarketGoesOn() {
        PlaceOrder wish = PlaceOrder.market(ASHA, TCS, Side.BUY, 10, TradingFixture.key("k", "b"));
        assertThatThrownBy(() -> await(market.trading.place(wish, outcome -> {
                    throw new IllegalStateException("No words");
                })))
                .hasMessage("No words");
        assertThat(account().holdings()).isEmpty();
        place(Side.BUY, 10);
    }

    @Test
    void absurdFiguresAreRefusedAndTheMarketGoesOn() {
        Outcome.Previewed preview =
                (Outcome.Previewed) await(market.trading.preview(limit(Side.BUY, Long.MAX_VALUE / 2, 99_95)));
        assertThat(preview.preview().warnings().getFirst().reason()).isEqualTo(RejectReason.QUANTITY_ABOVE_LIMIT);
        Outcome.Refused refused = (Outcome.Refused) market.place(limit(Side.BUY, Long.MAX_VALUE / 2, 99_95));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.QUANTITY_ABOVE_LIMIT);
        PlaceGtt huge = new PlaceGtt(
                0,
                TCS,
                Side.BUY,
                Product.CNC,
                Long.MAX_VALUE / 2,
                List.of(new Gtt.Leg(105_00, Long.MAX_VALUE / 10 * 5)));
        await(market.trading.placeGtt(ASHA, huge, null, TradingFixture::render));
        market.trade(TCS, 1, 105_00, 100, 50, 50);
        assertThat(at(1).gtts().getFirst().status()).isEqualTo(Gtt.Status.REJECTED);
        place(Side.BUY, 10);
    }

    @Test
    void aPreviewShowsEachChargeAndTheMoneyItNeeds() {
        Outcome.Previewed delivery = (Outcome.Previewed) await(market.trading.preview(limit(Side.BUY, 10, 100_00)));
        assertThat(delivery.preview().estimatedValuePaise()).isEqualTo(1_000_00);
        assertThat(delivery.preview().charges().stt()).isEqualTo(1_00);
        assertThat(delivery.preview().marginPaise()).isEqualTo(1_000_00);
        assertThat(delivery.preview().afterPaise())
                .isEqualTo(TEN_LAKH.paise()
                        - 1_000_00
                        - delivery.preview().charges().total());
        assertThat(delivery.preview().breakEvenPaise()).isGreaterThan(100_00);
        Outcome.Previewed intraday = (Outcome.Previewed)
                await(market.trading.preview(order(Side.SELL, OrderType.MARKET, Product.MIS, Validity.DAY, 100, 0, 0)));
        assertThat(intraday.preview().leverage()).isEqualTo(5);
        assertThat(intraday.preview().estimatedValuePaise())
                .as("two levels of fifty")
                .isEqualTo(50 * 99_95 + 50 * 99_90);
        assertThat(intraday.preview().warnings()).isEmpty();
    }

    @Test
    void aStopOrderWakesWhenTheLastPriceTouchesItsTrigger() {
        Outcome.Taken stop = taken(order(Side.BUY, OrderType.SL, Product.CNC, Validity.DAY, 10, 101_00, 100_50));
        assertThat(stop.order().status()).isEqualTo(OrderStatus.TRIGGER_PENDING);
        market.trade(TCS, 1, 100_45, 100, 50, 50);
        assertThat(order(1).status()).isEqualTo(OrderStatus.TRIGGER_PENDING);
        market.trade(TCS, 2, 100_50, 100, 50, 50);
        Order done = order(1);
        assertThat(done.status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(done.averagePaise()).isEqualTo(100_55);
        assertThat(done.history())
                .extracting(Order.StateChange::status)
                .containsExactly(OrderStatus.TRIGGER_PENDING, OrderStatus.OPEN, OrderStatus.COMPLETE);
    }

    @Test
    void aStopMarketOrderFillsAtTheNextPriceAfterAGap() {
        place(Side.BUY, 10);
        taken(order(Side.SELL, OrderType.SL_M, Product.CNC, Validity.DAY, 10, 0, 98_00));
        market.trade(TCS, 1, 95_00, 100, 50, 50);
        assertThat(order(2).status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(order(2).averagePaise()).isEqualTo(94_95);
    }

    @Test
    void aStopPurchaseAfterAGapTakesWhatTheMoneyPaysForAndTheRestIsCancelled() {
        taken(order(Side.BUY, OrderType.SL_M, Product.CNC, Validity.DAY, 9_700, 0, 101_00));
        market.trade(TCS, 1, 110_00, 100, 20_000, 20_000);
        Order part = order(1);
        assertThat(part.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(part.filledQuantity()).isBetween(9_060L, 9_090L);
        assertThat(part.statusMessage()).matches("The order needs ₹.*; you have ₹.*, ₹.* too little\\.");
        assertThat(account().availablePaise()).isBetween(0L, 110_30L);
        assertThat(account().blockedPaise()).isZero();
    }

    @Test
    void aStopThatClosesAPositionIsNeverHeldBack() {
        taken(order(Side.SELL, OrderType.MARKET, Product.MIS, Validity.DAY, 100, 0, 0));
        taken(order(Side.BUY, OrderType.LIMIT, Product.CNC, Validity.DAY, 9_950, 99_00, 0));
        taken(order(Side.BUY, OrderType.SL_M, Product.MIS, Validity.DAY, 100, 0, 101_00));
        market.trade(TCS, 1, 119_00, 100, 20_000, 20_000);
        assertThat(order(3).status()).isEqualTo(OrderStatus.COMPLETE);
    }

    @Test
    void aResetWithdrawsEachActiveTriggerWithAnEvent() {
        for (long trigger : new long[] {95_00, 96_00}) {
            await(market.trading.placeGtt(
                    ASHA,
                    new PlaceGtt(0, TCS, Side.BUY, Product.CNC, 10, List.of(new Gtt.Leg(trigger, trigger))),
                    null,
                    TradingFixture::render));
        }
        await(market.trading.cancelGtt(ASHA, 1));
        long before = account().counters().events();
        Account after = ((Outcome.Opened) await(market.trading.reset(ASHA, null, TradingFixture::render))).account();
        assertThat(after.gtts()).isEmpty();
        assertThat(store.events(market.key(ASHA), before, 100).stream()
                        .filter(AccountEvent.GttChanged.class::isInstance)
                        .map(event -> ((AccountEvent.GttChanged) event).gtt()))
                .extracting(Gtt::number, Gtt::status)
                .containsExactly(org.assertj.core.api.Assertions.tuple(2L, Gtt.Status.CANCELLED));
    }

    @Test
    void aConversionAfterTheCutOffNamesIt() {
        market.book(TCS, CUT_OFF + 1, 100_00, 50, 50);
        at(CUT_OFF + 1);
        place(Side.BUY, 10);
        Outcome.NotConverted refused = (Outcome.NotConverted)
                await(market.trading.convert(ASHA, TCS, Product.MIS, 10, null, TradingFixture::render));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.SQUARE_OFF_PASSED);
        assertThat(refused.refusal().figures()).containsEntry("cutOff", "2026-11-23T23:45+05:30");
    }

    @Test
    void aTriggerOnTheWrongSideIsRefused() {
        Outcome.Refused refused = (Outcome.Refused)
                market.place(order(Side.BUY, OrderType.SL, Product.CNC, Validity.DAY, 10, 101_00, 99_00));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.TRIGGER_WRONG_SIDE);
        assertThat(refused.refusal().figures()).containsKeys("triggerPrice", "lastPrice");
    }

    @Test
    void anImmediateOrderTakesWhatIsThereAndCancelsTheRest() {
        Outcome.Taken some = taken(order(Side.BUY, OrderType.LIMIT, Product.CNC, Validity.IOC, 120, 100_10, 0));
        assertThat(some.order().status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(some.order().filledQuantity()).isEqualTo(100);
        assertThat(some.account().blockedPaise()).isZero();
    }

    @Test
    void anOrderWithMinutesToLiveLapses() {
        PlaceOrder wish = new PlaceOrder(
                ASHA,
                TCS,
                Side.BUY,
                OrderType.LIMIT,
                Product.CNC,
                Validity.TTL,
                Variety.REGULAR,
                10,
                99_00,
                0,
                0,
                2,
                null,
                null);
        taken(wish);
        assertThat(at(119).working(1)).isNotNull();
        market.book(TCS, 119, 100_00, 50, 50);
        Account after = at(120);
        assertThat(after.working()).isEmpty();
        assertThat(order(1).status()).isEqualTo(OrderStatus.EXPIRED);
        assertThat(order(1).updatedAt()).isEqualTo(TradingFixture.NINE + 120 * Ist.SECOND);
    }

    @Test
    void sharesInAWorkingSaleCannotBeSoldTwice() {
        place(Side.BUY, 10);
        taken(limit(Side.SELL, 6, 101_00));
        Outcome.Refused refused = (Outcome.Refused) market.place(limit(Side.SELL, 5, 101_00));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.INSUFFICIENT_HOLDING);
        taken(limit(Side.SELL, 4, 101_00));
    }

    @Test
    void moneyInAWorkingPurchaseCannotBeSpentTwice() {
        taken(limit(Side.BUY, 9_900, 99_95));
        Outcome.Refused refused = (Outcome.Refused) market.place(limit(Side.BUY, 200, 99_95));
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.INSUFFICIENT_FUNDS);
        assertThat(refused.refusal().figures()).containsKeys("required", "available", "shortfall");
    }

    @Test
    void intradayTakesAFifthOfTheMoneyAndMaySellShort() {
        Outcome.Taken sold = taken(order(Side.SELL, OrderType.MARKET, Product.MIS, Validity.DAY, 50, 0, 0));
        Position position = Objects.requireNonNull(sold.account().position(TCS.symbol(), Product.MIS));
        assertThat(position.quantity()).isEqualTo(-50);
        assertThat(position.entryPaise()).isEqualTo(50 * 99_95);
        assertThat(sold.account().blockedPaise()).isEqualTo(50 * 99_95 / 5);
        market.trade(TCS, 1, 98_00, 100, 50, 50);
        market.at(1);
        Outcome.Taken back = taken(order(Side.BUY, OrderType.MARKET, Product.MIS, Validity.DAY, 50, 0, 0));
        long gain = 50 * (99_95 - 98_05);
        assertThat(back.account().realisedPaise()).isEqualTo(gain);
        assertThat(back.account().blockedPaise()).isZero();
        assertThat(back.account().receivablePaise())
                .as("usable after settlement")
                .isEqualTo(gain);
        assertThat(back.account().moneyPaise())
                .isEqualTo(TEN_LAKH.paise() + gain - back.account().charges().total());
    }

    @Test
    void aTriggerPlacesOneOrderWhenItsPriceIsReached() {
        place(Side.BUY, 10);
        PlaceGtt both = new PlaceGtt(
                0, TCS, Side.SELL, Product.CNC, 10, List.of(new Gtt.Leg(95_00, 94_00), new Gtt.Leg(105_00, 104_00)));
        Outcome.GttTaken placed =
                (Outcome.GttTaken) await(market.trading.placeGtt(ASHA, both, null, TradingFixture::render));
        assertThat(placed.account().blockedPaise()).isZero();
        market.trade(TCS, 1, 105_00, 100, 50, 50);
        Account after = at(1);
        assertThat(after.gtts().getFirst().status()).isEqualTo(Gtt.Status.TRIGGERED);
        assertThat(order(2).status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(order(2).averagePaise()).isEqualTo(104_95);
        market.trade(TCS, 2, 94_00, 100, 50, 50);
        assertThat(at(2).counters().orders()).isEqualTo(2);
    }

    @Test
    void whatWaitsIsFoundAgainAfterAStopAndGoesThroughWhatItMissed() {
        taken(limit(Side.BUY, 20, 99_95));
        market.trade(TCS, 1, 99_95, 40, 50, 50);
        at(1);
        market.close();
        market.trade(TCS, 2, 99_95, 110, 50, 50);
        market.trade(TCS, 3, 99_90, 200, 50, 50);
        try (TradingFixture again =
                new TradingFixture(store, new AlwaysOpen(), market.feed, TradingFixture.NINE + 4 * Ist.SECOND)) {
            // Told once everything before it is durable.
            await(again.trading.cancel(ASHA, 999));
            Order done = store.order(again.key(ASHA), 1).orElseThrow();
            assertThat(done.status()).isEqualTo(OrderStatus.COMPLETE);
            assertThat(fills(done)).extracting(Fill::quantity).containsExactly(10L, 10L);
            assertThat(fills(done))
                    .extracting(Fill::at)
                    .containsExactly(TradingFixture.NINE + 2 * Ist.SECOND, TradingFixture.NINE + 3 * Ist.SECOND);
        }
    }

    private void place(Side side, long quantity) {
        assertThat(market.place(ASHA, TCS, side, quantity)).isInstanceOf(Outcome.Taken.class);
    }

    private static PlaceOrder limit(Side side, long quantity, long price) {
        return order(side, OrderType.LIMIT, Product.CNC, Validity.DAY, quantity, price, 0);
    }

    private static PlaceOrder order(
            Side side, OrderType type, Product product, Validity validity, long quantity, long price, long trigger) {
        return new PlaceOrder(
                ASHA, TCS, side, type, product, validity, Variety.REGULAR, quantity, price, trigger, 0, 0, null, null);
    }

    private Outcome.Taken taken(PlaceOrder wish) {
        return (Outcome.Taken) market.place(wish);
    }

    private Outcome.Taken taken(ModifyOrder wish) {
        return (Outcome.Taken) await(market.trading.modify(ASHA, wish, null, TradingFixture::render));
    }

    private Account at(long seconds) {
        market.at(seconds);
        // A command makes sure that the market has seen the time.
        await(market.trading.cancel(ASHA, 999));
        return market.account(ASHA);
    }

    private Account account() {
        return market.account(ASHA);
    }

    /** The order as stored, once the market has seen everything that its feed has said. */
    private Order order(long number) {
        at(market.feed.lastSeconds(TradingFixture.NINE));
        return store.order(market.key(ASHA), number).orElseThrow();
    }

    private List<Fill> fills(Order order) {
        return store.fillsOf(market.key(ASHA), order.id());
    }

    private static WorkingOrder waiting(Account account) {
        return Objects.requireNonNull(account.working(1));
    }
}
