package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.ITC;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.TEN_LAKH;
import static in.sauda.trading.TradingFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.quote.PriceBand;
import in.sauda.store.memory.MemoryStore;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The band of a share with derivatives moves from ₹90–110 to ₹95–115, a quarter of an hour after 5,000 shares traded at
 * ₹110: the exchange cancels the limits that are outside then, and leaves stop orders. market-rules 4.1.
 */
class MovingBandTest {

    private static final int QUARTER = 15 * 60;

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market = new TradingFixture(store);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @ParameterizedTest(name = "looked at every {0} s")
    @ValueSource(ints = {60, QUARTER})
    void limitsOutsideAreCancelledAndStopOrdersStay(int step) {
        market.book(ITC, 1, 100_00, 50, 50);
        market.book(TCS, 1, 100_00, 50, 50);
        market.at(1);
        place(TCS, OrderType.LIMIT, Side.BUY, 92_00, 0);
        place(TCS, OrderType.LIMIT, Side.BUY, 95_00, 0);
        place(TCS, OrderType.SL, Side.SELL, 90_50, 91_00);
        place(ITC, OrderType.LIMIT, Side.BUY, 92_00, 0);
        long setAside = account().blockedPaise();

        for (int at = 0; at <= QUARTER; at += 60) {
            market.trade(TCS, 2 + at, 110_00, 5_000, 50, 50);
        }
        for (int at = step; at < QUARTER; at += step) {
            market.at(at);
            await(market.trading.cancel(ASHA, 99));
        }
        assertThat(order(1).status()).isEqualTo(OrderStatus.OPEN);
        if (step < QUARTER) {
            assertThat(band(QUARTER + 1)).isEqualTo(new PriceBand(80_00, 120_00));
            assertThat(band(QUARTER + 2))
                    .as("what is shown follows without another tick")
                    .isEqualTo(new PriceBand(95_00, 115_00));
        }
        market.at(QUARTER + 2);
        place(ITC, OrderType.LIMIT, Side.BUY, 1_00, 0);

        Order cancelled = order(1);
        assertThat(cancelled.status()).isEqualTo(OrderStatus.CANCELLED);
        assertThat(cancelled.statusMessage())
                .isEqualTo("₹92.00 is outside the price band, which moved to ₹95.00 to ₹115.00");
        assertThat(order(2).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(order(3).status()).isEqualTo(OrderStatus.TRIGGER_PENDING);
        assertThat(order(4).status()).isEqualTo(OrderStatus.OPEN);
        assertThat(account().blockedPaise()).isLessThan(setAside - 10 * 92_00 + 10);
        assertThat(account().availablePaise())
                .isEqualTo(TEN_LAKH.paise() - account().blockedPaise());
    }

    private void place(Instrument instrument, OrderType type, Side side, long price, long trigger) {
        market.place(new PlaceOrder(
                ASHA,
                instrument,
                side,
                type,
                side == Side.SELL ? Product.MIS : Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                10,
                price,
                trigger,
                0,
                0,
                null,
                null));
    }

    private PriceBand band(int second) {
        return market.trading.band(
                Objects.requireNonNull(market.board.quote(TCS)), TradingFixture.NINE + second * Ist.SECOND);
    }

    private Order order(long number) {
        return store.order(market.key(ASHA), number).orElseThrow();
    }

    private Account account() {
        return market.account(ASHA);
    }
}
