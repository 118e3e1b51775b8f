package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.fill.FillRule;
import in.sauda.instrument.Instrument;
import in.sauda.ledger.Journal;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Answer;
import in.sauda.trading.LedgerAudit;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceOrder;
import in.sauda.trading.PostedJournal;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Two days of the exchange in November 2026, Monday the 16th and Tuesday the 17th, on simulated prices: auctions,
 * cut-offs, notes and settlement at their times.
 */
class ExchangeTradingTest {

    private static final TraderId ASHA = new TraderId("ASHA0000");

    private final MemoryStore store = new MemoryStore();
    private final AtomicLong clock = new AtomicLong(micros("2026-11-16T08:00:00"));
    private Market market;
    private Instrument reliance;

    @BeforeEach
    void openTheMarket() throws Exception {
        market = SimulatedExchange.open(store, clock);
        reliance = market.catalog().find("RELIANCE.NS").orElseThrow();
    }

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void anAfterMarketOrderIsSentAndTakesPartInTheOpeningAuction() {
        Outcome.Taken kept = (Outcome.Taken) place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.AMO, 10);
        assertThat(kept.order().status()).isEqualTo(OrderStatus.AMO_RECEIVED);
        assertThat(kept.account().blockedPaise()).isPositive();
        at("2026-11-16T09:01:00");
        assertThat(order(1).status()).isEqualTo(OrderStatus.OPEN);
        at("2026-11-16T09:11:00");
        Order done = order(1);
        assertThat(done.status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(store.fillsOf(key(), done.id()).getFirst().execution().rule())
                .isEqualTo(FillRule.OPENING_AUCTION);
        at("2026-11-16T09:15:30");
        assertThat(done.averagePaise())
                .isEqualTo(Objects.requireNonNull(market.board().quote(reliance))
                        .tick()
                        .openPaise());
    }

    @Test
    void anOrderOutsideTheHoursNamesTheNextOpening() {
        Outcome.Refused refused = (Outcome.Refused) place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.MARKET_CLOSED);
        assertThat(refused.refusal().figures()).containsEntry("opensAt", "2026-11-16T09:15+05:30");
    }

    @Test
    void anOrderJustBeforeTheEndOfContinuousTradingIsTakenAndOneAfterItIsNot() {
        at("2026-11-16T15:14:59.999");
        assertThat(place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10))
                .isInstanceOf(Outcome.Taken.class);
        at("2026-11-16T15:15:00");
        Outcome.Refused refused = (Outcome.Refused) place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.PHASE_NOT_ALLOWED);
    }

    @Test
    void stopOrdersGoBeforeTheClosingAuctionInWhichLimitsAreMatched() {
        at("2026-11-16T11:00:00");
        long ltp = Objects.requireNonNull(market.board().quote(reliance)).tick().ltpPaise();
        place(order(Side.BUY, OrderType.SL_M, Product.CNC, Variety.REGULAR, 10, 0, onTick(ltp * 109 / 100)));
        place(order(Side.BUY, OrderType.LIMIT, Product.CNC, Variety.REGULAR, 10, onTick(ltp * 92 / 100), 0));
        at("2026-11-16T15:16:00");
        assertThat(order(1).status()).as("the stop order").isEqualTo(OrderStatus.CANCELLED);
        assertThat(order(2).status()).as("8 % below, outside the auction's 3 %").isEqualTo(OrderStatus.CANCELLED);
        at("2026-11-16T15:22:00");
        place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        assertThat(order(3).status()).isEqualTo(OrderStatus.OPEN);
        at("2026-11-16T15:31:00");
        assertThat(order(3).status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(order(3).averagePaise()).isEqualTo(market.feed().closePaise(reliance, Ist.date(clock.get())));
        at("2026-11-16T15:51:00");
        place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 5);
        assertThat(order(4).status()).isEqualTo(OrderStatus.COMPLETE);
        assertThat(order(4).averagePaise())
                .as("after the close there is one price")
                .isEqualTo(order(3).averagePaise());
    }

    @Test
    void anIntradayPositionIsSquaredOffAtTheCutOffForAFee() {
        at("2026-11-16T11:00:00");
        place(Side.SELL, OrderType.MARKET, Product.MIS, Variety.REGULAR, 20);
        at("2026-11-16T15:12:00.100");
        Account after = account();
        assertThat(Objects.requireNonNull(after.position(reliance.symbol(), Product.MIS))
                        .quantity())
                .isZero();
        assertThat(order(2).tag()).isEqualTo("square-off");
        assertThat(after.charges().squareOff()).isEqualTo(50_00);
        Outcome.Refused refused =
                (Outcome.Refused) place(Side.SELL, OrderType.MARKET, Product.MIS, Variety.REGULAR, 20);
        assertThat(refused.refusal().reason()).isEqualTo(RejectReason.SQUARE_OFF_PASSED);
        at("2026-11-17T09:16:00");
        assertThat(account().positions()).isEmpty();
    }

    @Test
    void sharesBoughtTodayAreDeliveredWhenTheNextSettlementDayIsOver() {
        at("2026-11-16T11:00:00");
        place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        assertThat(lot().settled()).isFalse();
        assertThat(lot().settlesOn())
                .isEqualTo(java.time.LocalDate.of(2026, 11, 17).toEpochDay());
        at("2026-11-16T20:00:00");
        assertThat(journals()).contains(Journal.Type.NOTE);
        at("2026-11-17T23:59:59");
        assertThat(lot().settled()).as("T1 on the settlement day").isFalse();
        at("2026-11-18T00:00:01");
        assertThat(lot().settled()).isTrue();
        assertThat(journals()).contains(Journal.Type.SETTLEMENT);
    }

    @Test
    void aDeliverySaleOfSharesBoughtThatDayBecomesIntradayOnTheNote() {
        at("2026-11-16T11:00:00");
        place(Side.BUY, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        at("2026-11-16T12:00:00");
        place(Side.SELL, OrderType.MARKET, Product.CNC, Variety.REGULAR, 10);
        Charges before = account().charges();
        assertThat(before.dp()).as("nothing leaves the depository").isZero();
        at("2026-11-16T20:00:00");
        Charges note = account().charges();
        assertThat(note.brokerage()).as("0.03 % each way, as intraday").isPositive();
        assertThat(note.stt()).isLessThan(before.stt());
    }

    private Outcome place(Side side, OrderType type, Product product, Variety variety, long quantity) {
        return place(order(side, type, product, variety, quantity, 0, 0));
    }

    private Outcome place(PlaceOrder wish) {
        return await(market.place(wish, outcome -> new Answer(200, new byte[0])));
    }

    private PlaceOrder order(
            Side side, OrderType type, Product product, Variety variety, long quantity, long price, long trigger) {
        return new PlaceOrder(
                ASHA, reliance, side, type, product, Validity.DAY, variety, quantity, price, trigger, 0, 0, null, null);
    }

    private long onTick(long paise) {
        long tick = Objects.requireNonNull(market.board().quote(reliance))
                .reference()
                .tickPaise();
        return paise / tick * tick;
    }

    private Lot lot() {
        return Objects.requireNonNull(account().holdings().get(reliance.symbol()))
                .lots()
                .getFirst();
    }

    private List<Journal.Type> journals() {
        return store.journals(key(), Long.MAX_VALUE, 100).items().stream()
                .map(PostedJournal::journal)
                .map(Journal::type)
                .toList();
    }

    /** Moves the clock and waits until the market has seen the time and stored what it did. */
    private void at(String time) {
        clock.set(micros(time));
        await(market.cancel(ASHA, 999));
    }

    private Account account() {
        return await(market.account(ASHA));
    }

    private Order order(long number) {
        return store.order(key(), number).orElseThrow();
    }

    private AccountKey key() {
        return new AccountKey(ASHA, market.id());
    }

    private static long micros(String time) {
        LocalDateTime local = LocalDateTime.parse(time);
        return Ist.micros(local.toLocalDate(), local.toLocalTime());
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
