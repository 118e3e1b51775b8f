package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.Shards;
import in.sauda.trading.WaitingAccount;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/**
 * Who has an account: one small item for each, in as many partitions as there are shards, written when the account is
 * opened and deleted when it is closed. And who waits for time: an index that holds those accounts only.
 */
final class Directory {

    private final Dynamo dynamo;

    Directory(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    static Map<String, AttributeValue> item(AccountKey key) {
        return Item.key(Keys.directory(Shards.of(key.trader())), key.market() + "#" + key.trader());
    }

    void forEachAccount(Consumer<AccountKey> each) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            QueryRequest query = QueryRequest.builder()
                    .tableName(dynamo.tables().trades())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", Item.text(Keys.directory(shard))))
                    .consistentRead(true)
                    .build();
            dynamo.query(query, item -> {
                String name = Item.text(item, Keys.SORT);
                int end = name.lastIndexOf('#');
                each.accept(new AccountKey(new TraderId(name.substring(end + 1)), name.substring(0, end)));
                return true;
            });
        }
    }

    /** An index follows its table a moment later, so an account that has just begun to wait may be missing. */
    void forEachWaiting(String market, Consumer<WaitingAccount> each) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            forEachWaiting(market, shard, 0, each);
        }
    }

    /** As above, of those in {@code shard} that were booked in at {@code sinceMicros} or later. */
    void forEachWaiting(String market, int shard, long sinceMicros, Consumer<WaitingAccount> each) {
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .indexName(AccountItems.WAITING)
                .keyConditionExpression("wk = :shard AND wt >= :since")
                .expressionAttributeValues(Map.of(
                        ":shard", Item.text(Keys.waiting(market, shard)),
                        ":since", Item.text(Keys.changedFrom(sinceMicros))))
                .build();
        dynamo.query(query, item -> {
            String changed = Item.text(item, AccountItems.CHANGED);
            each.accept(new WaitingAccount(
                    Keys.account(Item.text(item, Keys.PARTITION)),
                    Keys.changedVersion(changed),
                    Keys.changedAt(changed),
                    Keys.changedForPrices(changed)));
            return true;
        });
    }
}
