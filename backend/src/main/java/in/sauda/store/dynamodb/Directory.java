package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.Shards;
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
    void forEachWaiting(String market, Consumer<AccountKey> each) {
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            QueryRequest query = QueryRequest.builder()
                    .tableName(dynamo.tables().trades())
                    .indexName(AccountItems.WAITING)
                    .keyConditionExpression("wk = :shard")
                    .expressionAttributeValues(Map.of(":shard", Item.text(Keys.waiting(market, shard))))
                    .build();
            dynamo.query(query, item -> {
                each.accept(Keys.account(Item.text(item, Keys.PARTITION)));
                return true;
            });
        }
    }
}
