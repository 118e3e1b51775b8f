package in.sauda.store.dynamodb;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.PastBooking;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Reads what bookings have left in an account's partition: by number through the partition's own indexes, by time
 * through the keys of the bookings themselves.
 */
final class History {

    private static final String FILLS = "fills";
    private static final String JOURNALS = "journals";
    private static final String EVENTS = "events";
    private static final int ORDERS_AT_ONCE = 1_000;

    private final Dynamo dynamo;

    History(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    Optional<Order> order(AccountKey key, long number) {
        return Optional.ofNullable(orderItem(key, number)).map(item -> BookingItems.order(key, item));
    }

    private @Nullable Map<String, AttributeValue> orderItem(AccountKey key, long number) {
        return number < 1 ? null : dynamo.get(dynamo.tables().trades(), Keys.account(key), Keys.order(number));
    }

    Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        if (before <= 1) {
            return new Page<>(List.of(), 0);
        }
        QueryRequest.Builder query =
                between(key, Keys.order(0), Keys.order(before - 1)).scanIndexForward(false);
        if (symbol == null) {
            query.limit(limit + 1);
        }
        return page(
                query.build(),
                item -> symbol == null || Item.text(item, BookingItems.SYMBOL).equals(symbol.text()),
                item -> List.of(BookingItems.order(key, item)),
                Order::number,
                order -> true,
                limit);
    }

    Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return page(
                below(key, FILLS, BookingItems.FIRST_FILL, before, limit),
                item -> true,
                item -> BookingItems.fills(key, item),
                Fill::number,
                fill -> fill.number() < before
                        && (symbol == null || fill.symbol().equals(symbol)),
                limit);
    }

    Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return page(
                below(key, JOURNALS, BookingItems.FIRST_JOURNAL, before, limit),
                item -> true,
                item -> BookingItems.journals(key, item),
                posted -> posted.journal().number(),
                posted -> posted.journal().number() < before,
                limit);
    }

    Optional<Fill> fill(AccountKey key, long number) {
        if (number < 1) {
            return Optional.empty();
        }
        List<Fill> found = new ArrayList<>();
        dynamo.query(below(key, FILLS, BookingItems.FIRST_FILL, number + 1, 0), item -> {
            found.addAll(BookingItems.fills(key, item));
            return false;
        });
        return found.stream().filter(fill -> fill.number() == number).findFirst();
    }

    List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        if (toMicros <= Math.max(fromMicros, 0)) {
            return List.of();
        }
        List<Fill> found = new ArrayList<>();
        QueryRequest query = between(key, Keys.bookingsFrom(fromMicros), Keys.bookingsFrom(toMicros))
                .filterExpression("attribute_exists(f)")
                .build();
        dynamo.query(query, item -> found.addAll(BookingItems.fills(key, item)));
        return found;
    }

    /** An order's fills stand in the booking that placed it and in later ones, until they make up what it filled. */
    List<Fill> fillsOf(AccountKey key, String orderId) {
        Map<String, AttributeValue> item = orderItem(key, key.orderNumber(orderId));
        if (item == null) {
            return List.of();
        }
        List<Fill> found = new ArrayList<>();
        long[] missing = {BookingItems.order(key, item).filledQuantity()};
        if (missing[0] == 0) {
            return found;
        }
        QueryRequest query = between(key, Item.text(item, BookingItems.PLACED_BY), Keys.bookingsFrom(Long.MAX_VALUE))
                .filterExpression("attribute_exists(f)")
                .build();
        dynamo.query(query, booking -> {
            for (Fill fill : BookingItems.fills(key, booking)) {
                if (fill.orderId().equals(orderId)) {
                    found.add(fill);
                    missing[0] -= fill.quantity();
                }
            }
            return missing[0] > 0;
        });
        return found;
    }

    List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        List<AccountEvent> found = new ArrayList<>();
        QueryRequest query = index(key, EVENTS, "pk = :pk AND e > :after", Map.of(":after", Item.number(afterId)))
                .build();
        dynamo.query(query, item -> {
            for (AccountEvent event : BookingItems.events(key, item)) {
                if (event.id() > afterId && found.size() < limit) {
                    found.add(event);
                }
            }
            return found.size() < limit;
        });
        return found;
    }

    void forEachBooked(AccountKey key, Consumer<Booked> each) {
        Orders orders = new Orders(key);
        dynamo.query(allBookings(key), item -> {
            each.accept(booked(key, item, orders));
            return true;
        });
    }

    void forEachPast(AccountKey key, Consumer<PastBooking> each) {
        Orders orders = new Orders(key);
        dynamo.query(allBookings(key), item -> {
            each.accept(new PastBooking(
                    Item.number(item, AccountItems.VERSION),
                    Keys.marketMicros(Item.text(item, Keys.SORT)),
                    booked(key, item, orders),
                    BookingItems.events(key, item)));
            return true;
        });
    }

    private QueryRequest allBookings(AccountKey key) {
        return between(key, Keys.bookingsFrom(0), Keys.bookingsFrom(Long.MAX_VALUE))
                .build();
    }

    private static Booked booked(AccountKey key, Map<String, AttributeValue> item, Orders orders) {
        return new Booked(
                orders.upTo(Item.number(item, BookingItems.ORDERS)),
                BookingItems.fills(key, item),
                BookingItems.journals(key, item));
    }

    /** An account's orders from the first on, read a thousand at a time. */
    private final class Orders {

        private final AccountKey key;
        private final Map<Long, Order> read = new HashMap<>();
        private long given;
        private long readUpTo;

        Orders(AccountKey key) {
            this.key = key;
        }

        /** Those not given yet with numbers up to {@code last}. */
        List<Order> upTo(long last) {
            List<Order> orders = new ArrayList<>();
            while (given < last) {
                given++;
                if (given > readUpTo) {
                    readMore();
                }
                Order order = read.remove(given);
                if (order != null) {
                    orders.add(order);
                }
            }
            return orders;
        }

        private void readMore() {
            readUpTo = given + ORDERS_AT_ONCE - 1;
            dynamo.query(between(key, Keys.order(given), Keys.order(readUpTo)).build(), item -> {
                Order order = BookingItems.order(key, item);
                read.put(order.number(), order);
                return true;
            });
        }
    }

    private QueryRequest.Builder between(AccountKey key, String first, String last) {
        return QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                .expressionAttributeValues(Map.of(
                        ":pk", Item.text(Keys.account(key)), ":first", Item.text(first), ":last", Item.text(last)))
                .consistentRead(true);
    }

    /** Bookings whose first of a kind is numbered below {@code before}, newest first. */
    private QueryRequest below(AccountKey key, String index, String number, long before, int limit) {
        return index(key, index, "pk = :pk AND " + number + " < :before", Map.of(":before", Item.number(before)))
                .scanIndexForward(false)
                .limit(limit + 1)
                .build();
    }

    private QueryRequest.Builder index(
            AccountKey key, String index, String condition, Map<String, AttributeValue> more) {
        Map<String, AttributeValue> values = new HashMap<>(more);
        values.put(":pk", Item.text(Keys.account(key)));
        return QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .indexName(index)
                .select("ALL_ATTRIBUTES")
                .keyConditionExpression(condition)
                .expressionAttributeValues(values)
                .consistentRead(true);
    }

    private <T> Page<T> page(
            QueryRequest query,
            Predicate<Map<String, AttributeValue>> worthUnpacking,
            Function<Map<String, AttributeValue>, List<T>> unpacking,
            ToLongFunction<T> number,
            Predicate<T> wanted,
            int limit) {
        List<T> found = new ArrayList<>();
        dynamo.query(query, item -> {
            if (worthUnpacking.test(item)) {
                unpacking.apply(item).reversed().stream().filter(wanted).forEach(found::add);
            }
            return found.size() <= limit;
        });
        if (found.size() <= limit) {
            return new Page<>(found, 0);
        }
        List<T> shown = found.subList(0, limit);
        return new Page<>(shown, number.applyAsLong(shown.getLast()));
    }
}
