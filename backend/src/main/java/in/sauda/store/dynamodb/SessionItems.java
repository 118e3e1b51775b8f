package in.sauda.store.dynamodb;

import in.sauda.account.Session;
import in.sauda.portfolio.TraderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Sessions: one item under the session's own id, read with each request, and one among its trader's. */
final class SessionItems {

    private static final String KIND = "SESSION";
    private static final String TRADER = "i";
    private static final String CREATED = "t";
    private static final String ADDRESS = "a";
    private static final String AGENT = "b";
    private static final long SECOND = 1_000_000;

    /** DynamoDB deletes what nobody did a day after its end, so that whoever forgets sessions hears of each first. */
    private static final long KEPT_AFTER_END = 86_400;

    private final Dynamo dynamo;
    private final UserWrites writes;

    SessionItems(Dynamo dynamo, UserWrites writes) {
        this.dynamo = dynamo;
        this.writes = writes;
    }

    void add(Session session) {
        Map<String, AttributeValue> own = item(session, Keys.session(session.id()), Keys.ONLY)
                .text(TraderItems.ENDS_KIND, KIND)
                .values();
        Map<String, AttributeValue> amongOthers = item(
                        session, Keys.trader(session.trader()), Keys.SESSIONS + session.id())
                .values();
        writes.all(List.of(writes.requireTrader(session.trader()), writes.put(own), writes.put(amongOthers)));
    }

    private static Item item(Session session, String partition, String sort) {
        return Item.of(partition, sort)
                .text(TRADER, session.trader().text())
                .number(CREATED, session.createdAt())
                .number(TraderItems.ENDS_AT, session.expiresAt())
                .text(ADDRESS, session.address())
                .text(AGENT, session.agent())
                .number(Keys.TIME_TO_LIVE, Math.ceilDiv(session.expiresAt(), SECOND) + KEPT_AFTER_END);
    }

    Optional<Session> byId(String id) {
        return Optional.ofNullable(dynamo.get(dynamo.tables().users(), Keys.session(id), Keys.ONLY))
                .map(item -> session(id, item));
    }

    List<Session> of(TraderId trader) {
        List<Session> sessions = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().users())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :sessions)")
                .expressionAttributeValues(
                        Map.of(":pk", Item.text(Keys.trader(trader)), ":sessions", Item.text(Keys.SESSIONS)))
                .consistentRead(true)
                .build();
        dynamo.query(
                query,
                item -> sessions.add(session(Item.text(item, Keys.SORT).substring(Keys.SESSIONS.length()), item)));
        sessions.sort(Comparator.comparingLong(Session::createdAt).reversed().thenComparing(Session::id));
        return sessions;
    }

    boolean remove(TraderId trader, String id) {
        Optional<Session> session = byId(id).filter(found -> found.trader().equals(trader));
        session.ifPresent(this::delete);
        return session.isPresent();
    }

    List<Session> forget(long systemMicros) {
        List<Session> ended = new ArrayList<>();
        dynamo.query(
                writes.ended(KIND, systemMicros),
                item -> ended.add(session(Item.text(item, Keys.PARTITION).substring("SESSION#".length()), item)));
        ended.forEach(this::delete);
        return ended;
    }

    private void delete(Session session) {
        writes.all(List.of(
                writes.delete(Keys.session(session.id()), Keys.ONLY),
                writes.delete(Keys.trader(session.trader()), Keys.SESSIONS + session.id())));
    }

    private static Session session(String id, Map<String, AttributeValue> item) {
        return new Session(
                id,
                new TraderId(Item.text(item, TRADER)),
                Item.number(item, CREATED),
                Item.number(item, TraderItems.ENDS_AT),
                Item.text(item, ADDRESS),
                Item.text(item, AGENT));
    }
}
