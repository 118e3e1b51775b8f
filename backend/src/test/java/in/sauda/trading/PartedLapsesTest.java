package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.NINE;
import static in.sauda.trading.TradingFixture.TCS;
import static in.sauda.trading.TradingFixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.store.memory.MemoryStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** Two orders lapse at one instant, each with a booking of its own: a crash may part them. */
class PartedLapsesTest {

    @Test
    void theSecondLapsesBeforeThePriceOfThatInstantReachesIt() {
        List<Booking> bookings = new CopyOnWriteArrayList<>();
        try (TradingFixture market = new TradingFixture(WatchedStore.of(new MemoryStore(), bookings::add))) {
            market.place(forAMinute());
            market.place(forAMinute());
            market.book(TCS, 60, 98_00, 50, 50);
            market.at(60);
            await(market.trading.cancel(ASHA, Long.MAX_VALUE));
            assertThat(bookings.removeLast().orders()).extracting(Order::status).containsExactly(OrderStatus.EXPIRED);

            MemoryStore found = new MemoryStore();
            found.commit(List.copyOf(bookings));
            long now = NINE + 60 * Ist.SECOND;
            try (TradingFixture again = new TradingFixture(found, new AlwaysOpen(), market.feed, now)) {
                await(again.trading.cancel(ASHA, Long.MAX_VALUE));
                assertThat(found.order(again.key(ASHA), 1).orElseThrow().status())
                        .isEqualTo(OrderStatus.EXPIRED);
                assertThat(found.order(again.key(ASHA), 2).orElseThrow().status())
                        .isEqualTo(OrderStatus.EXPIRED);
            }
        }
    }

    private static PlaceOrder forAMinute() {
        return new PlaceOrder(
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
                1,
                null,
                null);
    }
}
