package in.sauda.http;

import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.trading.BookingStore;
import in.sauda.trading.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The groups of a trader's orders, page by page. */
enum OrderBook {
    /** Waiting or in the market. */
    OPEN,
    /** Ended in the market. */
    EXECUTED,
    /** Refused by a rule. */
    REJECTED;

    /** So many orders are looked through for one page at most; a page may be short and another still follow. */
    private static final int MOST_LOOKED_AT = 5_000;

    private static final int AT_ONCE = 500;

    /** The group called {@code text}; null for all. */
    static @Nullable OrderBook named(@Nullable String text) {
        return text == null || text.isEmpty()
                ? null
                : switch (text) {
                    case "open" -> OPEN;
                    case "executed" -> EXECUTED;
                    case "rejected" -> REJECTED;
                    default ->
                        throw new Problem(ProblemCode.INVALID_VALUE, "status must be one of open, executed, rejected.")
                                .field("status");
                };
    }

    /** Orders that wait are the account's own; all others are looked for in the store. */
    Page<Order> page(BookingStore store, Account account, @Nullable Symbol symbol, long before, int limit) {
        return this == OPEN ? waiting(account, symbol, before, limit) : ended(store, account, symbol, before, limit);
    }

    private static Page<Order> waiting(Account account, @Nullable Symbol symbol, long before, int limit) {
        List<Order> found = account.working().stream()
                .map(WorkingOrder::order)
                .filter(order -> order.number() < before
                        && (symbol == null || order.symbol().equals(symbol)))
                .sorted(Comparator.comparingLong(Order::number).reversed())
                .toList();
        return Pages.first(found, limit, Order::number);
    }

    private Page<Order> ended(BookingStore store, Account account, @Nullable Symbol symbol, long before, int limit) {
        List<Order> found = new ArrayList<>();
        long next = before;
        for (int seen = 0; seen < MOST_LOOKED_AT && found.size() <= limit; seen += AT_ONCE) {
            Page<Order> page = store.orders(account.key(), symbol, next, AT_ONCE);
            page.items().stream()
                    .filter(order -> has(order.status()))
                    .limit(limit + 1 - found.size())
                    .forEach(found::add);
            next = page.nextBefore();
            if (next == 0) {
                break;
            }
        }
        // One more than asked for shows that there is a next page.
        return found.size() > limit ? Pages.first(found, limit, Order::number) : new Page<>(found, next);
    }

    private boolean has(OrderStatus status) {
        return switch (status) {
            case COMPLETE, CANCELLED, EXPIRED -> this == EXECUTED;
            case REJECTED -> this == REJECTED;
            case OPEN, TRIGGER_PENDING, AMO_RECEIVED -> this == OPEN;
        };
    }
}
