package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.ITC;
import static in.sauda.trading.TradingFixture.RAVI;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.TEN_LAKH;
import static in.sauda.trading.TradingFixture.key;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.sauda.fill.Fill;
import in.sauda.order.OrderStatus;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TradingTest {

    private final FlakyStore store = new FlakyStore(new MemoryStore());
    private final TradingFixture market = new TradingFixture(store);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void aNewAccountHasItsPaperMoney() {
        Account account = market.account(ASHA);
        assertThat(account.cashPaise()).isEqualTo(TEN_LAKH.paise());
        assertThat(account.version()).isEqualTo(1);
        assertThat(market.store.account(market.key(ASHA))).contains(account);
    }

    @Test
    void aBuyPaysTheAskAndIsDurableWhenAnswered() {
        Outcome.Taken taken = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 10);
        assertThat(taken.order().status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(taken.order().averagePaise()).isEqualTo(100_05);
        assertThat(taken.account().cashPaise()).isEqualTo(TEN_LAKH.paise() - 10 * 100_05 - chargesOf(taken));
        assertThat(market.store.account(market.key(ASHA))).contains(taken.account());
        assertThat(market.store.order(market.key(ASHA), 1)).contains(taken.order());
        assertThat(market.store.fillsOf(market.key(ASHA), taken.order().id())).isEqualTo(taken.fills());
    }

    @Test
    void aLargeOrderWalksTheBookAndPastItAndTheRestWaits() {
        Outcome.Taken taken = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 1_000);
        assertThat(taken.fills())
                .as("two levels, then steps of their gap to 1 % above the last price")
                .extracting(Fill::pricePaise)
                .startsWith(100_05L, 100_10L, 100_15L, 100_20L)
                .allMatch(price -> price <= 101_00);
        assertThat(taken.order().status()).isEqualTo(OrderStatus.OPEN);
        assertThat(taken.order().filledQuantity()).isEqualTo(2 * 50 + 5 * 50);
        assertThat(waiting(taken.account()).limitPaise()).isEqualTo(101_00);
        assertThat(taken.account().blockedPaise())
                .as("what waits is paid for at its limit, with its charges")
                .isGreaterThan(650 * 101_00L);
    }

    @Test
    void whatWasTakenFromABookIsGoneUntilTheNextTick() {
        market.place(ASHA, TCS, Side.BUY, 350);
        Outcome.Taken second = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 10);
        assertThat(second.order().filledQuantity()).isZero();
        TradingFixture.await(market.trading.cancel(ASHA, 2));
        Outcome.Taken another = (Outcome.Taken) market.place(RAVI, TCS, Side.BUY, 10);
        assertThat(another.order().filledQuantity())
                .as("another account's book is its own")
                .isEqualTo(10);
        market.book(TCS, 1, 101_00, 50, 50);
        market.at(1);
        Outcome.Taken afterTick = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 10);
        assertThat(afterTick.order().averagePaise()).isEqualTo(101_05);
    }

    @Test
    void aSaleUsesTheOldestSharesAndRealisesTheGain() {
        market.place(ASHA, TCS, Side.BUY, 10);
        market.book(TCS, 1, 110_00, 50, 50);
        market.at(1);
        market.place(ASHA, TCS, Side.BUY, 10);
        Outcome.Taken sale = (Outcome.Taken) market.place(ASHA, TCS, Side.SELL, 15);
        Holding left = Objects.requireNonNull(sale.account().holdings().get(TCS.symbol()));
        assertThat(left.shares()).isEqualTo(5);
        assertThat(left.costPaise()).isEqualTo(5 * 110_05);
        assertThat(sale.account().realisedPaise()).isEqualTo(15 * 109_95 - 10 * 100_05 - 5 * 110_05);
    }

    @Test
    void aRefusedOrderIsKeptWithItsReason() {
        Outcome.Refused refused = (Outcome.Refused) market.place(ASHA, TCS, Side.SELL, 1);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.INSUFFICIENT_HOLDING);
        assertThat(market.store.order(market.key(ASHA), 1).orElseThrow().rejectReason())
                .isEqualTo(RejectReason.INSUFFICIENT_HOLDING);
        assertThat(refused.account().cashPaise()).isEqualTo(TEN_LAKH.paise());
    }

    @Test
    void aShareWithoutAPriceCannotBeTraded() {
        Outcome.Refused refused = (Outcome.Refused) market.place(ASHA, ITC, Side.BUY, 1);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.NOT_TRADABLE);
    }

    @Test
    void aStalePriceFillsNothing() {
        market.at(16);
        Outcome.Refused refused = (Outcome.Refused) market.place(ASHA, TCS, Side.BUY, 1);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.FEED_UNAVAILABLE);
    }

    @Test
    void eventsAreTheAccountsGaplessSequence() {
        market.place(ASHA, TCS, Side.BUY, 60);
        market.place(ASHA, TCS, Side.SELL, 1_000);
        market.place(ASHA, TCS, Side.SELL, 60);
        List<AccountEvent> stored = market.store.events(market.key(ASHA), 0, 100);
        assertThat(stored)
                .extracting(AccountEvent::id)
                .containsExactlyElementsOf(LongStream.rangeClosed(
                                1, market.account(ASHA).counters().events())
                        .boxed()
                        .toList());
        // Whoever placed the order is answered before the listeners hear of it.
        await().until(() -> market.heard.size() >= stored.size());
        assertThat(market.heard).isEqualTo(stored);
    }

    @Test
    void theSameKeyIsAnsweredTheSameAndTradesOnce() {
        PlaceOrder order = PlaceOrder.market(ASHA, TCS, Side.BUY, 10, key("k-1", "body"));
        Outcome first = market.place(order);
        Outcome second = market.place(order);
        assertThat(((Outcome.Answered) second).answer().body())
                .isEqualTo(((Outcome.Answered) first).answer().body());
        assertThat(market.account(ASHA).counters().orders()).isEqualTo(1);
    }

    @Test
    void concurrentDuplicatesTradeOnce() {
        market.account(ASHA);
        PlaceOrder order = PlaceOrder.market(ASHA, TCS, Side.BUY, 1, key("k-2", "body"));
        List<CompletionStage<Outcome>> all = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> market.trading.place(order, TradingFixture::render))
                .toList();
        all.forEach(TradingFixture::await);
        assertThat(market.account(ASHA).counters().orders()).isEqualTo(1);
    }

    @Test
    void theSameKeyWithAnotherBodyIsAConflict() {
        market.place(PlaceOrder.market(ASHA, TCS, Side.BUY, 10, key("k-3", "one")));
        assertThatThrownBy(() -> market.place(PlaceOrder.market(ASHA, TCS, Side.BUY, 20, key("k-3", "two"))))
                .isInstanceOfSatisfying(
                        CommandRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.IDEMPOTENCY_CONFLICT));
        assertThat(market.account(ASHA).counters().orders()).isEqualTo(1);
    }

    @Test
    void aKeyIsRememberedAcrossARestart() {
        PlaceOrder order = PlaceOrder.market(ASHA, TCS, Side.BUY, 10, key("k-4", "body"));
        Outcome.Answered first = (Outcome.Answered) market.place(order);
        market.close();
        try (TradingFixture again = new TradingFixture(store)) {
            Outcome.Answered second = (Outcome.Answered) again.place(order);
            assertThat(second.answer().body()).isEqualTo(first.answer().body());
            assertThat(again.account(ASHA).counters().orders()).isEqualTo(1);
        }
    }

    @Test
    void whenTheStoreFailsNothingIsHalfDoneAndTradingResumes() {
        market.place(ASHA, TCS, Side.BUY, 10);
        Account before = market.account(ASHA);
        store.broken = true;
        assertThatThrownBy(() -> market.place(ASHA, TCS, Side.BUY, 10))
                .isInstanceOfSatisfying(
                        CommandRefusedException.class,
                        refused -> assertThat(refused.reason()).isEqualTo(Cause.STORE_UNAVAILABLE));
        assertThat(market.trading.halted()).isNotNull();
        store.broken = false;
        await().until(() -> market.trading.halted() == null);
        assertThat(market.account(ASHA)).isEqualTo(before);
        Outcome.Taken taken = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 10);
        assertThat(taken.order().number()).isEqualTo(2);
    }

    @Test
    void aResetKeepsTheBooksAndGivesFreshCash() {
        market.place(ASHA, TCS, Side.BUY, 10);
        market.book(TCS, 1, 90_00, 50, 50);
        market.at(1);
        market.place(ASHA, TCS, Side.SELL, 4);
        Outcome.Opened opened =
                (Outcome.Opened) TradingFixture.await(market.trading.reset(ASHA, null, TradingFixture::render));
        assertThat(opened.account().cashPaise()).isEqualTo(TEN_LAKH.paise());
        assertThat(opened.account().holdings()).isEmpty();
        assertThat(opened.account().realisedPaise()).isZero();
        assertThat(market.store.journals(market.key(ASHA), Long.MAX_VALUE, 10).items())
                .hasSize(4);
    }

    @Test
    void aResetOfAnUntouchedAccountBalances() {
        market.account(ASHA);
        TradingFixture.await(market.trading.reset(ASHA, null, TradingFixture::render));
        assertThat(market.account(ASHA).counters().journals()).isEqualTo(2);
    }

    @Test
    void aClosedAccountIsGoneAndMayBeOpenedAnew() {
        market.place(ASHA, TCS, Side.BUY, 10);
        TradingFixture.await(market.trading.close(ASHA));
        assertThat(market.store.account(market.key(ASHA))).isEmpty();
        assertThat(market.account(ASHA).cashPaise()).isEqualTo(TEN_LAKH.paise());
    }

    @Test
    void aFailingFeedIsStartedAgain() {
        market.place(ASHA, TCS, Side.BUY, 1);
        market.feed.failing = true;
        market.at(1);
        assertThat(((Outcome.Refused) market.place(ASHA, TCS, Side.BUY, 1))
                        .refusal()
                        .reason())
                .isEqualTo(RejectReason.FEED_UNAVAILABLE);
    }

    @Test
    void aStoppedMarketTakesNothing() {
        market.close();
        assertThatThrownBy(() -> market.place(ASHA, TCS, Side.BUY, 1)).isInstanceOf(CommandRefusedException.class);
    }

    private static long chargesOf(Outcome.Taken taken) {
        return taken.fills().stream().mapToLong(Fill::chargesPaise).sum();
    }

    private static WorkingOrder waiting(Account account) {
        return Objects.requireNonNull(account.working(1));
    }
}
