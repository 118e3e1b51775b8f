package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.IdempotencyRecord;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/** Answers given under idempotency keys. DynamoDB deletes them some time after their end, so the end is looked at. */
final class AnswerItems {

    /** Path and key, with the end of a line between: the sort key has their hash only. */
    private static final String ASKED = "k";

    private static final String BODY_HASH = "q";
    private static final String STATUS = "c";
    private static final String BODY = "d";
    private static final String EXPIRES = "x";
    private static final long SECOND = 1_000_000;

    private final Dynamo dynamo;

    AnswerItems(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    static Map<String, AttributeValue> item(AccountKey account, long version, IdempotencyRecord record) {
        return item(account, record).number(AccountItems.VERSION, version).values();
    }

    private static Item item(AccountKey account, IdempotencyRecord record) {
        return Item.of(
                        Keys.account(account),
                        Keys.answer(record.key().path(), record.key().key()))
                .text(ASKED, record.key().path() + '\n' + record.key().key())
                .text(BODY_HASH, record.key().bodyHash())
                .number(STATUS, record.answer().status())
                .bytes(BODY, record.answer().body())
                .number(EXPIRES, record.expiresAt())
                .number(Keys.TIME_TO_LIVE, Math.ceilDiv(record.expiresAt(), SECOND));
    }

    /** Writes an answer that was given elsewhere. */
    void put(AccountKey account, IdempotencyRecord record) {
        Map<String, AttributeValue> item = item(account, record).values();
        dynamo.ask(client -> client.putItem(
                request -> request.tableName(dynamo.tables().trades()).item(item)));
    }

    Optional<IdempotencyRecord> find(AccountKey account, String path, String key, long systemMicros) {
        Map<String, AttributeValue> item =
                dynamo.get(dynamo.tables().trades(), Keys.account(account), Keys.answer(path, key));
        if (item == null || Item.number(item, EXPIRES) <= systemMicros) {
            return Optional.empty();
        }
        return Optional.of(record(path, key, item));
    }

    /** All that have not expired, by their places. Those written before the key stood in them end within a day. */
    void forEach(AccountKey account, long systemMicros, Consumer<IdempotencyRecord> each) {
        QueryRequest query = QueryRequest.builder()
                .tableName(dynamo.tables().trades())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :answers)")
                .filterExpression("x > :now AND attribute_exists(k)")
                .expressionAttributeValues(Map.of(
                        ":pk", Item.text(Keys.account(account)),
                        ":answers", Item.text(Keys.ANSWERS),
                        ":now", Item.number(systemMicros)))
                .consistentRead(true)
                .build();
        dynamo.query(query, item -> {
            String asked = Item.text(item, ASKED);
            int end = asked.indexOf('\n');
            each.accept(record(asked.substring(0, end), asked.substring(end + 1), item));
            return true;
        });
    }

    private static IdempotencyRecord record(String path, String key, Map<String, AttributeValue> item) {
        IdempotencyKey promise = new IdempotencyKey(path, key, Item.text(item, BODY_HASH));
        Answer answer = new Answer(Math.toIntExact(Item.number(item, STATUS)), Item.bytes(item, BODY));
        return new IdempotencyRecord(promise, answer, Item.number(item, EXPIRES));
    }
}
