package in.sauda.store.dynamodb;

import in.sauda.trading.Booking;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Markets' records, one item each. A replay's time moves up within each booking's transaction, for it starts again from
 * there. A simulated market's needs no more than a time before which all is booked, so it moves up once a second, apart
 * from the bookings: one item written by every order of every node would be the narrowest place of all.
 */
final class MarketItems {

    private static final String KIND = "k";
    private static final String DEFINITION = "d";
    private static final String COMMITTED = "c";
    private static final String SPEED = "q";
    private static final String PAUSED = "p";
    private static final String OWNER = "u";
    private static final String REPLAY = "replay";
    private static final long SECOND = 1_000_000;

    private final Dynamo dynamo;
    private final ConcurrentMap<String, MarketRecord> known = new ConcurrentHashMap<>();

    MarketItems(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    List<MarketRecord> all() {
        List<MarketRecord> markets = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(Keys.MARKETS)))
                .consistentRead(true)
                .build();
        dynamo.query(query, item -> {
            MarketRecord record = record(item);
            known.put(record.id(), record);
            markets.add(record);
            return true;
        });
        return markets;
    }

    Optional<MarketRecord> find(String id) {
        Map<String, AttributeValue> item = dynamo.get(dynamo.tables().trades(), Keys.MARKETS, id);
        Optional<MarketRecord> record = Optional.ofNullable(item).map(MarketItems::record);
        record.ifPresent(found -> known.put(id, found));
        return record;
    }

    void save(MarketRecord record) {
        update(
                record.id(),
                "SET k = :k, d = :d, q = :q, p = :p, u = :u, c = if_not_exists(c, :c)",
                Map.of(
                        ":k", Item.text(record.kind()),
                        ":d", Item.text(record.definition()),
                        ":q", Item.number(record.speed()),
                        ":p", AttributeValue.fromBool(record.paused()),
                        ":u", Item.text(record.owner()),
                        ":c", Item.number(record.committedMicros())),
                null);
        moveUp(record.id(), record.committedMicros());
        find(record.id());
    }

    /** What {@code booking}'s transaction has to say of its market, if anything. */
    Optional<TransactWriteItem> reached(Booking booking) {
        MarketRecord market = known.get(booking.key().market());
        if (market == null || !market.kind().equals(REPLAY) || booking.marketMicros() <= market.committedMicros()) {
            return Optional.empty();
        }
        return Optional.of(TransactWriteItem.builder()
                .update(update -> update.tableName(dynamo.tables().trades())
                        .key(Item.key(Keys.MARKETS, market.id()))
                        .updateExpression("SET c = :c")
                        .expressionAttributeValues(Map.of(":c", Item.number(booking.marketMicros()))))
                .build());
    }

    /** Whether bookings of {@code market} have to be written one after another, in the order of their times. */
    boolean inOrder(String market) {
        MarketRecord record = known.get(market);
        return record != null && record.kind().equals(REPLAY);
    }

    /** Everything up to {@code micros} is booked. */
    void kept(String market, long micros) {
        MarketRecord record = known.get(market);
        if (record == null) {
            return;
        }
        if (record.kind().equals(REPLAY)) {
            known.put(market, record.reached(micros));
        } else if (micros - record.committedMicros() > SECOND) {
            known.put(market, record.reached(micros));
            try {
                moveUp(market, micros);
            } catch (StoreException e) {
                // What was booked is kept; the next booking moves the market up.
                known.put(market, record);
            }
        }
    }

    private void moveUp(String id, long micros) {
        try {
            update(id, "SET c = :c", Map.of(":c", Item.number(micros)), "c < :c");
        } catch (StoreException e) {
            if (e.reason() != StoreException.Reason.CONFLICT) {
                throw e;
            }
        }
    }

    private void update(
            String id,
            String expression,
            Map<String, AttributeValue> values,
            @org.jspecify.annotations.Nullable String condition) {
        dynamo.ask(client ->
                client.updateItem(request -> request.tableName(dynamo.tables().trades())
                        .key(Item.key(Keys.MARKETS, id))
                        .updateExpression(expression)
                        .conditionExpression(condition)
                        .expressionAttributeValues(values)));
    }

    private static MarketRecord record(Map<String, AttributeValue> item) {
        return new MarketRecord(
                Item.text(item, Keys.SORT),
                Item.text(item, KIND),
                Item.text(item, DEFINITION),
                Item.number(item, COMMITTED),
                Math.toIntExact(Item.number(item, SPEED)),
                Boolean.TRUE.equals(item.getOrDefault(PAUSED, AttributeValue.fromBool(false))
                        .bool()),
                Item.text(item, OWNER));
    }
}
