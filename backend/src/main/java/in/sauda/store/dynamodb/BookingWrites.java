package in.sauda.store.dynamodb;

import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Holding;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * All items that one booking writes, as parts of one transaction. The first is the account's own, under the condition
 * that it is at the version which the booking was computed from.
 */
final class BookingWrites {

    /** DynamoDB takes a hundred; one is left for the market's own record. */
    private static final int MOST_IN_A_TRANSACTION = 99;

    private static final long MOST_BYTES = 4L << 20;

    private final String table;
    private final Booking booking;
    private final Account after;
    private final List<Map<String, AttributeValue>> items = new ArrayList<>();
    private final List<TransactWriteItem> atOnce = new ArrayList<>();
    private final List<Leftovers.Part> parts = new ArrayList<>();
    private List<Map<String, AttributeValue>> leftovers = List.of();

    private BookingWrites(String table, Booking booking, Account after) {
        this.table = table;
        this.booking = booking;
        this.after = after;
    }

    /**
     * What {@code booking} writes.
     *
     * @param before the account that it was computed from, or null if it opens the account
     * @param after  the account after it
     * @param stamp  marks it as this writer's, and says when it is booked: a key's answer of before may have expired then
     * @throws StoreException {@link Reason#TOO_LARGE} if an item or the whole would be larger than DynamoDB keeps
     */
    static BookingWrites of(
            String table, Booking booking, @Nullable Account before, Account after, BookingItems.Stamp stamp) {
        BookingWrites writes = new BookingWrites(table, booking, after);
        writes.head(before, stamp.systemMicros());
        writes.booking(BookingItems.booking(booking, after, stamp));
        writes.holdings(before == null ? Map.of() : before.holdings());
        for (Order order : booking.orders()) {
            Map<String, AttributeValue> item = BookingItems.order(booking, after, order);
            writes.items.add(item);
            writes.parts.add(new Leftovers.Part(Leftovers.Kind.ORDER, item));
        }
        if (booking.idempotency() != null) {
            writes.answer(
                    AnswerItems.item(booking.key(), after.version(), booking.idempotency()), stamp.systemMicros());
        }
        if (before == null) {
            writes.put(Directory.item(booking.key()));
        }
        if (writes.parts.size() + writes.atOnce.size() > MOST_IN_A_TRANSACTION) {
            writes.leftovers = Leftovers.items(Keys.account(booking.key()), after.version(), writes.parts);
            writes.items.addAll(writes.leftovers);
        }
        writes.requireSizes();
        return writes;
    }

    /** The transaction. */
    List<TransactWriteItem> writes() {
        List<TransactWriteItem> writes = new ArrayList<>(atOnce);
        if (leftovers.isEmpty()) {
            parts.forEach(part -> writes.add(part.write(table)));
        } else {
            leftovers.forEach(item -> writes.add(new Leftovers.Part(Leftovers.Kind.PUT, item).write(table)));
        }
        return writes;
    }

    /** Items of the transaction that are to be worked off after it; empty unless the step is a large one. */
    List<Map<String, AttributeValue>> leftovers() {
        return leftovers;
    }

    /** The items put, to weigh them; deletions are not among them. */
    List<Map<String, AttributeValue>> items() {
        return items;
    }

    private void head(@Nullable Account before, long systemMicros) {
        Map<String, AttributeValue> head = AccountItems.head(after, systemMicros);
        Put.Builder put = Put.builder().tableName(table).item(head);
        if (before == null) {
            put.conditionExpression("attribute_not_exists(sk)");
        } else {
            put.conditionExpression("v = :before")
                    .expressionAttributeValues(Map.of(":before", Item.number(before.version())));
        }
        items.add(head);
        atOnce.add(TransactWriteItem.builder().put(put.build()).build());
    }

    /** Never among the leftovers: by this item a writer finds out whether the step was kept. */
    private void booking(Map<String, AttributeValue> item) {
        items.add(item);
        atOnce.add(new Leftovers.Part(Leftovers.Kind.PUT, item).write(table));
    }

    private void holdings(Map<Symbol, Holding> before) {
        AccountKey key = booking.key();
        after.holdings().forEach((symbol, holding) -> {
            if (!holding.equals(before.get(symbol))) {
                put(AccountItems.holding(after, symbol, holding));
            }
        });
        for (Symbol symbol : before.keySet()) {
            if (!after.holdings().containsKey(symbol)) {
                parts.add(new Leftovers.Part(Leftovers.Kind.DELETE, Item.key(Keys.account(key), Keys.holding(symbol))));
            }
        }
    }

    private void put(Map<String, AttributeValue> item) {
        items.add(item);
        parts.add(new Leftovers.Part(Leftovers.Kind.PUT, item));
    }

    /** Under the condition that the key was not answered before, or long ago. */
    private void answer(Map<String, AttributeValue> item, long systemMicros) {
        items.add(item);
        atOnce.add(TransactWriteItem.builder()
                .put(put -> put.tableName(table)
                        .item(item)
                        .conditionExpression("attribute_not_exists(sk) OR x <= :now")
                        .expressionAttributeValues(Map.of(":now", Item.number(systemMicros))))
                .build());
    }

    private void requireSizes() {
        long all = items.stream().mapToLong(Item::size).sum();
        if (all > MOST_BYTES) {
            throw new StoreException(
                    Reason.TOO_LARGE,
                    booking.key() + ": a step of " + all + " bytes, and DynamoDB keeps " + MOST_BYTES + " at once");
        }
        for (Map<String, AttributeValue> item : items) {
            int size = Item.size(item);
            if (size > Item.MOST_BYTES) {
                throw new StoreException(
                        Reason.TOO_LARGE,
                        booking.key() + ": item " + Item.text(item, Keys.SORT) + " would have " + size
                                + " bytes, and DynamoDB keeps " + Item.MOST_BYTES);
            }
        }
    }
}
