package in.sauda.store.dynamodb;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Moving;
import in.sauda.store.PastBooking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.StoreException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * Moves what the tables hold. Traders are in no directory, since nothing that serves asks for all of them, so the table of
 * users is scanned: here only.
 */
final class DynamoDbMoving implements Moving {

    private static final int READS_BESIDE = 32;
    private static final String ARRIVAL = "IMPORT";
    private static final String FILE = "file";
    private static final String LINE = "line";

    private final Dynamo dynamo;
    private final Directory directory;
    private final History history;
    private final AnswerItems answers;
    private final MarketItems markets;
    private final TraderItems traders;
    private final WatchlistItems watchlists;

    DynamoDbMoving(
            Dynamo dynamo,
            Directory directory,
            History history,
            AnswerItems answers,
            MarketItems markets,
            TraderItems traders,
            WatchlistItems watchlists) {
        this.dynamo = dynamo;
        this.directory = directory;
        this.history = history;
        this.answers = answers;
        this.markets = markets;
        this.traders = traders;
        this.watchlists = watchlists;
    }

    @Override
    public int readsBeside() {
        return READS_BESIDE;
    }

    @Override
    public void forEachTrader(Consumer<TraderId> each) {
        ScanRequest scan = ScanRequest.builder()
                .tableName(dynamo.tables().users())
                .filterExpression("sk = :only AND begins_with(pk, :trader)")
                .projectionExpression("pk")
                .expressionAttributeValues(Map.of(":only", Item.text(Keys.ONLY), ":trader", Item.text(Keys.TRADERS)))
                .consistentRead(true)
                .build();
        dynamo.scan(scan, item -> {
            each.accept(new TraderId(Item.text(item, Keys.PARTITION).substring(Keys.TRADERS.length())));
            return true;
        });
    }

    @Override
    public Optional<MovedTrader> trader(TraderId id) {
        return traders.byId(id).map(trader -> new MovedTrader(trader, watchlists.of(id)));
    }

    @Override
    public void forEachPast(AccountKey key, Consumer<PastBooking> each) {
        history.forEachPast(key, each);
    }

    @Override
    public void forEachAnswer(AccountKey key, long systemMicros, Consumer<IdempotencyRecord> each) {
        answers.forEach(key, systemMicros, each);
    }

    @Override
    public void put(List<MovedTrader> moved) {
        beside(moved.stream().<Runnable>map(each -> () -> put(each)).toList());
    }

    private void put(MovedTrader each) {
        TraderId id = each.trader().id();
        if (!traders.add(each.trader()) && !traders.byId(id).equals(Optional.of(each.trader()))) {
            throw new StoreException(Moving.taken(each.trader()));
        }
        each.watchlists().forEach(list -> watchlists.save(id, list));
    }

    @Override
    public void putAnswers(AccountKey key, List<IdempotencyRecord> moved) {
        beside(moved.stream()
                .<Runnable>map(each -> () -> answers.put(key, each))
                .toList());
    }

    /** Does all of {@code work} side by side; throws what one of it threw. */
    private static void beside(List<Runnable> work) {
        List<Future<?>> running = new ArrayList<>(work.size());
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            work.forEach(each -> running.add(threads.submit(each)));
        }
        for (Future<?> each : running) {
            try {
                each.get();
            } catch (ExecutionException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new StoreException("" + e, e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoreException("Interrupted", e);
            }
        }
    }

    @Override
    public boolean empty() {
        boolean[] found = {!markets.all().isEmpty()};
        directory.forEachAccount(key -> found[0] = true);
        forEachTrader(id -> found[0] = true);
        return !found[0];
    }

    @Override
    public Optional<Arrival> arrival() {
        return arrival(dynamo);
    }

    static Optional<Arrival> arrival(Dynamo dynamo) {
        return Optional.ofNullable(dynamo.get(dynamo.tables().trades(), ARRIVAL, Keys.ONLY))
                .map(item -> new Arrival(Item.text(item, FILE), Item.number(item, LINE)));
    }

    @Override
    public void saveArrival(Arrival arrival) {
        Map<String, AttributeValue> item = Item.of(ARRIVAL, Keys.ONLY)
                .text(FILE, arrival.file())
                .number(LINE, arrival.line())
                .values();
        dynamo.ask(client -> client.putItem(
                request -> request.tableName(dynamo.tables().trades()).item(item)));
    }

    @Override
    public void endArrival() {
        dynamo.ask(client -> client.deleteItem(
                request -> request.tableName(dynamo.tables().trades()).key(Item.key(ARRIVAL, Keys.ONLY))));
    }
}
