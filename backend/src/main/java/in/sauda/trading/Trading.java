package in.sauda.trading;

import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.MarketClock;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedSupervisor;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.order.Product;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.time.LocalDate;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The door to a market's one writer: commands go in from any thread, outcomes come back when they are durable.
 *
 * <p>A stage that fails does so with {@link CommandRefusedException} or {@link StoreException}; then nothing was
 * changed.
 */
public final class Trading implements AutoCloseable {

    private final ConcurrentMap<TraderId, Account> durable = new ConcurrentHashMap<>();
    private final TradingMetrics metrics = new TradingMetrics();
    private final BookingWriter writer;
    private final TradingDesks desks;
    private final TradingLoop loop;
    private final CommandDoor door;
    private final ShardWatch watch;
    private final boolean shared;
    private final Thread writerThread;
    private final Thread loopThread;
    private final Thread watchThread;

    /**
     * Trading in one market; nothing runs before {@link #start}.
     *
     * @param parts        the market's own parts
     * @param actions      corporate actions that its shares go through
     * @param systemMicros system time, for the expiry of idempotency keys
     * @param readers      where the store may be read without holding anybody up
     * @param listener     hears of durable account events
     * @param afterTicks   called on the market's thread after it has looked for ticks; must not block
     */
    public Trading(
            Parts parts,
            CorporateActions actions,
            LongSupplier systemMicros,
            Executor readers,
            AccountListener listener,
            Runnable afterTicks) {
        String market = parts.market();
        BookingStore store = parts.store();
        this.shared = parts.ownership().shared();
        this.writer = new BookingWriter(store, durable, listener, metrics);
        this.desks = TradingDesks.of(
                new TradingDesks.Parts(
                        market,
                        parts.catalog(),
                        parts.hours(),
                        parts.feed(),
                        parts.board(),
                        parts.supervisor(),
                        store,
                        parts.ownership(),
                        TradingRules.load(actions),
                        parts.initialCash().paise()),
                durable,
                this::bookUnasked);
        this.watch = new ShardWatch(market, store, parts.ownership(), durable, systemMicros);
        MarketTime time = new MarketTime(market, parts.supervisor(), store, desks);
        KeyedAnswers answers = new KeyedAnswers(market, store, systemMicros);
        this.loop = new TradingLoop(
                market,
                parts.clock(),
                time,
                store,
                desks,
                writer,
                durable,
                metrics,
                answers,
                new UnbookedAnswers(store, shared, readers, watch, writer.voided()),
                new ChangedAccounts(desks, time, writer.voided(), watch, answers),
                afterTicks);
        this.door = new CommandDoor(market, store, shared, durable, systemMicros, readers, loop);
        this.loopThread = Thread.ofPlatform().name("market-" + market).unstarted(loop);
        this.writerThread = Thread.ofPlatform().name("writer-" + market).unstarted(writer);
        this.watchThread = Thread.ofPlatform().name("watch-" + market).unstarted(watch);
    }

    /**
     * What a market trades with.
     *
     * @param market      the market's id
     * @param catalog     what is listed
     * @param clock       its time
     * @param hours       when it trades
     * @param feed        its prices
     * @param board       the latest quotes
     * @param supervisor  brings ticks to {@code board}; its listener is to call {@link #quoted}
     * @param store       where its books are kept
     * @param ownership   which of them are looked after here
     * @param initialCash paper money of a new account, above zero
     */
    public record Parts(
            String market,
            InstrumentCatalog catalog,
            MarketClock clock,
            HaltedHours hours,
            Feed feed,
            QuoteBoard board,
            FeedSupervisor supervisor,
            BookingStore store,
            Ownership ownership,
            Money initialCash) {}

    private void bookUnasked(Booking booking) {
        loop.bookUnasked(booking);
    }

    /** A new quote stands on the board; to be called on the market's thread before anybody else hears of it. */
    public void quoted(Quote quote) {
        loop.quoted(quote);
    }

    /** Has each command followed from now on; {@code passages} is asked on the thread that gives the command. */
    public void follow(Supplier<Passage> passages) {
        door.follow(passages);
    }

    /** Starts the market's threads. */
    public void start() {
        writerThread.start();
        loopThread.start();
        if (shared) {
            watchThread.start();
        }
    }

    /** Places an order; {@code renderer} is used only if the order has an idempotency key. */
    public CompletionStage<Outcome> place(PlaceOrder order, AnswerRenderer renderer) {
        return door.submit(order.trader(), new LoopCommand.Kind.Place(order), order.idempotency(), renderer);
    }

    /** What {@code order} would cost and need if it were placed now: {@link Outcome.Previewed}; books nothing. */
    public CompletionStage<Outcome> preview(PlaceOrder order) {
        return door.submit(order.trader(), new LoopCommand.Kind.Preview(order), null, CommandDoor::unrendered);
    }

    /**
     * From now on nothing is booked in {@code trader}'s account: its books did not add up. Safe from any thread.
     *
     * @param fault what was found, with the journal and its figures, without a full stop
     */
    public void halt(TraderId trader, String fault) {
        desks.accounts().halt(trader, fault);
    }

    /**
     * Between which prices orders for {@code quote}'s instrument are taken at {@code micros}: the day's band, or where
     * that moved to. Safe from any thread.
     */
    public PriceBand band(Quote quote, long micros) {
        return desks.bands().at(quote.instrument(), quote.reference(), micros);
    }

    /** When intraday positions of {@code instrument} are closed on {@code date}; 0 on a day without a session. */
    public long squareOffAt(LocalDate date, Instrument instrument) {
        return desks.schedule().cutOff(date, instrument);
    }

    /** Gives a waiting order other terms. */
    public CompletionStage<Outcome> modify(
            TraderId trader, ModifyOrder wish, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return door.submit(trader, new LoopCommand.Kind.Modify(wish), key, renderer);
    }

    /** Withdraws what is pending of the account's order numbered {@code orderNumber}. */
    public CompletionStage<Outcome> cancel(TraderId trader, long orderNumber) {
        return door.submit(trader, new LoopCommand.Kind.Cancel(orderNumber), null, CommandDoor::unrendered);
    }

    /** Places a trigger, or changes an active one. */
    public CompletionStage<Outcome> placeGtt(
            TraderId trader, PlaceGtt wish, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return door.submit(trader, new LoopCommand.Kind.Gtt(wish), key, renderer);
    }

    /** Withdraws the account's trigger numbered {@code number}. */
    public CompletionStage<Outcome> cancelGtt(TraderId trader, long number) {
        return door.submit(trader, new LoopCommand.Kind.CancelGtt(number), null, CommandDoor::unrendered);
    }

    /** Turns {@code quantity} shares of a position of {@code instrument} into the product {@code to}. */
    public CompletionStage<Outcome> convert(
            TraderId trader,
            Instrument instrument,
            Product to,
            long quantity,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer) {
        return door.submit(trader, new LoopCommand.Kind.Convert(instrument, to, quantity), key, renderer);
    }

    /** Closes intraday positions: of {@code symbol}, or all. */
    public CompletionStage<Outcome> squareOff(
            TraderId trader, @Nullable Symbol symbol, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return door.submit(trader, new LoopCommand.Kind.SquareOff(symbol), key, renderer);
    }

    /** Starts the trader's account again with fresh cash. */
    public CompletionStage<Outcome> reset(TraderId trader, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return door.submit(trader, new LoopCommand.Kind.Reset(), key, renderer);
    }

    /** Removes the trader's account with everything in it. */
    public CompletionStage<Outcome> close(TraderId trader) {
        return door.submit(trader, new LoopCommand.Kind.Close(), null, CommandDoor::unrendered);
    }

    /**
     * The trader's durable account, opened if there was none. Complete at once if it is in memory, unless other nodes may
     * have booked in it: then it is read.
     */
    public CompletionStage<Account> account(TraderId trader) {
        return door.account(trader);
    }

    /** Somebody else may have booked in {@code trader}'s account. Safe from any thread; never waits. */
    public void changedElsewhere(TraderId trader) {
        watch.hint(trader);
    }

    /** What this market's loop has counted. */
    public TradingMetrics metrics() {
        return metrics;
    }

    /** Why nothing can be traded, in words; null if trading goes on. */
    public @Nullable String halted() {
        String broken = loop.broken();
        if (broken != null) {
            return broken;
        }
        if (writer.halted()) {
            return "the store cannot write";
        }
        return loopThread.isAlive() && writerThread.isAlive() ? null : "the market's threads are not running";
    }

    /** Takes no more commands, finishes those that were taken, commits, and ends the threads. */
    @Override
    public void close() {
        watch.stop();
        join(watchThread);
        loop.stop();
        join(loopThread);
        writer.stop();
        join(writerThread);
    }

    private static void join(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
