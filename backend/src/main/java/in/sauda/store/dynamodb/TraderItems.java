package in.sauda.store.dynamodb;

import in.sauda.account.Trader;
import in.sauda.account.Usernames;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * Traders: one item with all there is to know, in a partition that their sessions and watchlists share, and one that
 * claims the username. What ends by itself, guests and sessions, is found by its end through one index.
 */
final class TraderItems {

    /** The index of what ends by itself, by its end. */
    static final String ENDS = "ends";

    static final String ENDS_KIND = "en";
    static final String ENDS_AT = "x";
    private static final String GUESTS = "GUEST";
    private static final String ID = "i";
    private static final String USERNAME = "u";
    private static final String PASSWORD = "h";
    private static final String GUEST = "g";
    private static final String CREATED = "t";

    private final Dynamo dynamo;
    private final UserWrites writes;

    TraderItems(Dynamo dynamo, UserWrites writes) {
        this.dynamo = dynamo;
        this.writes = writes;
    }

    boolean add(Trader trader) {
        Item item = Item.of(Keys.trader(trader.id()), Keys.ONLY)
                .text(USERNAME, trader.username())
                .text(PASSWORD, trader.passwordHash())
                .number(GUEST, trader.guest() ? 1 : 0)
                .number(CREATED, trader.createdAt())
                .number(ENDS_AT, trader.expiresAt())
                .text(ENDS_KIND, trader.guest() ? GUESTS : null);
        Item claim = Item.of(Keys.username(Usernames.folded(trader.username())), Keys.ONLY)
                .text(ID, trader.id().text());
        try {
            writes.all(List.of(writes.putNew(claim.values()), writes.putNew(item.values())));
            return true;
        } catch (StoreException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
            // An attempt whose answer was lost may have been kept: then it is this trader that stands in the way.
            return byId(trader.id()).filter(trader::equals).isPresent();
        }
    }

    Optional<Trader> byUsername(String username) {
        Map<String, AttributeValue> claim =
                dynamo.get(dynamo.tables().users(), Keys.username(Usernames.folded(username)), Keys.ONLY);
        return claim == null ? Optional.empty() : byId(new TraderId(Item.text(claim, ID)));
    }

    Optional<Trader> byId(TraderId id) {
        return Optional.ofNullable(dynamo.get(dynamo.tables().users(), Keys.trader(id), Keys.ONLY))
                .map(TraderItems::trader);
    }

    void setPassword(TraderId id, String passwordHash) {
        try {
            dynamo.ask(client -> client.updateItem(
                    request -> request.tableName(dynamo.tables().users())
                            .key(Item.key(Keys.trader(id), Keys.ONLY))
                            .updateExpression("SET h = :hash")
                            .conditionExpression("attribute_exists(pk)")
                            .expressionAttributeValues(Map.of(":hash", Item.text(passwordHash)))));
        } catch (StoreException e) {
            if (e.reason() != Reason.CONFLICT) {
                throw e;
            }
            // Nobody is called so: nothing to change.
        }
    }

    /** Removes the trader first, so that nobody signs in any more, then the rest; the username becomes free last. */
    void remove(TraderId id) {
        Optional<Trader> trader = byId(id);
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        dynamo.query(partition(id), items::add);
        List<TransactWriteItem> deletions = new ArrayList<>();
        for (Map<String, AttributeValue> item : items) {
            deletions.add(writes.delete(Item.text(item, Keys.PARTITION), Item.text(item, Keys.SORT)));
            if (Item.text(item, Keys.SORT).startsWith(Keys.SESSIONS)) {
                String session = Item.text(item, Keys.SORT).substring(Keys.SESSIONS.length());
                deletions.add(writes.delete(Keys.session(session), Keys.ONLY));
            }
        }
        trader.ifPresent(
                gone -> deletions.add(writes.delete(Keys.username(Usernames.folded(gone.username())), Keys.ONLY)));
        writes.inParts(deletions);
    }

    private QueryRequest partition(TraderId id) {
        return QueryRequest.builder()
                .tableName(dynamo.tables().users())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", Item.text(Keys.trader(id))))
                .consistentRead(true)
                .build();
    }

    List<Trader> expiredGuests(long systemMicros) {
        List<Trader> guests = new ArrayList<>();
        dynamo.query(writes.ended(GUESTS, systemMicros), item -> guests.add(trader(item)));
        return guests;
    }

    private static Trader trader(Map<String, AttributeValue> item) {
        return new Trader(
                new TraderId(Item.text(item, Keys.PARTITION).substring(Keys.TRADERS.length())),
                Item.text(item, USERNAME),
                Item.text(item, PASSWORD),
                Item.number(item, GUEST) == 1,
                Item.number(item, CREATED),
                Item.number(item, ENDS_AT));
    }
}
