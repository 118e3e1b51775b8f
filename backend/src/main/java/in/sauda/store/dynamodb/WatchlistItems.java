package in.sauda.store.dynamodb;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.TraderId;
import in.sauda.watchlist.Watchlist;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Watchlists: one item each, in their trader's partition. */
final class WatchlistItems {

    private static final String POSITION = "p";
    private static final String NAME = "u";
    private static final String SYMBOLS = "s";

    private final Dynamo dynamo;
    private final UserWrites writes;

    WatchlistItems(Dynamo dynamo, UserWrites writes) {
        this.dynamo = dynamo;
        this.writes = writes;
    }

    List<Watchlist> of(TraderId trader) {
        return items(trader).stream().map(WatchlistItems::watchlist).toList();
    }

    private List<Map<String, AttributeValue>> items(TraderId trader) {
        List<Map<String, AttributeValue>> items = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().users())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :lists)")
                .expressionAttributeValues(
                        Map.of(":pk", Item.text(Keys.trader(trader)), ":lists", Item.text(Keys.WATCHLISTS)))
                .consistentRead(true)
                .build();
        dynamo.query(query, items::add);
        items.sort(Comparator.comparingLong(item -> Item.number(item, POSITION)));
        return items;
    }

    void save(TraderId trader, Watchlist list) {
        List<Map<String, AttributeValue>> before = items(trader);
        long next = before.isEmpty() ? 1 : Item.number(before.getLast(), POSITION) + 1;
        String symbols = list.symbols().stream().map(Symbol::text).collect(Collectors.joining(" "));
        TransactWriteItem update = TransactWriteItem.builder()
                .update(each -> each.tableName(dynamo.tables().users())
                        .key(Item.key(Keys.trader(trader), Keys.WATCHLISTS + list.id()))
                        .updateExpression("SET u = :name, s = :symbols, p = if_not_exists(p, :next)")
                        .expressionAttributeValues(Map.of(
                                ":name", Item.text(list.name()),
                                ":symbols", Item.text(symbols),
                                ":next", Item.number(next))))
                .build();
        writes.all(List.of(writes.requireTrader(trader), update));
    }

    private static Watchlist watchlist(Map<String, AttributeValue> item) {
        List<Symbol> symbols = Stream.of(Item.text(item, SYMBOLS).split(" "))
                .filter(text -> !text.isEmpty())
                .map(Symbol::new)
                .toList();
        return new Watchlist(
                Item.text(item, Keys.SORT).substring(Keys.WATCHLISTS.length()), Item.text(item, NAME), symbols);
    }
}
