package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.NINE;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.TCS_ON_BSE;
import static in.sauda.trading.TradingFixture.TEN_LAKH;
import static in.sauda.trading.TradingFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.DataFile;
import in.sauda.instrument.Instrument;
import in.sauda.order.Gtt;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
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

/** One share listed on both exchanges, on a market that is always open: one holding, two order books. */
class TwoExchangesTest {

    private static final long NEXT_DAY = Ist.DAY / Ist.SECOND;
    private static final CorporateActions SPLIT = CorporateActions.read(DataFile.read(
            "split",
            new StringReader(String.join(",", CorporateActions.COLUMNS)
                    + "\n2026-11-27,TCS.NS,SPLIT,1,2,,,test\n2026-11-27,TCS.BO,SPLIT,1,2,,,test\n"),
            CorporateActions.COLUMNS.toArray(String[]::new)));

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market =
            new TradingFixture(store, new AlwaysOpen(), new ScriptedFeed(), NINE, SPLIT, TEN_LAKH);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void aShareBoughtOnOneExchangeIsSoldOnTheOtherOnceItIsDelivered() {
        quotes(1);
        taken(TCS, Side.BUY, 10);
        Outcome.Refused early = (Outcome.Refused) market.place(ASHA, TCS_ON_BSE, Side.SELL, 10);
        assertThat(early.refusal().reason()).isEqualTo(RejectReason.INSUFFICIENT_HOLDING);
        assertThat(early.refusal().figures().get("available")).hasToString("0");
        assertThat(early.refusal().figures().get("afterDelivery")).hasToString("10");

        quotes(2 * NEXT_DAY);
        Outcome.Taken sold = taken(TCS_ON_BSE, Side.SELL, 10);
        assertThat(sold.order().status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(sold.account().holdings()).isEmpty();
    }

    @Test
    void purchasesOnBothExchangesAreOneHolding() {
        quotes(1);
        taken(TCS, Side.BUY, 10);
        Account account = taken(TCS_ON_BSE, Side.BUY, 5).account();
        assertThat(account.holdings()).hasSize(1);
        assertThat(held(account).symbol()).isEqualTo(TCS.symbol());
        assertThat(held(account).shares()).isEqualTo(15);
        assertThat(account.freeShares(TCS)).isEqualTo(10);
        assertThat(account.freeShares(TCS_ON_BSE)).isEqualTo(5);
    }

    @Test
    void theDepositoryIsPaidOnceADayForTheIsin() {
        quotes(1);
        taken(TCS, Side.BUY, 20);
        quotes(2 * NEXT_DAY);
        assertThat(taken(TCS, Side.SELL, 5).account().dayCharges().dp()).isEqualTo(15_34);
        assertThat(taken(TCS_ON_BSE, Side.SELL, 5).account().dayCharges().dp()).isEqualTo(15_34);
        quotes(3 * NEXT_DAY);
        assertThat(taken(TCS_ON_BSE, Side.SELL, 5).account().dayCharges().dp()).isEqualTo(15_34);
    }

    @Test
    void theDepositorysChargeStaysWhenSharesLeftOnTheOtherExchange() {
        quotes(1);
        taken(TCS, Side.BUY, 20);
        quotes(2 * NEXT_DAY);
        taken(TCS, Side.SELL, 5);
        taken(TCS, Side.BUY, 5);
        taken(TCS_ON_BSE, Side.SELL, 5);
        quotes(3 * NEXT_DAY);
        assertThat(taken(TCS, Side.BUY, 1).account().charges().dp()).isEqualTo(15_34);
    }

    @Test
    void aConvertedPositionOfOneExchangeJoinsTheHolding() {
        quotes(1);
        taken(order(TCS_ON_BSE, Side.BUY, OrderType.MARKET, Product.MIS, 10, 0));
        Outcome.Converted delivery = (Outcome.Converted) convert(TCS_ON_BSE, Product.CNC, 10);
        assertThat(held(delivery.account()).shares()).isEqualTo(10);
        assertThat(convert(TCS, Product.MIS, 10)).isEqualTo(new Outcome.PositionTooSmall(10, 0));
        Outcome.Converted back = (Outcome.Converted) convert(TCS_ON_BSE, Product.MIS, 4);
        assertThat(held(back.account()).shares()).isEqualTo(6);
    }

    @Test
    void aSplitDoublesTheHoldingOnceAndConcernsWhatWaitsOnBothExchanges() {
        quotes(3 * NEXT_DAY);
        taken(TCS, Side.BUY, 10);
        taken(TCS_ON_BSE, Side.BUY, 5);
        gtt(TCS);
        gtt(TCS_ON_BSE);
        await(market.trading.placeGtt(
                ASHA,
                new PlaceGtt(
                        0,
                        TCS,
                        Side.SELL,
                        Product.CNC,
                        1,
                        List.of(new Gtt.Leg(90_05, 90_05), new Gtt.Leg(110_05, 110_05))),
                null,
                TradingFixture::render));
        quotes(4 * NEXT_DAY);
        Account account = taken(TCS, Side.SELL, 1).account();
        assertThat(held(account).shares()).isEqualTo(29);
        assertThat(account.freeShares(TCS)).isEqualTo(19);
        assertThat(account.freeShares(TCS_ON_BSE)).isEqualTo(10);
        assertThat(account.gtts()).extracting(Gtt::quantity).containsExactly(20L, 20L, 2L);
        assertThat(account.gtts())
                .extracting(gtt -> gtt.legs().getFirst().triggerPaise())
                .as("a trigger that waits for a fall goes to the step below 45.025")
                .containsExactly(45_00L, 45_00L, 45_00L);
        assertThat(account.gtts().getLast().legs())
                .as("a sale gets no less")
                .containsExactly(new Gtt.Leg(45_00, 45_05), new Gtt.Leg(55_05, 55_05));
    }

    private void gtt(Instrument instrument) {
        await(market.trading.placeGtt(
                ASHA,
                new PlaceGtt(0, instrument, Side.BUY, Product.CNC, 10, List.of(new Gtt.Leg(90_00, 90_00))),
                null,
                TradingFixture::render));
    }

    private Outcome convert(Instrument instrument, Product to, long quantity) {
        return await(market.trading.convert(ASHA, instrument, to, quantity, null, TradingFixture::render));
    }

    /** Both exchanges show ₹100 at {@code seconds} after the start. */
    private void quotes(long seconds) {
        market.book(TCS, seconds, 100_00, 500, 500);
        market.book(TCS_ON_BSE, seconds, 100_00, 500, 500);
        market.at(seconds);
    }

    private static Holding held(Account account) {
        return Objects.requireNonNull(account.holding(TCS_ON_BSE));
    }

    private Outcome.Taken taken(Instrument instrument, Side side, long quantity) {
        return taken(order(instrument, side, OrderType.MARKET, Product.CNC, quantity, 0));
    }

    private Outcome.Taken taken(PlaceOrder order) {
        return assertThat(market.place(order))
                .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.type(Outcome.Taken.class))
                .actual();
    }

    private static PlaceOrder order(
            Instrument instrument, Side side, OrderType type, Product product, long quantity, long price) {
        return new PlaceOrder(
                ASHA,
                instrument,
                side,
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
}
