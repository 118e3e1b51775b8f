package in.sauda.store.dynamodb;

import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Steps of more items than one transaction takes: a day's roll of a hundred shares, say. The transaction that moves the
 * account on carries the rest along in a few items of its own, so the step is kept whole or not at all; they are worked
 * off after it in chunks, each a transaction that may be done twice. Whoever reads an account and meets such an item
 * works it off first.
 */
final class Leftovers {

    private static final int MOST_IN_A_CHUNK = 80;
    private static final String PUTS = "a";
    private static final String ORDERS = "b";
    private static final String DELETIONS = "c";

    private final Dynamo dynamo;

    Leftovers(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    /** What a part of a step does with an item. */
    enum Kind {
        PUT(PUTS),
        ORDER(ORDERS),
        DELETE(DELETIONS);

        private final String name;

        Kind(String name) {
            this.name = name;
        }
    }

    /**
     * Part of a step that needs no condition.
     *
     * @param item the whole item; of one that is deleted, its key
     */
    record Part(Kind kind, Map<String, AttributeValue> item) {

        TransactWriteItem write(String table) {
            return switch (kind) {
                case PUT ->
                    TransactWriteItem.builder()
                            .put(put -> put.tableName(table).item(item))
                            .build();
                case ORDER ->
                    TransactWriteItem.builder()
                            .update(BookingItems.update(table, item))
                            .build();
                case DELETE ->
                    TransactWriteItem.builder()
                            .delete(delete -> delete.tableName(table).key(item))
                            .build();
            };
        }
    }

    /** Items that carry {@code parts} in chunks of nearly the same size. */
    static List<Map<String, AttributeValue>> items(String partition, long version, List<Part> parts) {
        int chunks = Math.ceilDiv(parts.size(), MOST_IN_A_CHUNK);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        for (int chunk = 0; chunk < chunks; chunk++) {
            int from = parts.size() * chunk / chunks;
            int to = parts.size() * (chunk + 1) / chunks;
            Map<String, AttributeValue> item = new HashMap<>(Item.of(partition, Keys.leftover(chunk))
                    .number(AccountItems.VERSION, version)
                    .values());
            for (Kind kind : Kind.values()) {
                item.put(
                        kind.name,
                        AttributeValue.fromL(parts.subList(from, to).stream()
                                .filter(part -> part.kind() == kind)
                                .map(part -> AttributeValue.fromM(part.item()))
                                .toList()));
            }
            items.add(item);
        }
        return items;
    }

    static boolean is(Map<String, AttributeValue> item) {
        return Item.text(item, Keys.SORT).startsWith(Keys.LEFTOVERS);
    }

    /** Works off what {@code items}, made by {@link #items}, carry. */
    void workOff(List<Map<String, AttributeValue>> items) {
        String table = dynamo.tables().trades();
        for (Map<String, AttributeValue> item : items) {
            List<TransactWriteItem> writes = new ArrayList<>();
            for (Kind kind : Kind.values()) {
                Item.required(item, kind.name).l().forEach(part -> writes.add(new Part(kind, part.m()).write(table)));
            }
            writes.add(TransactWriteItem.builder()
                    .delete(delete -> delete.tableName(table)
                            .key(Item.key(Item.text(item, Keys.PARTITION), Item.text(item, Keys.SORT)))
                            .conditionExpression("v = :version")
                            .expressionAttributeValues(Map.of(":version", Item.required(item, AccountItems.VERSION))))
                    .build());
            try {
                dynamo.ask(client -> client.transactWriteItems(request -> request.transactItems(writes)));
            } catch (StoreException e) {
                if (e.reason() != Reason.CONFLICT) {
                    throw e;
                }
                // Somebody else has worked it off, or we ourselves, and the answer was lost.
            }
        }
    }
}
