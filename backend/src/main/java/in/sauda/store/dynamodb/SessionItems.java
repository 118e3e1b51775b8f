package in.sauda.store.dynamodb;

import in.sauda.account.Session;
import in.sauda.account.SystemClock;
import in.sauda.portfolio.TraderId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Sessions: one item under the session's own id, and one among its trader's. One that is ended before its time leaves a
 * line in a partition that every program reads every second or two, instead of each session again and again.
 */
final class SessionItems {

    private static final String KIND = "SESSION";
    private static final String TRADER = "i";
    private static final String CREATED = "t";
    private static final String ADDRESS = "a";
    private static final String AGENT = "b";
    private static final long SECOND = 1_000_000;

    /** DynamoDB deletes what nobody did a day after its end, so that whoever forgets sessions hears of each first. */
    private static final long KEPT_AFTER_END = 86_400;

    private static final long REVOCATION_KEPT = 3_600;

    private final Dynamo dynamo;
    private final UserWrites writes;
    private final SystemClock clock;

    SessionItems(Dynamo dynamo, UserWrites writes, SystemClock clock) {
        this.dynamo = dynamo;
        this.writes = writes;
        this.clock = clock;
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
        session.ifPresent(this::revoke);
        return session.isPresent();
    }

    private void revoke(Session session) {
        long now = clock.nowMicros();
        Item line = Item.of(Keys.REVOKED, Keys.moment(now) + "#" + session.id())
                .number(Keys.TIME_TO_LIVE, now / SECOND + REVOCATION_KEPT);
        writes.all(Stream.concat(deletions(session), Stream.of(writes.put(line.values())))
                .toList());
    }

    /** Ids of the sessions that were ended before their time since {@code systemMicros}. */
    List<String> revokedSince(long systemMicros) {
        List<String> ids = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().users())
                .keyConditionExpression("pk = :pk AND sk >= :since")
                .expressionAttributeValues(
                        Map.of(":pk", Item.text(Keys.REVOKED), ":since", Item.text(Keys.moment(systemMicros))))
                .consistentRead(true)
                .build();
        dynamo.query(
                query,
                item -> ids.add(
                        Item.text(item, Keys.SORT).substring(Keys.moment(0).length() + 1)));
        return ids;
    }

    List<Session> forget(long systemMicros) {
        List<Session> ended = new ArrayList<>();
        dynamo.query(
                writes.ended(KIND, systemMicros),
                item -> ended.add(session(Item.text(item, Keys.PARTITION).substring("SESSION#".length()), item)));
        ended.forEach(session -> writes.all(deletions(session).toList()));
        return ended;
    }

    private Stream<TransactWriteItem> deletions(Session session) {
        return Stream.of(
                writes.delete(Keys.session(session.id()), Keys.ONLY),
                writes.delete(Keys.trader(session.trader()), Keys.SESSIONS + session.id()));
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
