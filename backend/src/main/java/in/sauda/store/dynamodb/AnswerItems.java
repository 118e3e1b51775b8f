package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.IdempotencyRecord;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Answers given under idempotency keys. DynamoDB deletes them some time after their end, so the end is looked at. */
final class AnswerItems {

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
        return Item.of(
                        Keys.account(account),
                        Keys.answer(record.key().path(), record.key().key()))
                .number(AccountItems.VERSION, version)
                .text(BODY_HASH, record.key().bodyHash())
                .number(STATUS, record.answer().status())
                .bytes(BODY, record.answer().body())
                .number(EXPIRES, record.expiresAt())
                .number(Keys.TIME_TO_LIVE, Math.ceilDiv(record.expiresAt(), SECOND))
                .values();
    }

    Optional<IdempotencyRecord> find(AccountKey account, String path, String key, long systemMicros) {
        Map<String, AttributeValue> item =
                dynamo.get(dynamo.tables().trades(), Keys.account(account), Keys.answer(path, key));
        if (item == null || Item.number(item, EXPIRES) <= systemMicros) {
            return Optional.empty();
        }
        IdempotencyKey promise = new IdempotencyKey(path, key, Item.text(item, BODY_HASH));
        Answer answer = new Answer(Math.toIntExact(Item.number(item, STATUS)), Item.bytes(item, BODY));
        return Optional.of(new IdempotencyRecord(promise, answer, Item.number(item, EXPIRES)));
    }
}
