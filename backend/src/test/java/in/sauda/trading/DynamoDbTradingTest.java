package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.RAVI;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import in.sauda.fill.Fill;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.dynamodb.DynamoDbStore;
import in.sauda.store.dynamodb.FaultProxy;
import in.sauda.store.dynamodb.FaultProxy.Wrong;
import in.sauda.store.dynamodb.LocalDynamo;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A market whose books are in DynamoDB: what an order costs, and what a trader hears when something goes wrong there. */
class DynamoDbTradingTest {

    private static final String WRITE = "TransactWriteItems";

    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final DynamoDbAccess tables = LocalDynamo.at(proxy.endpoint());
    private final DynamoDbStore store = open();
    private final TradingFixture market = new TradingFixture(store);

    private DynamoDbStore open() {
        tables.makeTables(line -> {});
        return tables.open();
    }

    @AfterEach
    void everyAccountIsProved() {
        proxy.all(null);
        proxy.byChance(0, Map.of());
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
        store.close();
        proxy.close();
    }

    @Test
    void anOrderIsOneRequest() {
        market.account(ASHA);
        long before = proxy.count();

        market.place(ASHA, TCS, Side.BUY, 10);
        assertThat(proxy.count() - before).isEqualTo(1);
        market.place(keyed("one"));
        assertThat(proxy.count() - before).as("with a key too").isEqualTo(2);
        market.place(ASHA, TCS, Side.SELL, 5);
        assertThat(proxy.count() - before).isEqualTo(3);
    }

    @Test
    void aPortfolioIsReadByTwoRequestsHoweverMuchWasTraded() {
        for (int i = 0; i < 30; i++) {
            market.place(ASHA, TCS, Side.BUY, 1);
        }
        try (DynamoDbStore again = tables.open();
                TradingFixture later = new TradingFixture(again)) {
            later.account(RAVI);
            long before = proxy.count();

            assertThat(later.account(ASHA)).isEqualTo(market.account(ASHA));
            assertThat(proxy.count() - before).isLessThanOrEqualTo(2);
        }
    }

    @Test
    void aKeyOfAnEarlierLifeIsAnsweredAsThen() {
        Outcome.Answered first = (Outcome.Answered) market.place(keyed("one"));
        Account after = market.account(ASHA);

        try (DynamoDbStore again = tables.open();
                TradingFixture later = new TradingFixture(again)) {
            Outcome.Answered second = (Outcome.Answered) later.place(keyed("one"));

            assertThat(second.answer().body()).isEqualTo(first.answer().body());
            assertThat(later.account(ASHA)).isEqualTo(after);
            assertThat(later.place(ASHA, TCS, Side.BUY, 1)).isInstanceOf(Outcome.Taken.class);
        }
    }

    @Test
    void whatAnotherProgramBookedIsReadAndTheOrderRunAgain() {
        market.place(ASHA, TCS, Side.BUY, 1);
        try (DynamoDbStore other = tables.open();
                TradingFixture rival = new TradingFixture(other)) {
            rival.place(ASHA, TCS, Side.BUY, 2);
        }

        Outcome.Taken taken = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 4);

        assertThat(taken.account().unpromisedShares(TCS)).isEqualTo(7);
        assertThat(taken.order().number()).isEqualTo(3);
        assertThat(market.trading.halted()).isNull();
    }

    /** Its fill was computed on a version that is no longer the latest: the market goes through the prices again. */
    @Test
    void anOrderThatWaitsIsFilledOnceWhoeverElseChangesItsAccount() {
        market.book(TCS, 10, 99_00, 50, 50);
        market.place(limit(5, 99_50));
        try (DynamoDbStore other = tables.open();
                TradingFixture rival = new TradingFixture(other)) {
            rival.place(ASHA, TCS, Side.BUY, 2);
        }

        market.at(11);
        await().untilAsserted(() -> {
            TradingFixture.await(market.trading.cancel(ASHA, 999));
            assertThat(store.order(market.key(ASHA), 1).orElseThrow().status()).isEqualTo(OrderStatus.COMPLETE);
        });

        Account account = store.account(market.key(ASHA)).orElseThrow();
        assertThat(account.unpromisedShares(TCS)).isEqualTo(7);
        assertThat(store.fillsFrom(market.key(ASHA), 1).stream().mapToLong(Fill::quantity))
                .containsExactly(2L, 5L);
        assertThat(market.trading.halted()).isNull();
    }

    @Test
    void aTableThatTakesNothingMoreIsSaidToTheTraderAndHaltsNobody() {
        market.account(ASHA);
        proxy.all(Wrong.THROTTLED);

        refused(Cause.STORE_BUSY);
        assertThat(market.trading.halted()).isNull();

        proxy.all(null);
        Outcome.Taken taken = (Outcome.Taken) market.place(ASHA, TCS, Side.BUY, 1);
        assertThat(taken.order().number()).isEqualTo(1);
    }

    @Test
    void duringAnOutageNothingIsTradedAndAfterwardsItGoesOn() {
        market.account(ASHA);
        proxy.all(Wrong.ERROR_500);

        refused(Cause.OUTCOME_UNKNOWN);
        assertThat(market.trading.halted()).isNotNull();
        assertThatExceptionOfType(StoreException.class).isThrownBy(() -> market.place(ASHA, TCS, Side.BUY, 1));

        proxy.all(null);
        await().untilAsserted(() -> assertThat(market.trading.halted()).isNull());
        assertThat(market.place(ASHA, TCS, Side.BUY, 1)).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void expiredCredentialsHaltTradingUntilTheyAreRenewed() {
        market.account(ASHA);
        proxy.all(Wrong.CREDENTIALS_EXPIRED);

        refused(Cause.STORE_UNAVAILABLE);
        assertThat(store.writable()).isFalse();

        proxy.all(null);
        await().untilAsserted(() -> assertThat(market.trading.halted()).isNull());
        assertThat(market.place(ASHA, TCS, Side.BUY, 1)).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void ordersOfTwoTradersThroughLostAnswersThrottlesAndConflictsAreAllKeptOnce() {
        market.account(ASHA);
        market.account(RAVI);
        proxy.byChance(7, Map.of(Wrong.ANSWER_LOST, 100, Wrong.THROTTLED, 100, Wrong.TRANSACTION_CONFLICT, 50));

        List<CompletionStage<Outcome>> placed = IntStream.range(0, 20)
                .mapToObj(i -> market.trading.place(
                        PlaceOrder.market(i % 2 == 0 ? ASHA : RAVI, TCS, Side.BUY, 1, null), TradingFixture::render))
                .toList();
        placed.forEach(each -> assertThat(TradingFixture.await(each)).isInstanceOf(Outcome.Taken.class));

        proxy.byChance(0, Map.of());
        for (var trader : List.of(ASHA, RAVI)) {
            assertThat(store.account(market.key(trader)).orElseThrow().unpromisedShares(TCS))
                    .isEqualTo(10);
            assertThat(store.orders(market.key(trader), null, Long.MAX_VALUE, 50)
                            .items())
                    .hasSize(10);
        }
        assertThat(proxy.count(WRITE)).isGreaterThan(22);
    }

    private static PlaceOrder limit(long quantity, long price) {
        return new PlaceOrder(
                ASHA,
                TCS,
                Side.BUY,
                OrderType.LIMIT,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                quantity,
                price,
                0,
                0,
                0,
                null,
                null);
    }

    private PlaceOrder keyed(String key) {
        return PlaceOrder.market(ASHA, TCS, Side.BUY, 3, new IdempotencyKey("/trade/buy", key, "hash"));
    }

    private void refused(Cause cause) {
        assertThatExceptionOfType(CommandRefusedException.class)
                .isThrownBy(() -> market.place(ASHA, TCS, Side.BUY, 1))
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo(cause));
    }
}
