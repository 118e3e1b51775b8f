package in.sauda.trading;

import in.sauda.account.SystemClock;
import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.SessionPhase;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedSupervisor;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.QuoteBoard;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * One market driven on the test's thread: the loop and the writer of the program, without their threads. It can be
 * stopped at any moment; what the writer had not stored is lost then, and whoever was not answered asks again at the same
 * time of the market; what was asked with a key is told the same again.
 */
final class MarketRun {

    static final String MARKET = "sim";

    private static final String BODY = "0".repeat(64);

    /** What a trader does at a moment. The seed decides it, with what the trader sees. */
    record Step(long at, TraderId trader, long seed) {}

    private final RandomMarket market;
    private final TradingRules rules;
    private final long cashPaise;
    private final Supplier<BookingStore> opened;
    private final Consumer<Booking> seen;

    private BookingStore store;
    private ConcurrentMap<TraderId, Account> durable = new ConcurrentHashMap<>();
    private final Map<Step, LoopCommand.Kind> asked = new HashMap<>();
    private QuoteBoard board;
    private TradingDesks desks;
    private BookingWriter writer;
    private TradingLoop loop;
    private HaltedHours hours;
    private long clock;

    /**
     * A market before its first start.
     *
     * @param opened opens the store, again after each crash
     * @param seen   told of each booking as it is stored
     */
    MarketRun(
            RandomMarket market,
            TradingRules rules,
            long cashPaise,
            Supplier<BookingStore> opened,
            Consumer<Booking> seen) {
        this.market = market;
        this.rules = rules;
        this.cashPaise = cashPaise;
        this.opened = opened;
        this.seen = seen;
        start();
        // As a replay's: wherever its clock starts again, nothing was booked later.
        store.saveMarket(new MarketRecord(MARKET, "replay", "random", 0, 1, false, ""));
    }

    private void start() {
        store = WatchedStore.of(opened.get(), seen);
        durable = new ConcurrentHashMap<>();
        Feed feed = market.feed().running();
        board = new QuoteBoard(RandomMarket.CATALOG);
        hours = new HaltedHours(market.hours());
        TradingMetrics metrics = new TradingMetrics();
        AtomicReference<TradingLoop> self = new AtomicReference<>();
        FeedSupervisor supervisor = new FeedSupervisor(
                feed, board, hours, () -> 0, quote -> self.get().quoted(quote));
        writer = new BookingWriter(store, durable, (key, events, after) -> {}, metrics);
        desks = TradingDesks.of(
                new TradingDesks.Parts(
                        MARKET,
                        RandomMarket.CATALOG,
                        hours,
                        feed,
                        board,
                        supervisor,
                        store,
                        Ownership.ALL,
                        rules,
                        cashPaise),
                durable,
                booking -> self.get().bookUnasked(booking));
        MarketTime time = new MarketTime(MARKET, supervisor, store, desks);
        KeyedAnswers answers = new KeyedAnswers(MARKET, store, SystemClock.system()::nowMicros);
        ShardWatch watch = new ShardWatch(MARKET, store, Ownership.ALL, durable, () -> 0);
        loop = new TradingLoop(
                MARKET,
                () -> clock,
                time,
                store,
                desks,
                writer,
                durable,
                metrics,
                answers,
                new UnbookedAnswers(store, false, Runnable::run, watch, writer.voided()),
                new ChangedAccounts(desks, time, writer.voided(), watch, answers),
                () -> {});
        self.set(loop);
    }

    /** The power fails: what was not stored is gone, and the market starts again from its store. */
    void crash() {
        start();
    }

    /** Somebody else may have booked in {@code trader}'s account: it is read again. */
    void changedElsewhere(TraderId trader) {
        writer.voided().add(trader);
    }

    /** Brings the market up to {@code micros}. */
    void advance(long micros) {
        clock = Math.max(clock, micros);
        loop.advance();
        requireWhole();
    }

    /** Sets the clock back, as a replay's may be at a start: only right after a crash. */
    void clockFrom(long micros) {
        clock = micros;
    }

    /** Does {@code step}; its answer comes once it is stored. Whoever does it again asks word for word the same. */
    CompletableFuture<Outcome> step(Step step) {
        advance(step.at());
        Account account = desks.day().upToDate(step.trader());
        boolean closed = hours.at(clock).phase() == SessionPhase.CLOSED;
        return ask(
                step,
                asked.computeIfAbsent(
                        step, any -> new RandomCommands(step.seed(), step.trader(), account, board, closed).next()));
    }

    /** Asks for what {@code step} asked for before: whoever asks did not hear the answer. */
    CompletableFuture<Outcome> again(Step step) {
        return ask(step, Objects.requireNonNull(asked.get(step)));
    }

    private CompletableFuture<Outcome> ask(Step step, LoopCommand.Kind kind) {
        CompletableFuture<Outcome> answer = new CompletableFuture<>();
        loop.handle(
                new LoopCommand(
                        step.trader(), kind, key(step, kind), 0, MarketRun::rendered, null, Passage.UNWATCHED, answer),
                loop.advance());
        requireWhole();
        return answer;
    }

    /** Those that may not be done twice have a key, as the API asks for. */
    private static @Nullable IdempotencyKey key(Step step, LoopCommand.Kind kind) {
        String path = switch (kind) {
            case LoopCommand.Kind.Place any -> "/orders";
            case LoopCommand.Kind.Modify(ModifyOrder wish) -> "/orders/" + wish.orderNumber();
            case LoopCommand.Kind.Gtt any -> "/gtts";
            case LoopCommand.Kind.Convert any -> "/positions/convert";
            case LoopCommand.Kind.SquareOff any -> "/positions/square-off";
            case LoopCommand.Kind.Reset any -> "/account/reset";
            case LoopCommand.Kind.Preview any -> null;
            case LoopCommand.Kind.Cancel any -> null;
            case LoopCommand.Kind.CancelGtt any -> null;
            case LoopCommand.Kind.Open any -> null;
            case LoopCommand.Kind.Close any -> null;
        };
        return path == null ? null : new IdempotencyKey(path, Long.toString(step.seed()), BODY);
    }

    /** Stores all that waits to be stored. */
    void store() {
        storeFirst(Integer.MAX_VALUE);
    }

    /** Stores the first {@code most} of what waits to be stored: those of one instant may be parted. */
    void storeFirst(int most) {
        writer.writeWaiting(most);
    }

    private void requireWhole() {
        String broken = loop.broken();
        if (broken != null || writer.halted()) {
            throw new AssertionError("The market is halted: " + broken);
        }
    }

    /** The accounts as the market's thread knows them. */
    Map<TraderId, Account> live(List<TraderId> traders) {
        Map<TraderId, Account> live = new TreeMap<>((a, b) -> a.toString().compareTo(b.toString()));
        for (TraderId trader : traders) {
            @Nullable Account account = desks.accounts().find(trader);
            if (account != null) {
                live.put(trader, account);
            }
        }
        return live;
    }

    BookingStore stored() {
        return store;
    }

    HaltedHours hours() {
        return hours;
    }

    private static Answer rendered(Outcome outcome) {
        return new Answer(200, outcome.getClass().getSimpleName().getBytes(StandardCharsets.UTF_8));
    }
}
