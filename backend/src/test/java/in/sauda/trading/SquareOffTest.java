package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.NINE;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.instrument.CorporateActions;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.quote.Depth.Level;
import in.sauda.store.memory.MemoryStore;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The broker closes intraday positions at 23:45 in a market that never closes, for ₹59.00 an order. */
class SquareOffTest {

    private static final long CUT_OFF = (14 * 60 + 45) * 60;
    private static final long LAKH = 1_00_000;

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market = new TradingFixture(
            store, new AlwaysOpen(), new ScriptedFeed(), NINE, CorporateActions.none(), Money.ofRupees(5_00_00_000));

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void aPositionOfMoreThanOneOrderMayCarryIsClosedInSeveral() {
        buy(LAKH);
        buy(LAKH / 2);
        offer(2 * LAKH);
        assertThat(position()).isZero();
        assertThat(closing()).extracting(Order::quantity).containsExactly(LAKH, LAKH / 2);
        assertThat(closing()).extracting(Order::status).containsOnly(OrderStatus.COMPLETE);
        assertThat(account().dayCharges().squareOff()).isEqualTo(2 * 50_00);
        assertThat(notice())
                .isEqualTo(new Notice(
                        Notice.Code.SQUARED_OFF,
                        TCS.symbol(),
                        "The intraday position of 150000 TCS.NS was squared off at the cut-off at ₹99.95, for a fee of"
                                + " ₹118.00 on 2 orders."));
    }

    @Test
    void whatIsSquaredOffInPartIsToldWithItsFigures() {
        buy(1_000);
        offer(400);
        assertThat(position()).as("250 more were taken below the best bid").isEqualTo(350);
        assertThat(notice())
                .isEqualTo(new Notice(
                        Notice.Code.SQUARED_OFF_IN_PART,
                        TCS.symbol(),
                        "The intraday position of 1000 TCS.NS was squared off in part at the cut-off: 650 of 1000 shares at"
                                + " ₹99.93, for a fee of ₹59.00. Nobody took 350 shares within the price band; an order"
                                + " for them waits."));
    }

    @Test
    void whatNobodyTakesIsNotCalledSquaredOff() {
        buy(1_000);
        offer(0);
        assertThat(position()).isEqualTo(1_000);
        assertThat(account().dayCharges().squareOff()).isZero();
        assertThat(notice())
                .isEqualTo(new Notice(
                        Notice.Code.NOT_SQUARED_OFF,
                        TCS.symbol(),
                        "The intraday position of 1000 TCS.NS could not be squared off at the cut-off: nobody took 1000"
                                + " shares within the price band; an order for them waits, for a fee of ₹59.00 once it"
                                + " trades."));
    }

    @Test
    void eachOrderThatWaitsWillCostItsFee() {
        buy(LAKH);
        buy(LAKH / 2);
        offer(0);
        assertThat(notice().detail())
                .endsWith(
                        "nobody took 150000 shares within the price band; 2 orders for them wait, for a fee of ₹59.00 each"
                                + " once they trade.");
    }

    @Test
    void anOrderThatPaidItsFeeDoesNotCostAnotherForItsRest() {
        buy(LAKH);
        buy(LAKH / 2);
        offer(400);
        assertThat(notice().detail())
                .endsWith(
                        "for a fee of ₹59.00. Nobody took 149350 shares within the price band; 2 orders for them wait,"
                                + " for a fee of ₹59.00 on 1 of the orders once they trade.");
    }

    @Test
    void anOrderThatFillsAfterTheCutOffPaysItsFeeOnceAndThen() {
        buy(1_000);
        offer(0);
        assertThat(account().dayCharges().squareOff()).isZero();
        market.trade(TCS, CUT_OFF + 2, 100_00, 1_000, 50, 50);
        goOnTo(CUT_OFF + 2);
        assertThat(position()).as("a tenth of what traded").isEqualTo(900);
        assertThat(account().dayCharges().squareOff()).isEqualTo(50_00);
        market.trade(TCS, CUT_OFF + 3, 100_00, 1_000, 50, 50);
        goOnTo(CUT_OFF + 3);
        assertThat(position()).isEqualTo(800);
        assertThat(account().dayCharges().squareOff()).isEqualTo(50_00);
    }

    @Test
    void anOrderThatFilledAtTheCutOffPaysNothingMoreForItsRest() {
        buy(1_000);
        offer(400);
        market.trade(TCS, CUT_OFF + 2, 100_00, 1_000, 50, 50);
        goOnTo(CUT_OFF + 2);
        assertThat(position()).isEqualTo(250);
        assertThat(account().dayCharges().squareOff()).isEqualTo(50_00);
    }

    private void buy(long quantity) {
        market.book(TCS, 1, 100_00, 5 * LAKH, 5 * LAKH);
        market.at(1);
        Outcome.Taken taken = (Outcome.Taken) market.place(order(OrderType.MARKET, Product.MIS, quantity, 0));
        assertThat(taken.order().status()).isEqualTo(OrderStatus.COMPLETE);
    }

    /** A second before the cut-off somebody bids for {@code shares} at ₹99.95, and nobody for more. */
    private void offer(long shares) {
        market.feed.say(
                NINE + (CUT_OFF - 1) * Ist.SECOND,
                TCS,
                100_00,
                1_000,
                shares == 0 ? List.of() : List.of(new Level(99_95, shares, 1)),
                List.of(new Level(100_05, 50, 1)));
        goOnTo(CUT_OFF + 1);
    }

    private void goOnTo(long second) {
        market.at(second);
        // Whoever is answered knows that all before is stored.
        market.place(order(OrderType.LIMIT, Product.CNC, 1, 90_00));
    }

    private static PlaceOrder order(OrderType type, Product product, long quantity, long price) {
        return new PlaceOrder(
                ASHA,
                TCS,
                Side.BUY,
                type,
                product,
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

    private List<Order> closing() {
        return List.of(
                store.order(market.key(ASHA), 3).orElseThrow(),
                store.order(market.key(ASHA), 4).orElseThrow());
    }

    private Notice notice() {
        return market.heard.stream()
                .filter(AccountEvent.Noticed.class::isInstance)
                .map(event -> ((AccountEvent.Noticed) event).notice())
                .findFirst()
                .orElseThrow();
    }

    private long position() {
        return java.util.Objects.requireNonNull(account().position(TCS.symbol(), Product.MIS))
                .quantity();
    }

    private Account account() {
        return market.account(ASHA);
    }
}
