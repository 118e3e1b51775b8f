package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.ITC;
import static in.sauda.trading.TradingFixture.NINE;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.TEN_LAKH;
import static in.sauda.trading.TradingFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.Instrument;
import in.sauda.ledger.Journal;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.store.memory.MemoryStore;
import java.io.StringReader;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What only rare days bring, each by itself: few shares at a bonus, two names that become one, a split while stopped. */
class RareDaysTest {

    private static final int DAY = 86_400;
    private static final CorporateActions ACTIONS = CorporateActions.read(DataFile.read(
            "actions",
            new StringReader(String.join(",", CorporateActions.COLUMNS)
                    + "\n2026-11-24,ITC.NS,BONUS,10,11,,,test"
                    + "\n2026-11-25,TCS.NS,RENAME,,,,ITC.NS,test"
                    + "\n2026-12-02,ITC.NS,SPLIT,1,2,,,test\n"),
            CorporateActions.COLUMNS.toArray(String[]::new)));

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market =
            new TradingFixture(store, new AlwaysOpen(), new ScriptedFeed(), NINE, ACTIONS, TEN_LAKH);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void aBonusThatAddsNoShareBooksNothing() {
        buy(1, ITC, 5);
        Account after = at(DAY);
        assertThat(held(after, ITC).shares()).isEqualTo(5);
        assertThat(journals()).extracting(Journal::type).doesNotContain(Journal.Type.CORPORATE_ACTION);
    }

    @Test
    void aRenameOntoSharesAlreadyHeldAddsToThem() {
        buy(1, ITC, 5);
        buy(2, TCS, 10);
        Account after = at(2 * DAY);
        assertThat(after.holdings()).containsOnlyKeys(ITC.symbol());
        assertThat(held(after, ITC).shares()).isEqualTo(15);
        assertThat(held(after, ITC).costPaise()).isEqualTo(15 * 100_05);
    }

    @Test
    void anAccountThatWaitsForNothingGoesThroughASplitOfTheDaysItWasStopped() {
        // What says until when the market ran.
        store.saveMarket(new MarketRecord("sim", "simulated", "test", NINE, 1, false, ""));
        buy(1, ITC, 5);
        assertThat(at(2 * DAY).waitsForTime()).as("all is settled").isFalse();
        market.close();
        try (TradingFixture again =
                new TradingFixture(store, new AlwaysOpen(), market.feed, NINE + 10 * Ist.DAY, ACTIONS, TEN_LAKH)) {
            await(again.trading.cancel(ASHA, 999));
            assertThat(held(again.account(ASHA), ITC).shares()).isEqualTo(10);
        }
    }

    @Test
    void aShortPositionIsBoughtInAtThePriceOfItsDaysEnd() {
        say(1, 100_00, 1_000);
        market.at(1);
        order(OrderType.MARKET, Product.MIS, Side.SELL, Validity.DAY, 0, 0);
        // Nobody offers at the cut-off nor after it, and nothing trades.
        int night = (14 * 60 + 50) * 60;
        market.feed.say(NINE + (night - 600) * Ist.SECOND, TCS, 102_00, 0, List.of(), List.of());
        market.feed.say(NINE + night * Ist.SECOND, TCS, 104_00, 0, List.of(), List.of());
        say(DAY, 90_00, 0);
        at(night - 1);
        at(night + 1);
        at(DAY);
        assertThat(journals())
                .filteredOn(journal -> journal.type() == Journal.Type.AUCTION)
                .singleElement()
                .satisfies(journal ->
                        assertThat(journal.narration()).startsWith("Auction bought in 10 TCS.NS at 104.00 plus"));
    }

    @Test
    void aStopOrderThatBecomesALimitOrderLosesItsTrigger() {
        say(1, 100_00, 1_000);
        market.at(1);
        order(OrderType.SL, Product.CNC, Side.BUY, Validity.DAY, 102_00, 101_00);
        modify(new ModifyOrder(1, null, 99_00L, null, OrderType.LIMIT, null));
        assertThat(stored(1).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(stored(1).triggerPaise()).isZero();
        say(2, 101_00, 1_000);
        at(2);
        assertThat(stored(1).filledQuantity()).isZero();
    }

    @Test
    void minutesToLiveEndWithAnotherValidity() {
        say(1, 100_00, 1_000);
        market.at(1);
        order(OrderType.LIMIT, Product.CNC, Side.BUY, Validity.TTL, 99_00, 0);
        modify(new ModifyOrder(1, null, null, null, null, Validity.DAY));
        assertThat(stored(1).validityMinutes()).isZero();
        at(300);
        assertThat(stored(1).status()).isEqualTo(OrderStatus.OPEN);
    }

    private void say(int second, long ltp, long traded) {
        market.trade(TCS, second, ltp, traded, 50, 50);
    }

    private void buy(int second, Instrument instrument, long quantity) {
        market.book(instrument, second, 100_00, 50, 50);
        market.at(second);
        assertThat(market.place(ASHA, instrument, Side.BUY, quantity)).isInstanceOf(Outcome.Taken.class);
    }

    /** Ten shares of TCS. */
    private void order(OrderType type, Product product, Side side, Validity validity, long price, long trigger) {
        assertThat(market.place(new PlaceOrder(
                        ASHA,
                        TCS,
                        side,
                        type,
                        product,
                        validity,
                        Variety.REGULAR,
                        10,
                        price,
                        trigger,
                        0,
                        validity == Validity.TTL ? 2 : 0,
                        null,
                        null)))
                .isInstanceOf(Outcome.Taken.class);
    }

    private void modify(ModifyOrder wish) {
        assertThat(await(market.trading.modify(ASHA, wish, null, TradingFixture::render)))
                .isInstanceOf(Outcome.Taken.class);
    }

    private Account at(int second) {
        market.at(second);
        // A command makes sure that the market has seen the time.
        await(market.trading.cancel(ASHA, 999));
        return market.account(ASHA);
    }

    private Order stored(long number) {
        return store.order(market.key(ASHA), number).orElseThrow();
    }

    private List<Journal> journals() {
        return store.journals(market.key(ASHA), Long.MAX_VALUE, 100).items().stream()
                .map(PostedJournal::journal)
                .toList();
    }

    private static Holding held(Account account, Instrument instrument) {
        return Objects.requireNonNull(account.holdings().get(instrument.symbol()));
    }
}
