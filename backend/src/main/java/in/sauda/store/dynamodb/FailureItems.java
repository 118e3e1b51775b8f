package in.sauda.store.dynamodb;

import in.sauda.account.FailureMemory;
import in.sauda.account.Failures;
import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Failed sign-ins, one item for each name and address. Each writing leaves a mark of its own: the next is under the
 * condition that it is still there, and whoever never heard an answer knows by it that theirs was kept.
 */
final class FailureItems implements FailureMemory {

    private static final String COUNT = "c";
    private static final String LAST = "t";
    private static final String LOCKED_UNTIL = "u";
    private static final String MARK = "v";
    private static final int MOST_TRIES = 20;
    private static final long SECOND = 1_000_000;

    private final Dynamo dynamo;

    FailureItems(Dynamo dynamo) {
        this.dynamo = dynamo;
    }

    @Override
    public Failures change(String key, UnaryOperator<Failures> change) {
        String partition = Keys.failures(key);
        long mark = ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
        for (int tries = 1; ; tries++) {
            Map<String, AttributeValue> item = dynamo.get(dynamo.tables().users(), partition, Keys.ONLY);
            Failures before = item == null ? Failures.NONE : failures(item);
            Failures after = change.apply(before);
            if (after.equals(before)) {
                return before;
            }
            try {
                replace(partition, item, after, mark);
                return before;
            } catch (StoreException e) {
                if (e.reason() != Reason.CONFLICT) {
                    throw e;
                }
                if (isOurs(partition, mark)) {
                    return before;
                }
                if (tries == MOST_TRIES) {
                    throw new StoreException(Reason.OVERLOADED, "Too many sign-ins of one name at once", e);
                }
            }
        }
    }

    private void replace(String partition, @Nullable Map<String, AttributeValue> before, Failures after, long mark) {
        String condition = before == null ? "attribute_not_exists(pk)" : "v = :mark";
        Map<String, AttributeValue> values = before == null ? Map.of() : Map.of(":mark", Item.required(before, MARK));
        if (after.equals(Failures.NONE)) {
            dynamo.ask(client -> client.deleteItem(
                    request -> request.tableName(dynamo.tables().users())
                            .key(Item.key(partition, Keys.ONLY))
                            .conditionExpression(condition)
                            .expressionAttributeValues(values)));
            return;
        }
        Item item = Item.of(partition, Keys.ONLY)
                .number(COUNT, after.count())
                .number(LAST, after.last())
                .number(LOCKED_UNTIL, after.lockedUntil())
                .number(MARK, mark)
                .number(Keys.TIME_TO_LIVE, Math.ceilDiv(after.forgottenAt(), SECOND));
        dynamo.ask(client -> client.putItem(request -> {
            request.tableName(dynamo.tables().users()).item(item.values()).conditionExpression(condition);
            if (before != null) {
                request.expressionAttributeValues(values);
            }
        }));
    }

    private boolean isOurs(String partition, long mark) {
        Map<String, AttributeValue> item = dynamo.get(dynamo.tables().users(), partition, Keys.ONLY);
        return item != null && Item.number(item, MARK) == mark;
    }

    private static Failures failures(Map<String, AttributeValue> item) {
        return new Failures(
                Math.toIntExact(Item.number(item, COUNT)), Item.number(item, LAST), Item.number(item, LOCKED_UNTIL));
    }
}
