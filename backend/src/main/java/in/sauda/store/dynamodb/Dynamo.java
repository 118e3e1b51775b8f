package in.sauda.store.dynamodb;

import in.sauda.trading.StoreException;
import in.sauda.trading.StoreException.Reason;
import io.netty.channel.EventLoopGroup;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Requests to the two tables. What may be asked again without harm is: when the table is busy or an answer is lost, with
 * growing random pauses, for two seconds in all. Callers wait on their own threads.
 */
final class Dynamo implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Dynamo.class.getName());

    /** How often it is looked whether the tables have gone on to a form that this program does not know. */
    private static final long LOOK_EVERY = TimeUnit.SECONDS.toNanos(3);

    private final DynamoDbAsyncClient client;
    private final EventLoopGroup threads;
    private final Tables tables;
    private final RequestCounts counts;
    private final int newestForm;
    private volatile @Nullable String servesNoMore;
    private volatile long lookedAt = System.nanoTime();

    /** @param newestForm the newest form of items that the program knows */
    Dynamo(DynamoDbAsyncClient client, EventLoopGroup threads, Tables tables, RequestCounts counts, int newestForm) {
        this.client = client;
        this.threads = threads;
        this.tables = tables;
        this.counts = counts;
        this.newestForm = newestForm;
    }

    /** The newest form of items that the program knows. */
    int newestForm() {
        return newestForm;
    }

    /** From now on nothing is asked any more. */
    void serveNoMore(String reason) {
        LOG.log(Level.ERROR, reason);
        servesNoMore = reason;
    }

    private Map<String, AttributeValue> known(Map<String, AttributeValue> item) {
        if (item.containsKey(ItemForms.FORM) && Item.number(item, ItemForms.FORM) > newestForm) {
            throw new StoreException("An item of " + item.get(Keys.PARTITION) + " is of form "
                    + Item.number(item, ItemForms.FORM) + ", by a newer Sauda; this program knows forms up to "
                    + newestForm);
        }
        return item;
    }

    Tables tables() {
        return tables;
    }

    RequestCounts counts() {
        return counts;
    }

    /** The item, as every write that has returned left it; null if there is none. */
    @Nullable
    Map<String, AttributeValue> get(String table, String partition, String sort) {
        Map<String, AttributeValue> item = again(() -> client.getItem(request ->
                        request.tableName(table).key(Item.key(partition, sort)).consistentRead(true)))
                .item();
        return item.isEmpty() ? null : known(item);
    }

    /** Gives {@code each} the items that {@code query} finds, in order, until it says false. */
    void query(QueryRequest query, Predicate<Map<String, AttributeValue>> each) {
        Map<String, AttributeValue> from = Map.of();
        do {
            Map<String, AttributeValue> start = from;
            QueryResponse page = again(() -> client.query(
                    start.isEmpty()
                            ? query
                            : query.toBuilder().exclusiveStartKey(start).build()));
            for (Map<String, AttributeValue> item : page.items()) {
                if (!each.test(known(item))) {
                    return;
                }
            }
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
    }

    /** Gives {@code each} the items that {@code scan} finds, in any order, until it says false. */
    void scan(ScanRequest scan, Predicate<Map<String, AttributeValue>> each) {
        Map<String, AttributeValue> from = Map.of();
        do {
            Map<String, AttributeValue> start = from;
            ScanResponse page = again(() -> client.scan(
                    start.isEmpty()
                            ? scan
                            : scan.toBuilder().exclusiveStartKey(start).build()));
            for (Map<String, AttributeValue> item : page.items()) {
                if (!each.test(known(item))) {
                    return;
                }
            }
            from = page.lastEvaluatedKey();
        } while (!from.isEmpty());
    }

    /**
     * Asks once for all of {@code writes} or none.
     *
     * @throws SdkException as it came
     */
    void transactOnce(List<TransactWriteItem> writes) {
        TransactWriteItemsRequest request = TransactWriteItemsRequest.builder()
                .transactItems(writes)
                // A token is for attempts of one request within the client; each of ours is another request.
                .clientRequestToken(UUID.randomUUID().toString())
                .build();
        once(() -> client.transactWriteItems(request));
    }

    /** Asks for {@code request} until it is answered; only for what does no harm when it is done twice. */
    <T> T again(Supplier<CompletableFuture<T>> request) {
        Patience patience = new Patience();
        while (true) {
            try {
                return once(request);
            } catch (SdkException e) {
                Fault fault = Fault.of(e);
                boolean worthwhile = fault == Fault.THROTTLED || fault == Fault.CONTENDED || fault == Fault.LOST;
                if (!worthwhile || !patience.pause()) {
                    throw failure(fault, e);
                }
            }
        }
    }

    /** As {@link #again} for the client itself. */
    <T> T ask(Function<DynamoDbAsyncClient, CompletableFuture<T>> request) {
        return again(() -> request.apply(client));
    }

    /** Asks once; throws {@link SdkException} as it came. */
    private <T> T once(Supplier<CompletableFuture<T>> request) {
        String refused = servesNoMore;
        if (refused != null) {
            throw new StoreException(refused);
        }
        counts.asked();
        try {
            T answer = request.get().join();
            counts.answered();
            return answer;
        } catch (CompletionException e) {
            Throwable cause = e.getCause();
            counts.failed(Fault.of(e));
            if (cause instanceof SdkException sdk) {
                throw sdk;
            }
            throw e;
        } catch (SdkException e) {
            counts.failed(Fault.of(e));
            throw e;
        }
    }

    /** Whether it serves us, as far as is known from the last few seconds; if nothing is, it is asked. */
    boolean serves() {
        boolean known = counts.servedLately() && System.nanoTime() - lookedAt < LOOK_EVERY;
        return (known || answers()) && servesNoMore == null;
    }

    /** Whether it answers a small question now: in which form items are written. Never an exception. */
    private boolean answers() {
        try {
            var item = once(() -> client.getItem(request -> request.tableName(tables.trades())
                            .key(ItemForms.key())
                            .consistentRead(true)))
                    .item();
            lookedAt = System.nanoTime();
            ItemForms.requireWhileServing(this, item);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }

    /** {@code e} for those who know nothing of DynamoDB. */
    StoreException failure(Fault fault, Throwable e) {
        String message = String.valueOf(e.getMessage());
        return switch (fault) {
            case THROTTLED, CONTENDED ->
                new StoreException(Reason.OVERLOADED, "DynamoDB takes no more at present: " + message, e);
            case LOST -> new StoreException(Reason.UNKNOWN, "DynamoDB does not answer: " + message, e);
            case CREDENTIALS ->
                new StoreException(
                        Fault.lacksCredentials(e)
                                ? "there are no AWS credentials in the environment, a profile, the container or the machine"
                                : "AWS refuses the credentials (they may have expired): " + message,
                        e);
            case TABLE_GONE ->
                new StoreException(
                        "A table is missing: " + tables + " in " + tables.region()
                                + "; ./sauda aws-init makes what is missing",
                        e);
            case CONDITION -> new StoreException(Reason.CONFLICT, "Somebody else wrote first: " + message, e);
            case REFUSED -> new StoreException("DynamoDB refuses: " + message, e);
        };
    }

    @Override
    public void close() {
        client.close();
        threads.shutdownGracefully(200, 2_000, TimeUnit.MILLISECONDS);
    }
}
