package in.sauda.store.dynamodb;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.packed.PackedEvents;
import in.sauda.store.packed.PackedFills;
import in.sauda.store.packed.PackedJournals;
import in.sauda.store.packed.PackedOrders;
import in.sauda.store.packed.Packer;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booking;
import in.sauda.trading.Message;
import in.sauda.trading.PostedJournal;
import in.sauda.trading.Shards;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/**
 * What a booking leaves for good: one item with its fills, journals and events, and one for each order, which changes as
 * the order does. Fills, journals and events are found by their numbers through indexes of the account's partition.
 */
final class BookingItems {

    /** Number of the booking's first fill; key of the index of the same purpose. */
    static final String FIRST_FILL = "f";

    /** Number of the booking's first journal. */
    static final String FIRST_JOURNAL = "j";

    /** Id of the booking's last event. */
    static final String LAST_EVENT = "e";

    /** How many orders there were after the booking. */
    static final String ORDERS = "o";

    /** Random bytes by which a writer knows its own booking again when the answer was lost. */
    static final String NONCE = "n";

    /** An order's symbol. */
    static final String SYMBOL = "s";

    /** Sort key of the booking that placed an order. */
    static final String PLACED_BY = "b";

    private static final String FILLS = "F";
    private static final String JOURNALS = "J";
    private static final String EVENTS = "E";

    private BookingItems() {}

    /**
     * What a writer puts on a booking of its own.
     *
     * @param nonce        random bytes by which it knows it again
     * @param systemMicros when, system time
     * @param untold       whether its messages are to be told
     */
    record Stamp(byte[] nonce, long systemMicros, boolean untold) {}

    static Map<String, AttributeValue> booking(Booking booking, Account after, Stamp stamp) {
        AccountKey key = booking.key();
        ItemWords words = ItemWords.none();
        byte[] fills = PackedFills.pack(key, booking.fills(), new Packer(), words);
        byte[] journals = PackedJournals.pack(key, booking.posted(), new Packer(), words);
        byte[] events = PackedEvents.pack(booking, List.of(), new Packer(), words);
        Item item = Item.of(Keys.account(key), Keys.booking(booking.marketMicros(), after.version()))
                .number(AccountItems.VERSION, after.version())
                .number(ORDERS, after.counters().orders())
                .bytes(AccountItems.WORDS, words.packed())
                .bytes(FILLS, fills)
                .bytes(JOURNALS, journals)
                .bytes(EVENTS, events)
                .bytes(NONCE, stamp.nonce());
        if (!booking.fills().isEmpty()) {
            item.number(FIRST_FILL, booking.fills().getFirst().number());
        }
        if (!booking.journals().isEmpty()) {
            item.number(FIRST_JOURNAL, booking.journals().getFirst().number());
        }
        if (!booking.events().isEmpty()) {
            item.number(LAST_EVENT, booking.events().getLast().id());
        }
        int messages = Message.count(booking.events());
        if (messages > 0) {
            long first = after.counters().messages() - messages + 1;
            item.number(OutboxItems.FIRST_MESSAGE, first);
            if (stamp.untold()) {
                item.number(OutboxItems.FIRST_UNTOLD, first)
                        .number(OutboxItems.SHARD, Shards.of(key.trader()))
                        .number(OutboxItems.SINCE, stamp.systemMicros());
            }
        }
        return item.values();
    }

    static List<Fill> fills(AccountKey key, Map<String, AttributeValue> item) {
        return PackedFills.unpack(key, Item.bytesOrNull(item, FILLS), words(item));
    }

    static List<PostedJournal> journals(AccountKey key, Map<String, AttributeValue> item) {
        return PackedJournals.unpack(key, Item.bytesOrNull(item, JOURNALS), words(item));
    }

    static List<AccountEvent> events(AccountKey key, Map<String, AttributeValue> item) {
        return PackedEvents.unpack(key, Item.bytesOrNull(item, EVENTS), List.of(), fills(key, item), words(item));
    }

    /** The order's item as a booking leaves it. */
    static Map<String, AttributeValue> order(Booking booking, Account after, Order order) {
        AccountKey key = booking.key();
        ItemWords words = ItemWords.none();
        byte[] packed = PackedOrders.pack(key, List.of(order), new Packer(), words);
        return Item.of(Keys.account(key), Keys.order(order.number()))
                .number(AccountItems.VERSION, after.version())
                .text(SYMBOL, order.symbol().text())
                .text(PLACED_BY, Keys.booking(booking.marketMicros(), after.version()))
                .bytes(AccountItems.WORDS, words.packed())
                .bytes(AccountItems.DATA, packed)
                .values();
    }

    /** Writes {@code order}, an item as {@link #order} makes them; an order that is there keeps who placed it. */
    static Update update(String table, Map<String, AttributeValue> order) {
        Map<String, AttributeValue> values = new HashMap<>();
        StringBuilder set = new StringBuilder("SET ");
        order.forEach((name, value) -> {
            if (name.equals(Keys.PARTITION) || name.equals(Keys.SORT)) {
                return;
            }
            values.put(":" + name, value);
            set.append(values.size() == 1 ? "" : ", ").append(name).append(" = ");
            set.append(name.equals(PLACED_BY) ? "if_not_exists(b, :b)" : ":" + name);
        });
        return Update.builder()
                .tableName(table)
                .key(Map.of(Keys.PARTITION, order.get(Keys.PARTITION), Keys.SORT, order.get(Keys.SORT)))
                .updateExpression(set.toString())
                .expressionAttributeValues(values)
                .build();
    }

    static Order order(AccountKey key, Map<String, AttributeValue> item) {
        return PackedOrders.unpack(key, Item.bytes(item, AccountItems.DATA), words(item))
                .getFirst();
    }

    private static ItemWords words(Map<String, AttributeValue> item) {
        return ItemWords.of(Item.bytesOrNull(item, AccountItems.WORDS));
    }
}
