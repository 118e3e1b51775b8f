package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;
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
import in.sauda.store.dynamodb.LocalDynamo;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on the same tables, in one process: each has its own store, prices, clock and share of the accounts. */
class SharedAccountsTest {

    private static final Duration SOON = Duration.ofSeconds(20);

    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final DynamoDbAccess tables = LocalDynamo.at(proxy.endpoint());
    private final DynamoDbStore oneStore = open();
    private final DynamoDbStore otherStore = tables.open();
    private volatile boolean oneLives = true;

    /** Looks after everything until it is said to be dead. */
    private final TradingFixture one = new TradingFixture(oneStore, shard -> oneLives);

    /** Looks after nothing until then. */
    private final TradingFixture other = new TradingFixture(otherStore, shard -> !oneLives);

    private DynamoDbStore open() {
        tables.makeTables(line -> {});
        return tables.open();
    }

    @AfterEach
    void everyAccountIsProved() {
        one.close();
        other.close();
        oneStore.forEachAccount(
                key -> assertThat(new LedgerAudit(oneStore).audit(key).faults()).isEmpty());
        oneStore.close();
        otherStore.close();
        proxy.close();
    }

    @Test
    void whatOneNodeAnsweredTheOtherShows() {
        one.place(ASHA, TCS, Side.BUY, 2);
        assertThat(other.account(ASHA).unpromisedShares(TCS)).isEqualTo(2);
        other.place(ASHA, TCS, Side.BUY, 3);
        assertThat(one.account(ASHA)).isEqualTo(other.account(ASHA));
        assertThat(one.account(ASHA).unpromisedShares(TCS)).isEqualTo(5);
    }

    /** Besides what the nodes ask of the shards that they look after: that is queries. */
    @Test
    void anOrderIsOneRequest() {
        one.account(ASHA);
        one.place(ASHA, TCS, Side.BUY, 1);
        long writes = proxy.count("TransactWriteItems");
        long reads = proxy.count("GetItem");

        one.place(ASHA, TCS, Side.BUY, 1);
        one.place(ASHA, TCS, Side.SELL, 1);

        assertThat(proxy.count("TransactWriteItems") - writes).isEqualTo(2);
        assertThat(proxy.count("GetItem") - reads).isZero();
    }

    @Test
    void anOrderPlacedElsewhereIsFilledByTheNodeThatLooksAfterIt() {
        one.account(ASHA);
        other.place(limit(5, 99_50));
        both(10, 99_00);

        one.at(11);
        await().atMost(SOON).untilAsserted(() -> assertThat(order(1)).isEqualTo(OrderStatus.COMPLETE));
        assertThat(fills()).containsExactly(5L);
        assertThat(other.account(ASHA).unpromisedShares(TCS)).isEqualTo(5);
    }

    /** Its price came and went while nobody looked after it: it fills as it would have then. */
    @Test
    void aShardThatIsTakenOverFillsWhatItMissed() {
        one.place(limit(5, 99_50));
        oneLives = false;
        one.close();
        both(10, 99_00);
        both(20, 101_00);

        other.at(30);
        await().atMost(SOON).untilAsserted(() -> assertThat(order(1)).isEqualTo(OrderStatus.COMPLETE));
        Fill fill = otherStore.fillsFrom(other.key(ASHA), 1).getFirst();
        assertThat(fill.at()).isEqualTo(TradingFixture.NINE + 10_000_000L);
        assertThat(fill.quantity()).isEqualTo(5);
    }

    /** The first node does not know of the order: that there is none is answered only after a look at the table. */
    @Test
    void anOrderPlacedOnOneNodeIsCancelledOnTheOther() {
        one.place(ASHA, TCS, Side.BUY, 1);
        other.account(ASHA);
        other.place(limit(5, 90_00));

        assertThat(TradingFixture.await(one.trading.cancel(ASHA, 2))).isInstanceOf(Outcome.Taken.class);
        assertThat(order(2)).isEqualTo(OrderStatus.CANCELLED);
        assertThat(TradingFixture.await(other.trading.cancel(ASHA, 2))).isInstanceOf(Outcome.Ended.class);
    }

    /** An order that waits is taken through the prices of the meantime by a node that does not look after it. */
    @Test
    void aNodeThatDoesNotLookAfterAnAccountBooksOnItAsItIsNow() {
        one.place(limit(5, 99_50));
        both(10, 99_00);
        other.at(12);

        Outcome.Taken taken = (Outcome.Taken) other.place(ASHA, TCS, Side.BUY, 2);

        assertThat(taken.account().unpromisedShares(TCS)).isEqualTo(7);
        one.at(13);
        assertThat(one.place(ASHA, TCS, Side.BUY, 1)).isInstanceOf(Outcome.Taken.class);
        assertThat(fills()).containsExactly(5L, 2L, 1L);
    }

    @Test
    void manyBuysOfOneAccountOnBothNodesAreEachBookedOnce() {
        one.account(ASHA);
        other.account(ASHA);
        List<CompletionStage<Outcome>> placed = IntStream.range(0, 60)
                .mapToObj(i -> (i % 2 == 0 ? one : other)
                        .trading.place(
                                PlaceOrder.market(
                                        ASHA, TCS, Side.BUY, 1, new IdempotencyKey("/trade/buy", "key-" + i, "hash")),
                                TradingFixture::render))
                .toList();
        long done = placed.stream().filter(SharedAccountsTest::succeeds).count();

        Account account = oneStore.account(one.key(ASHA)).orElseThrow();
        assertThat(account.counters().orders()).isEqualTo(done);
        assertThat(done).isGreaterThan(10);
    }

    @Test
    void theRoundsOfAFewMinutesOnBothNodesComeToTheSameAsOnOne() {
        one.place(limit(4, 99_50));
        other.place(limit(4, 99_20));
        one.place(limit(4, 98_90));
        for (int second = 10; second <= 60; second += 10) {
            both(second, 100_00 - second * 2);
            one.at(second + 1);
            other.at(second + 1);
        }
        both(70, 98_50);
        one.at(71);
        other.at(71);

        await().atMost(SOON)
                .untilAsserted(() -> assertThat(
                                oneStore.account(one.key(ASHA)).orElseThrow().unpromisedShares(TCS))
                        .isEqualTo(12));
    }

    private static boolean succeeds(CompletionStage<Outcome> placed) {
        try {
            TradingFixture.await(placed);
            return true;
        } catch (CommandRefusedException e) {
            assertThat(e.reason()).isEqualTo(CommandRefusedException.Cause.ACCOUNT_BUSY);
            return false;
        }
    }

    private void both(long seconds, long price) {
        one.book(TCS, seconds, price, 50, 50);
        other.book(TCS, seconds, price, 50, 50);
    }

    private OrderStatus order(long number) {
        return otherStore.order(other.key(ASHA), number).orElseThrow().status();
    }

    private List<Long> fills() {
        return otherStore.fillsFrom(other.key(ASHA), 1).stream()
                .map(Fill::quantity)
                .toList();
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
}
