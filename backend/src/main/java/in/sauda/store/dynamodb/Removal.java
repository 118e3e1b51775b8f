package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchWriteItemResponse;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;

/**
 * Deletes accounts. From one transaction on the account is gone for everybody; its items, of which there may be any
 * number, are deleted after it, its own last, so that a removal that was cut short is found and finished.
 */
final class Removal {

    private static final int AT_ONCE = 25;

    private final Dynamo dynamo;
    private final AccountItems accounts;

    Removal(Dynamo dynamo, AccountItems accounts) {
        this.dynamo = dynamo;
        this.accounts = accounts;
    }

    /** Deletes the account, which is at {@code version}; one that was never there is not missed. */
    void remove(AccountKey key, long version) {
        if (version != 0) {
            mark(key, version);
        }
        finish(key);
    }

    private void mark(AccountKey key, long version) {
        String table = dynamo.tables().trades();
        Map<String, AttributeValue> directory = Directory.item(key);
        List<TransactWriteItem> writes = List.of(
                TransactWriteItem.builder()
                        .update(update -> update.tableName(table)
                                .key(Item.key(Keys.account(key), Keys.HEAD))
                                .updateExpression("SET gone = :yes, v = :after REMOVE wk, d, w")
                                .conditionExpression("v = :before")
                                .expressionAttributeValues(Map.of(
                                        ":yes", AttributeValue.fromBool(true),
                                        ":before", Item.number(version),
                                        ":after", Item.number(version + 1))))
                        .build(),
                TransactWriteItem.builder()
                        .delete(delete -> delete.tableName(table).key(directory))
                        .build());
        Patience patience = new Patience();
        while (true) {
            try {
                dynamo.transactOnce(writes);
                return;
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                boolean again = fault == Fault.LOST || fault == Fault.THROTTLED || fault == Fault.CONTENDED;
                if ((fault == Fault.LOST || fault == Fault.CONDITION) && isMarked(key)) {
                    return;
                }
                if (fault == Fault.CONDITION) {
                    throw new StoreException(Reason.CONFLICT, key + " is not at version " + version, e);
                }
                if (!again || !patience.pause()) {
                    throw dynamo.failure(fault, e);
                }
            }
        }
    }

    private boolean isMarked(AccountKey key) {
        Map<String, AttributeValue> head = accounts.head(key);
        return head != null && head.containsKey(AccountItems.GONE);
    }

    /** Deletes what is left of an account that is gone; false if it is not. */
    boolean finish(AccountKey key) {
        if (!isMarked(key)) {
            return false;
        }
        List<Map<String, AttributeValue>> keys = new ArrayList<>();
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk")
                .projectionExpression("pk, sk")
                .expressionAttributeValues(Map.of(":pk", Item.text(Keys.account(key))))
                .consistentRead(true)
                .build();
        dynamo.query(query, item -> {
            if (!Item.text(item, Keys.SORT).equals(Keys.HEAD)) {
                keys.add(item);
            }
            if (keys.size() == AT_ONCE) {
                delete(keys);
                keys.clear();
            }
            return true;
        });
        delete(keys);
        delete(List.of(Item.key(Keys.account(key), Keys.HEAD)));
        return true;
    }

    private void delete(List<Map<String, AttributeValue>> keys) {
        Map<String, List<WriteRequest>> left = keys.isEmpty()
                ? Map.of()
                : Map.of(
                        dynamo.tables().trades(),
                        keys.stream()
                                .map(key -> WriteRequest.builder()
                                        .deleteRequest(delete -> delete.key(key))
                                        .build())
                                .toList());
        Patience patience = new Patience();
        while (!left.isEmpty()) {
            Map<String, List<WriteRequest>> deletions = left;
            BatchWriteItemResponse answer =
                    dynamo.ask(client -> client.batchWriteItem(request -> request.requestItems(deletions)));
            left = answer.unprocessedItems();
            if (!left.isEmpty() && !patience.pause()) {
                throw new StoreException(Reason.OVERLOADED, "DynamoDB takes no more deletions at present");
            }
        }
    }
}
