package in.sauda.store.dynamodb;

import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Who looks after what, in one partition: an item for each node with a counter that it keeps moving, and one for each
 * thing that a node has taken, with its name.
 */
final class LeaseItems {

    private static final String COUNTER = "c";
    private static final String OWNER = "o";
    private static final long KEPT_SECONDS = TimeUnit.HOURS.toSeconds(1);

    private final Dynamo dynamo;
    private final LongSupplier systemMicros;

    /**
     * All of it at one moment.
     *
     * @param counters by node
     * @param owners   node by what it has taken
     */
    record Picture(Map<String, Long> counters, Map<String, String> owners) {}

    LeaseItems(Dynamo dynamo, LongSupplier systemMicros) {
        this.dynamo = dynamo;
        this.systemMicros = systemMicros;
    }

    /** Shows that {@code node} lives; what it leaves behind when it dies is deleted an hour later. */
    void beat(String node, long counter) {
        long end = TimeUnit.MICROSECONDS.toSeconds(systemMicros.getAsLong()) + KEPT_SECONDS;
        dynamo.ask(client -> client.putItem(put -> put.tableName(table())
                .item(Item.of(Keys.LEASES, Keys.NODES + node)
                        .number(COUNTER, counter)
                        .number(Keys.TIME_TO_LIVE, end)
                        .values())));
    }

    /** {@code node} is gone, and with it all that it had. */
    void leave(String node) {
        dynamo.ask(client ->
                client.deleteItem(delete -> delete.tableName(table()).key(Item.key(Keys.LEASES, Keys.NODES + node))));
    }

    Picture look() {
        Map<String, Long> counters = new HashMap<>();
        Map<String, String> owners = new HashMap<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(Keys.LEASES)))
                .consistentRead(true)
                .build();
        dynamo.query(query, item -> {
            String sort = Item.text(item, Keys.SORT);
            if (sort.startsWith(Keys.NODES)) {
                counters.put(sort.substring(Keys.NODES.length()), Item.number(item, COUNTER));
            } else {
                owners.put(sort.substring(Keys.LEASED.length()), Item.text(item, OWNER));
            }
            return true;
        });
        return new Picture(counters, owners);
    }

    /** Whether {@code node} took {@code what} from {@code before}; null for nobody. */
    boolean take(String what, String node, @Nullable String before) {
        Map<String, AttributeValue> values = before == null ? Map.of() : Map.of(":before", Item.text(before));
        return unlessOther(() -> dynamo.ask(client -> client.putItem(put -> put.tableName(table())
                .item(Item.of(Keys.LEASES, Keys.LEASED + what).text(OWNER, node).values())
                .conditionExpression(before == null ? "attribute_not_exists(sk)" : "o = :before")
                .expressionAttributeValues(values.isEmpty() ? null : values))));
    }

    /** {@code node} lets go of {@code what}, if it had it. */
    void release(String what, String node) {
        unlessOther(() -> dynamo.ask(client -> client.deleteItem(delete -> delete.tableName(table())
                .key(Item.key(Keys.LEASES, Keys.LEASED + what))
                .conditionExpression("o = :node")
                .expressionAttributeValues(Map.of(":node", Item.text(node))))));
    }

    private static boolean unlessOther(Runnable write) {
        try {
            write.run();
            return true;
        } catch (StoreException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
            return false;
        }
    }

    private String table() {
        return dynamo.tables().trades();
    }
}
