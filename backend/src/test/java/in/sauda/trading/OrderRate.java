package in.sauda.trading;

import static in.sauda.trading.TradingFixture.TCS;

import in.sauda.order.Side;
import in.sauda.portfolio.TraderId;
import in.sauda.store.dynamodb.BareTransactions;
import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.dynamodb.DynamoDbStore;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Orders a second on DynamoDB against a bare loop of the same transactions, in turns: {@code OrderRate ENDPOINT ROUNDS
 * ACCOUNTS ORDERS} prints what was measured as JSON, the first round not counted.
 */
final class OrderRate {

    private static final int ANSWER_BYTES = 1_500;
    private static final Answer ANSWER = new Answer(200, new byte[ANSWER_BYTES]);

    private final URI endpoint;
    private final int accounts;
    private final int orders;
    private int tables;

    private OrderRate(URI endpoint, int accounts, int orders) {
        this.endpoint = endpoint;
        this.accounts = accounts;
        this.orders = orders;
    }

    /** One run: seconds, and requests for each order. */
    private record Run(double seconds, double requests) {}

    public static void main(String... arguments) throws Exception {
        OrderRate rate =
                new OrderRate(URI.create(arguments[0]), Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        List<Run> bare = new ArrayList<>();
        List<Run> ours = new ArrayList<>();
        for (int round = 0; round <= Integer.parseInt(arguments[1]); round++) {
            bare.add(rate.bare());
            ours.add(rate.ours());
        }
        System.out.printf(
                Locale.ROOT,
                "{\"bare\":%s,\"ours\":%s,\"requestsPerOrder\":%.3f}%n",
                rate.perSecond(bare),
                rate.perSecond(ours),
                ours.stream().skip(1).mapToDouble(Run::requests).max().orElseThrow());
        System.exit(0);
    }

    private List<Long> perSecond(List<Run> runs) {
        return runs.stream()
                .skip(1)
                .map(run -> Math.round(accounts * orders / run.seconds()))
                .toList();
    }

    private DynamoDbAccess newTables() {
        tables++;
        DynamoDbAccess access = new DynamoDbAccess(
                "ap-south-1", Optional.of(endpoint), "rate-users-" + tables, "rate-trades-" + tables);
        access.makeTables(line -> {});
        return access;
    }

    private Run bare() throws Exception {
        try (BareTransactions transactions = new BareTransactions(newTables(), accounts, orders, ANSWER_BYTES)) {
            long began = System.nanoTime();
            transactions.run();
            return new Run((System.nanoTime() - began) / 1e9, 1);
        }
    }

    private Run ours() throws Exception {
        try (DynamoDbStore store = newTables().open();
                TradingFixture market = new TradingFixture(store)) {
            List<TraderId> traders = IntStream.range(0, accounts)
                    .mapToObj(i -> new TraderId(String.format(Locale.ROOT, "RATE%04d", i)))
                    .toList();
            traders.forEach(market::account);
            long requests = requests(store);
            long began = System.nanoTime();
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                List<? extends Future<?>> running = traders.stream()
                        .map(trader -> threads.submit(() -> buy(market, trader)))
                        .toList();
                for (Future<?> each : running) {
                    each.get();
                }
            }
            return new Run(
                    (System.nanoTime() - began) / 1e9, (double) (requests(store) - requests) / (accounts * orders));
        }
    }

    private void buy(TradingFixture market, TraderId trader) {
        for (int i = 0; i < orders; i++) {
            IdempotencyKey key = new IdempotencyKey("/trade/buy", "key " + i, "same body");
            PlaceOrder order = PlaceOrder.market(trader, TCS, Side.BUY, 1, key);
            TradingFixture.await(market.trading.place(order, outcome -> ANSWER));
        }
    }

    private static long requests(DynamoDbStore store) {
        return store.counts().stream()
                .filter(count -> count.name().equals("dynamodb.requests"))
                .mapToLong(count -> count.value().getAsLong())
                .sum();
    }
}
