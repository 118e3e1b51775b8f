package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.quote.AuctionKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AuctionPriorityTest {

    private static final AuctionPriority PRIORITY = AuctionPriority.load();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/auction-priority.csv", delimiter = '|')
    void serves(String story, LocalDate date, AuctionKind auction, Side side, String orders, String served) {
        List<WorkingOrder> working = new ArrayList<>();
        for (String one : orders.split(" ", -1)) {
            working.add(order(working.size() + 1, side, one.equals("MARKET") ? 0 : Long.parseLong(one)));
        }
        assertThat(PRIORITY.served(auction, date, working).stream()
                        .map(one -> one.limitPaise() == 0 ? "MARKET" : "" + one.limitPaise())
                        .collect(Collectors.joining(" ")))
                .as(story)
                .isEqualTo(served);
    }

    @Test
    void ofOrdersAlikeTheEarlierIsServedFirst() {
        List<WorkingOrder> working =
                List.of(order(1, Side.BUY, 101), order(2, Side.BUY, 101), order(3, Side.BUY, 0), order(4, Side.BUY, 0));
        assertThat(PRIORITY.served(AuctionKind.OPENING, LocalDate.of(2026, 11, 23), working))
                .extracting(one -> one.order().number())
                .containsExactly(3L, 4L, 1L, 2L);
    }

    private static WorkingOrder order(long number, Side side, long limit) {
        Order order = new Order(
                "sim-ASHA0000-" + number,
                number,
                new Symbol("TCS.NS"),
                side,
                limit == 0 ? OrderType.MARKET : OrderType.LIMIT,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                0,
                0,
                10,
                0,
                0,
                limit,
                0,
                0,
                OrderStatus.OPEN,
                null,
                null,
                null,
                1,
                1,
                List.of());
        return new WorkingOrder(order, limit, limit, 0, 1, 0, 0, 0, 0);
    }
}
