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
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.time.LocalDate;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
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

    private final String market;
    private final BookingStore store;
    private final LongSupplier systemMicros;
    private final Executor readers;
    private final AnswersOfBefore earlier;
    private final ConcurrentMap<TraderId, Account> durable = new ConcurrentHashMap<>();
    private final TradingMetrics metrics = new TradingMetrics();
    private final BookingWriter writer;
    private final TradingDesks desks;
    private final TradingLoop loop;
    private volatile Supplier<Passage> passages = () -> Passage.UNWATCHED;
    private final Thread writerThread;
    private final Thread loopThread;

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
        this.market = parts.market();
        this.store = parts.store();
        this.systemMicros = systemMicros;
        this.readers = readers;
        this.earlier = new AnswersOfBefore(market, store, systemMicros);
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
                        TradingRules.load(actions),
                        parts.initialCash().paise()),
                durable,
                this::bookUnasked);
        this.loop = new TradingLoop(
                market,
                parts.clock(),
                new MarketTime(market, parts.supervisor(), store, desks),
                store,
                desks,
                writer,
                durable,
                metrics,
                new KeyedAnswers(market, store, systemMicros),
                afterTicks);
        this.loopThread = Thread.ofPlatform().name("market-" + market).unstarted(loop);
        this.writerThread = Thread.ofPlatform().name("writer-" + market).unstarted(writer);
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
        this.passages = passages;
    }

    /** Starts the market's two threads. */
    public void start() {
        writerThread.start();
        loopThread.start();
    }

    /** Places an order; {@code renderer} is used only if the order has an idempotency key. */
    public CompletionStage<Outcome> place(PlaceOrder order, AnswerRenderer renderer) {
        return submit(order.trader(), new LoopCommand.Kind.Place(order), order.idempotency(), renderer);
    }

    /** What {@code order} would cost and need if it were placed now: {@link Outcome.Previewed}; books nothing. */
    public CompletionStage<Outcome> preview(PlaceOrder order) {
        return submit(order.trader(), new LoopCommand.Kind.Preview(order), null, Trading::unrendered);
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
        return submit(trader, new LoopCommand.Kind.Modify(wish), key, renderer);
    }

    /** Withdraws what is pending of the account's order numbered {@code orderNumber}. */
    public CompletionStage<Outcome> cancel(TraderId trader, long orderNumber) {
        return submit(trader, new LoopCommand.Kind.Cancel(orderNumber), null, Trading::unrendered);
    }

    /** Places a trigger, or changes an active one. */
    public CompletionStage<Outcome> placeGtt(
            TraderId trader, PlaceGtt wish, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return submit(trader, new LoopCommand.Kind.Gtt(wish), key, renderer);
    }

    /** Withdraws the account's trigger numbered {@code number}. */
    public CompletionStage<Outcome> cancelGtt(TraderId trader, long number) {
        return submit(trader, new LoopCommand.Kind.CancelGtt(number), null, Trading::unrendered);
    }

    /** Turns {@code quantity} shares of a position of {@code instrument} into the product {@code to}. */
    public CompletionStage<Outcome> convert(
            TraderId trader,
            Instrument instrument,
            Product to,
            long quantity,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer) {
        return submit(trader, new LoopCommand.Kind.Convert(instrument, to, quantity), key, renderer);
    }

    /** Closes intraday positions: of {@code symbol}, or all. */
    public CompletionStage<Outcome> squareOff(
            TraderId trader, @Nullable Symbol symbol, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return submit(trader, new LoopCommand.Kind.SquareOff(symbol), key, renderer);
    }

    /** Starts the trader's account again with fresh cash. */
    public CompletionStage<Outcome> reset(TraderId trader, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return submit(trader, new LoopCommand.Kind.Reset(), key, renderer);
    }

    /** Removes the trader's account with everything in it. */
    public CompletionStage<Outcome> close(TraderId trader) {
        return submit(trader, new LoopCommand.Kind.Close(), null, Trading::unrendered);
    }

    /** The trader's durable account, opened if there was none; complete at once if it is in memory. */
    public CompletionStage<Account> account(TraderId trader) {
        Account known = durable.get(trader);
        if (known != null) {
            return CompletableFuture.completedStage(known);
        }
        return submit(trader, new LoopCommand.Kind.Open(), null, Trading::unrendered)
                .thenApply(outcome -> ((Outcome.Opened) outcome).account());
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

    /** Takes no more commands, finishes those that were taken, commits, and ends both threads. */
    @Override
    public void close() {
        loop.stop();
        join(loopThread);
        writer.stop();
        join(writerThread);
    }

    private CompletionStage<Outcome> submit(
            TraderId trader, LoopCommand.Kind kind, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        Passage passage = passages.get();
        CompletableFuture<Outcome> caller = new CompletableFuture<>();
        if (passage != Passage.UNWATCHED) {
            var followed = caller.whenComplete((outcome, failure) -> passage.ended(failure));
        }
        submit(trader, kind, key, renderer, passage, new Tries(), caller);
        return caller;
    }

    /** Runs the command, again if its account was changed by somebody else meanwhile. */
    private void submit(
            TraderId trader,
            LoopCommand.Kind kind,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer,
            Passage passage,
            Tries tries,
            CompletableFuture<Outcome> caller) {
        submitOnce(trader, kind, key, renderer, passage).whenComplete((outcome, failure) -> {
            boolean done = failure == null && (key == null || outcome.isRemembered());
            if (key != null && !done && store.guardsAnswers() && AnswersOfBefore.mayBeOne(failure)) {
                readers.execute(() -> earlier.tell(trader, key, outcome, failure, caller));
            } else if (failure == null) {
                caller.complete(outcome);
            } else if (failure instanceof CommandRefusedException refused
                    && refused.reason() == CommandRefusedException.Cause.ACCOUNT_BUSY
                    && tries.another()) {
                submit(trader, kind, key, renderer, passage, tries, caller);
            } else {
                caller.completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<Outcome> submitOnce(
            TraderId trader,
            LoopCommand.Kind kind,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer,
            Passage passage) {
        CompletableFuture<Outcome> caller = new CompletableFuture<>();
        if ((key == null || store.guardsAnswers()) && durable.containsKey(trader)) {
            loop.submit(new LoopCommand(trader, kind, key, 0, renderer, null, passage, caller));
            return caller;
        }
        try {
            readers.execute(() -> {
                try {
                    lookUp(trader, kind, key, renderer, passage, caller);
                } catch (RuntimeException e) {
                    caller.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            caller.completeExceptionally(
                    new CommandRefusedException(CommandRefusedException.Cause.QUEUE_FULL, TradingLoop.TOO_MUCH));
        }
        return caller;
    }

    /** Reads what the store knows of the key and the account, so that the market's thread need not wait for it. */
    private void lookUp(
            TraderId trader,
            LoopCommand.Kind kind,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer,
            Passage passage,
            CompletableFuture<Outcome> caller) {
        AccountKey account = new AccountKey(trader, market);
        long lookedUpAt = systemMicros.getAsLong();
        if (key != null && !store.guardsAnswers()) {
            Optional<IdempotencyRecord> before = store.answered(account, key.path(), key.key(), lookedUpAt);
            if (before.isPresent()) {
                RecentAnswers.requireSameBody(before.get().key().bodyHash(), key);
                caller.complete(new Outcome.Answered(before.get().answer()));
                return;
            }
        }
        long generation = loop.generation();
        LoopCommand.Lookup lookup =
                durable.containsKey(trader) ? null : new LoopCommand.Lookup(store.account(account), generation);
        loop.submit(
                new LoopCommand(trader, kind, key, key == null ? 0 : lookedUpAt, renderer, lookup, passage, caller));
    }

    private static Answer unrendered(Outcome outcome) {
        throw new IllegalStateException("Only a command with an idempotency key is rendered: " + outcome);
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
