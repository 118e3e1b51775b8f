package in.sauda.store.dynamodb;

import in.sauda.portfolio.TraderId;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/** Writes to the table of traders; each may be done twice without harm. */
final class UserWrites {

    private static final int AT_ONCE = 100;

    private final Dynamo dynamo;

    UserWrites(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    TransactWriteItem put(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(dynamo.tables().users()).item(item))
                .build();
    }

    TransactWriteItem putNew(Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(put -> put.tableName(dynamo.tables().users())
                        .item(item)
                        .conditionExpression("attribute_not_exists(pk)"))
                .build();
    }

    TransactWriteItem delete(String partition, String sort) {
        return TransactWriteItem.builder()
                .delete(delete -> delete.tableName(dynamo.tables().users()).key(Item.key(partition, sort)))
                .build();
    }

    /** Lets the transaction fail unless {@code trader} is there. */
    TransactWriteItem requireTrader(TraderId trader) {
        return TransactWriteItem.builder()
                .conditionCheck(check -> check.tableName(dynamo.tables().users())
                        .key(Item.key(Keys.trader(trader), Keys.ONLY))
                        .conditionExpression("attribute_exists(pk)"))
                .build();
    }

    /** All of {@code writes} or none. */
    void all(List<TransactWriteItem> writes) {
        dynamo.ask(client -> client.transactWriteItems(request -> request.transactItems(writes)));
    }

    /** All of {@code writes} in the end, in their order, in as many transactions as it takes. */
    void inParts(List<TransactWriteItem> writes) {
        for (int from = 0; from < writes.size(); from += AT_ONCE) {
            all(writes.subList(from, Math.min(from + AT_ONCE, writes.size())));
        }
    }

    /** Items of {@code kind} whose end is not after {@code systemMicros}. */
    QueryRequest ended(String kind, long systemMicros) {
        return QueryRequest.builder()
                .tableName(dynamo.tables().users())
                .indexName(TraderItems.ENDS)
                .keyConditionExpression("en = :kind AND x <= :now")
                .expressionAttributeValues(Map.of(":kind", Item.text(kind), ":now", Item.number(systemMicros)))
                .build();
    }
}
