package in.sauda.trading;

import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.instrument.CorporateActions;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.dynamodb.DynamoDbStore;
import in.sauda.store.dynamodb.FaultProxy;
import in.sauda.store.dynamodb.FaultProxy.Wrong;
import in.sauda.store.dynamodb.LocalDynamo;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;

/**
 * Two programs on one pair of tables, traders who buy at both, and a way to DynamoDB on which one answer in ten is lost,
 * one request in ten is throttled, some transactions conflict, and all is silent for a while in the middle. Whoever is
 * not answered asks the other program, with the same key, until there is an answer.
 *
 * <p>By itself: {@code StormyTrading TRADERS ORDERS OUTAGE_SECONDS SEED} prints what happened as JSON.
 */
final class StormyTrading implements AutoCloseable {

    private static final Map<Wrong, Integer> OF_THOUSAND =
            Map.of(Wrong.ANSWER_LOST, 100, Wrong.THROTTLED, 100, Wrong.TRANSACTION_CONFLICT, 50);
    private static final int AT_ONCE = 3;
    private static final Duration BEFORE_ASKING_AGAIN = Duration.ofMillis(50);
    private static final long PRICE = 100_00;

    private final int orders;
    private final long seed;
    private final List<TraderId> traders;
    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final List<DynamoDbStore> stores = new ArrayList<>();
    private final List<TradingFixture> programs = new ArrayList<>();
    private final ConcurrentMap<String, String> told = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, LongAdder> unanswered = new ConcurrentHashMap<>();

    /**
     * Accounts that have money for about two thirds of what they want to buy.
     *
     * @param orders how many each trader places, at most 100, for more shares are not offered
     */
    StormyTrading(int traders, int orders, long seed) {
        this.orders = orders;
        this.seed = seed;
        this.traders = IntStream.range(0, traders)
                .mapToObj(i -> new TraderId(String.format(Locale.ROOT, "STRM%04d", i)))
                .toList();
        DynamoDbAccess tables = LocalDynamo.newTables(proxy.endpoint());
        for (int i = 0; i < 2; i++) {
            DynamoDbStore store = tables.open();
            stores.add(store);
            programs.add(new TradingFixture(
                    store,
                    new AlwaysOpen(),
                    new ScriptedFeed(),
                    TradingFixture.NINE,
                    CorporateActions.none(),
                    Money.ofPaise(orders * PRICE * 2 / 3)));
        }
    }

    /** What happened. */
    record Report(int orders, int refused, long requests, double seconds, Map<String, Long> unanswered) {}

    /** Lets all trade, with an outage in the middle, and proves the books. */
    Report run(Duration outage) throws Exception {
        long began = System.nanoTime();
        long requests = proxy.count();
        proxy.byChance(seed, OF_THOUSAND);
        CountDownLatch aThird = new CountDownLatch(traders.size() * orders / 3);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> running = new ArrayList<>();
            for (TraderId trader : traders) {
                for (int first = 0; first < AT_ONCE; first++) {
                    int from = first;
                    running.add(threads.submit(() -> {
                        for (int number = from; number < orders; number += AT_ONCE) {
                            place(trader, number);
                            aThird.countDown();
                        }
                    }));
                }
            }
            aThird.await();
            silence(Wrong.ANSWER_LOST, outage.dividedBy(2));
            silence(Wrong.ERROR_500, outage.dividedBy(2));
            proxy.all(null);
            for (Future<?> each : running) {
                each.get();
            }
        }
        proxy.byChance(0, Map.of());
        int refused = traders.stream().mapToInt(this::prove).sum();
        Map<String, Long> counted = new TreeMap<>();
        unanswered.forEach((why, count) -> counted.put(why, count.sum()));
        return new Report(
                traders.size() * orders, refused, proxy.count() - requests, (System.nanoTime() - began) / 1e9, counted);
    }

    private void silence(Wrong wrong, Duration time) {
        proxy.all(wrong);
        LockSupport.parkNanos(time.toNanos());
    }

    private void place(TraderId trader, int number) {
        String name = trader + " " + number;
        PlaceOrder order =
                PlaceOrder.market(trader, TCS, Side.BUY, 1, new IdempotencyKey("/trade/buy", name, "same body"));
        for (int attempt = 0; ; attempt++) {
            TradingFixture program = programs.get((number + attempt) % programs.size());
            try {
                Outcome.Answered answered =
                        (Outcome.Answered) TradingFixture.await(program.trading.place(order, StormyTrading::said));
                told.put(name, new String(answered.answer().body(), StandardCharsets.UTF_8));
                return;
            } catch (CommandRefusedException e) {
                notAnswered(e.reason().name());
            } catch (StoreException e) {
                notAnswered("STORE " + e.reason());
            }
        }
    }

    private void notAnswered(String why) {
        unanswered.computeIfAbsent(why, any -> new LongAdder()).increment();
        LockSupport.parkNanos(BEFORE_ASKING_AGAIN.toNanos());
    }

    private static Answer said(Outcome outcome) {
        Order order = outcome instanceof Outcome.Taken taken ? taken.order() : ((Outcome.Refused) outcome).order();
        return new Answer(200, (order.number() + " " + order.status()).getBytes(StandardCharsets.UTF_8));
    }

    /** Every order that a trader was told of is stored as told, none besides, nobody overspent, and the books are proved. */
    private int prove(TraderId trader) {
        AccountKey key = programs.getFirst().key(trader);
        DynamoDbStore store = stores.getFirst();
        List<Order> stored =
                store.orders(key, null, Long.MAX_VALUE, orders + 10).items();
        assertThat(stored.stream().map(order -> order.number() + " " + order.status()))
                .as("%s with seed %d", trader, seed)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, orders)
                        .mapToObj(number -> told.get(trader + " " + number))
                        .toList());
        long bought = stored.stream()
                .filter(order -> order.status() == OrderStatus.COMPLETE)
                .count();
        Account account = store.account(key).orElseThrow();
        assertThat(account.unpromisedShares(TCS)).isEqualTo(bought);
        assertThat(account.cashPaise()).isNotNegative();
        assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty();
        return Math.toIntExact(orders - bought);
    }

    @Override
    public void close() {
        proxy.all(null);
        proxy.byChance(0, Map.of());
        programs.forEach(TradingFixture::close);
        stores.forEach(DynamoDbStore::close);
        proxy.close();
    }

    /** The long form. */
    public static void main(String... arguments) throws Exception {
        try (StormyTrading storm = new StormyTrading(
                Integer.parseInt(arguments[0]), Integer.parseInt(arguments[1]), Long.parseLong(arguments[3]))) {
            Report report = storm.run(Duration.ofSeconds(Long.parseLong(arguments[2])));
            System.out.printf(
                    Locale.ROOT,
                    "{\"orders\":%d,\"refused\":%d,\"requests\":%d,\"seconds\":%.1f,\"unanswered\":{%s}}%n",
                    report.orders(),
                    report.refused(),
                    report.requests(),
                    report.seconds(),
                    String.join(
                            ",",
                            report.unanswered().entrySet().stream()
                                    .map(each -> "\"" + each.getKey() + "\":" + each.getValue())
                                    .toList()));
        }
        System.exit(0);
    }
}
