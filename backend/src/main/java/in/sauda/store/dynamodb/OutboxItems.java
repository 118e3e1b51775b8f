package in.sauda.store.dynamodb;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Ownership;
import in.sauda.trading.Page;
import in.sauda.trading.Shards;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.ObjLongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Messages, read out of the bookings that they are of. A booking whose messages are not told carries three attributes
 * more: the number of its first message, by which a local index has the account's untold ones in order and misses none;
 * and its shard with the time, by which a global index tells who has any. To be told is to lose them.
 */
final class OutboxItems implements Outbox {

    /** Number of a booking's first message. */
    static final String FIRST_MESSAGE = "g";

    /** The same, while the booking is untold; key of the index {@link #UNTOLD}. */
    static final String FIRST_UNTOLD = "mf";

    /** The shard of an untold booking's account; key of the index {@link #OUTBOX}. */
    static final String SHARD = "mu";

    /** System time of an untold booking; orders {@link #OUTBOX}. */
    static final String SINCE = "mt";

    private static final String UNTOLD = "untold";
    private static final String OUTBOX = "outbox";

    private static final String SEEN = "N";
    private static final String SEEN_UP_TO = "n";

    private static final String PARKED = "P";
    private static final String WHY = "y";
    private static final String AT = "t";

    private static final int LEAST_LOOKED_AT = 10;
    private static final int MOST_LOOKED_AT = 200;

    private final Dynamo dynamo;
    private final SystemClock clock;
    private volatile boolean keepsUntold;

    OutboxItems(Dynamo dynamo, SystemClock clock) {
        this.dynamo = dynamo;
        this.clock = clock;
    }

    /** Whether what is booked is marked as untold. */
    boolean keepsUntold() {
        return keepsUntold;
    }

    @Override
    public void keepUntold() {
        keepsUntold = true;
    }

    @Override
    public Page<Message> messages(AccountKey key, long before, int limit) {
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :bookings)")
                .filterExpression("g < :before")
                .expressionAttributeValues(Map.of(
                        ":pk", Item.text(Keys.account(key)),
                        ":bookings", Item.text(Keys.BOOKINGS),
                        ":before", Item.number(before)))
                .scanIndexForward(false)
                .consistentRead(true)
                // Looked at, not found: without it the table would be read a megabyte at a time.
                .limit(Math.clamp(2L * limit, LEAST_LOOKED_AT, MOST_LOOKED_AT))
                .build();
        List<Message> found = new ArrayList<>();
        dynamo.query(query, item -> {
            messages(key, item).reversed().stream()
                    .filter(message -> message.seq() < before)
                    .forEach(found::add);
            return found.size() <= limit;
        });
        return found.size() <= limit
                ? new Page<>(found, 0)
                : new Page<>(found.subList(0, limit), found.get(limit - 1).seq());
    }

    private static List<Message> messages(AccountKey key, Map<String, AttributeValue> item) {
        return Message.of(key, Item.number(item, FIRST_MESSAGE), BookingItems.events(key, item));
    }

    @Override
    public long seenUpTo(AccountKey key) {
        Map<String, AttributeValue> item = dynamo.get(dynamo.tables().trades(), Keys.account(key), SEEN);
        return item == null ? 0 : Item.number(item, SEEN_UP_TO);
    }

    @Override
    public void seen(AccountKey key, long seq) {
        updateIf(
                Item.key(Keys.account(key), SEEN),
                "SET n = :seq",
                "attribute_not_exists(n) OR n < :seq",
                Map.of(":seq", Item.number(seq)));
    }

    @Override
    public void forEachUntold(Ownership owned, ObjLongConsumer<AccountKey> each) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            if (!owned.owns(shard)) {
                continue;
            }
            QueryRequest query = QueryRequest.builder()
                    .tableName(dynamo.tables().trades())
                    .indexName(OUTBOX)
                    .keyConditionExpression("mu = :shard")
                    .expressionAttributeValues(Map.of(":shard", Item.number(shard)))
                    .build();
            dynamo.query(query, item -> {
                each.accept(Keys.account(Item.text(item, Keys.PARTITION)), Item.number(item, SINCE));
                return true;
            });
        }
    }

    @Override
    public List<Untold> untold(AccountKey key, int limit) {
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .indexName(UNTOLD)
                .select("ALL_ATTRIBUTES")
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(Keys.account(key))))
                .consistentRead(true)
                .limit(limit)
                .build();
        List<Untold> untold = new ArrayList<>();
        dynamo.query(query, item -> {
            untold.add(new Untold(
                    key,
                    Item.number(item, AccountItems.VERSION),
                    Keys.bookedAt(Item.text(item, Keys.SORT)),
                    messages(key, item)));
            return untold.size() < limit;
        });
        return untold;
    }

    /** One request for each, side by side: none of them is so large that another would wait long for it. */
    @Override
    public void told(List<Untold> bookings) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            CompletableFuture.allOf(bookings.stream()
                            .map(booking -> CompletableFuture.runAsync(() -> told(booking), threads))
                            .toArray(CompletableFuture[]::new))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof StoreException failure ? failure : e;
        }
    }

    private void told(Untold booking) {
        updateIf(
                Item.key(Keys.account(booking.key()), Keys.booking(booking.marketMicros(), booking.version())),
                "REMOVE mf, mu, mt",
                // A booking that is gone with its account must not come back.
                "attribute_exists(sk)",
                Map.of());
    }

    @Override
    public void park(Message message, String why) {
        Map<String, AttributeValue> item = Item.of(PARKED, message.id())
                .text(WHY, why)
                .number(AT, clock.nowMicros())
                .values();
        dynamo.ask(client -> client.putItem(
                request -> request.tableName(dynamo.tables().trades()).item(item)));
    }

    @Override
    public List<Parked> parked() {
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(PARKED)))
                .consistentRead(true)
                .build();
        List<Parked> parked = new ArrayList<>();
        dynamo.query(query, item -> {
            parked.add(new Parked(Item.text(item, Keys.SORT), Item.text(item, WHY), Item.number(item, AT)));
            return true;
        });
        return parked;
    }

    private void updateIf(
            Map<String, AttributeValue> key, String expression, String condition, Map<String, AttributeValue> values) {
        try {
            dynamo.ask(client -> client.updateItem(request -> {
                request.tableName(dynamo.tables().trades())
                        .key(key)
                        .updateExpression(expression)
                        .conditionExpression(condition);
                if (!values.isEmpty()) {
                    request.expressionAttributeValues(values);
                }
            }));
        } catch (StoreException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
        }
    }
}
