package in.sauda.trading;

import in.sauda.calendar.MarketClock;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedSupervisor;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import in.sauda.trading.CommandRefusedException.Cause;
import in.sauda.trading.OrderPipeline.MarketView;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a market. Commands and time enter this thread and nothing else changes an account, so the domain
 * needs no locks and a recorded day plays out the same each time.
 *
 * <p>It pulls ticks up to the present before each command, so that ticks cannot crowd commands out and each command
 * has a definite market time. Accounts are applied in memory at once; {@link BookingWriter} makes them durable.
 */
final class TradingLoop implements Runnable {

    private static final System.Logger LOG = System.getLogger(TradingLoop.class.getName());
    static final String TOO_MUCH = "Too many orders at once; this one was not placed. Try again shortly.";
    private static final int QUEUE = 8_192;
    private static final long TICK_EVERY_MILLIS = 5;
    private static final int MOST_ACCOUNTS = 50_000;
    private static final long ANSWERS_KEPT_MICROS = 24L * 3_600 * 1_000_000;
    private static final Depth NO_BOOK = new Depth(List.of(), List.of(), true, 0, 0);

    /** The parts of the market that the loop works on. */
    record Parts(
            String market,
            InstrumentCatalog catalog,
            MarketClock clock,
            MarketHours hours,
            Feed feed,
            QuoteBoard board,
            FeedSupervisor supervisor,
            BookingStore store,
            LongSupplier systemMicros) {}

    private final Parts parts;
    private final OrderPipeline pipeline;
    private final AccountOpening opening;
    private final BookingWriter writer;
    private final ConcurrentMap<TraderId, Account> durable;
    private final TradingMetrics metrics;
    private final Runnable afterTicks;
    private final BlockingQueue<LoopCommand> queue = new ArrayBlockingQueue<>(QUEUE);
    private final Map<TraderId, Account> live = new LinkedHashMap<>(16, 0.75f, true);
    private final RecentAnswers recent = new RecentAnswers();
    private final ConcurrentMap<TraderId, CompletableFuture<Outcome>> openings = new ConcurrentHashMap<>();
    private final AtomicLong generation = new AtomicLong();

    private int epoch;
    private final Set<TraderId> closing = ConcurrentHashMap.newKeySet();
    private volatile boolean stopping;
    private volatile boolean ended;
    private volatile @Nullable String broken;

    TradingLoop(
            Parts parts,
            OrderPipeline pipeline,
            AccountOpening opening,
            BookingWriter writer,
            ConcurrentMap<TraderId, Account> durable,
            TradingMetrics metrics,
            Runnable afterTicks) {
        this.parts = parts;
        this.pipeline = pipeline;
        this.opening = opening;
        this.writer = writer;
        this.durable = durable;
        this.metrics = metrics;
        this.afterTicks = afterTicks;
    }

    /** Queues {@code command}; a full queue or a stopping market refuses it at once. */
    void submit(LoopCommand command) {
        if (stopping) {
            refuse(command, Cause.STOPPING, "Sauda is stopping; the order was not placed.");
        } else if (writer.backlog() > QUEUE || !queue.offer(command)) {
            refuse(command, Cause.QUEUE_FULL, TOO_MUCH);
        } else if (ended) {
            refuseTheRest();
        }
    }

    /** Rises whenever an account leaves memory: what was read from the store before is void after. */
    long generation() {
        return generation.get();
    }

    /** Ends the loop after the commands that are already queued. */
    void stop() {
        stopping = true;
    }

    /** Why the loop stopped by itself (a broken invariant), or null. */
    @Nullable
    String broken() {
        return broken;
    }

    @Override
    public void run() {
        while (!stopping || !queue.isEmpty()) {
            try {
                advance();
                afterTicks.run();
                LoopCommand command = queue.poll(TICK_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                while (command != null) {
                    // Time may have moved since the last command: what happened until now comes first.
                    handle(command, advance());
                    command = queue.poll();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (Throwable e) {
                LOG.log(System.Logger.Level.ERROR, "Market " + parts.market() + " could not go on", e);
                broken = String.valueOf(e.getMessage());
            }
        }
        ended = true;
        refuseTheRest();
    }

    private void refuseTheRest() {
        for (LoopCommand left = queue.poll(); left != null; left = queue.poll()) {
            refuse(left, Cause.STOPPING, "Sauda is stopping; the order was not placed.");
        }
    }

    private long advance() {
        long now = parts.clock().nowMicros();
        parts.supervisor().advanceTo(now);
        return now;
    }

    private void handle(LoopCommand command, long now) {
        try {
            startAgainAfterFailure();
            if (broken != null) {
                whileHalted(command, "Trading is halted: " + broken);
            } else if (writer.halted()) {
                whileHalted(command, "Nothing can be stored at present, so nothing is traded.");
            } else if (closing.contains(command.trader())) {
                refuse(command, Cause.STOPPING, "The account is being closed.");
            } else if (!repeated(command)) {
                run(command, now);
            }
        } catch (CommandRefusedException e) {
            command.caller().completeExceptionally(e);
        } catch (StoreException e) {
            refuse(command, Cause.STORE_UNAVAILABLE, "The account could not be read; nothing was changed.");
        } catch (Throwable e) {
            broken = e.getClass().getSimpleName() + ": " + e.getMessage();
            LOG.log(System.Logger.Level.ERROR, "Trading in " + parts.market() + " is halted by " + command.kind(), e);
            refuse(command, Cause.STORE_UNAVAILABLE, "Trading is halted: an account did not add up.");
        }
    }

    /** Books can still be read when they cannot be written. */
    private void whileHalted(LoopCommand command, String why) {
        Optional<Account> stored = command.kind() instanceof LoopCommand.Kind.Open
                ? parts.store().account(new AccountKey(command.trader(), parts.market()))
                : Optional.empty();
        stored.ifPresentOrElse(
                account -> command.caller().complete(new Outcome.Opened(account)),
                () -> refuse(command, Cause.STORE_UNAVAILABLE, why));
    }

    private void startAgainAfterFailure() {
        int present = writer.epoch();
        if (present != epoch) {
            live.clear();
            recent.clear();
            generation.incrementAndGet();
            epoch = present;
        }
    }

    private boolean repeated(LoopCommand command) {
        IdempotencyKey key = command.idempotency();
        if (key == null) {
            return false;
        }
        CompletableFuture<Answer> earlier = recent.earlier(command.trader(), key);
        if (earlier == null && recent.mustLookAgain(command.lookedUpAt())) {
            earlier = stored(command.trader(), key);
        }
        if (earlier == null) {
            return false;
        }
        earlier.whenComplete((answer, failure) -> {
            if (failure == null) {
                command.caller().complete(new Outcome.Answered(answer));
            } else {
                command.caller().completeExceptionally(failure);
            }
        });
        return true;
    }

    private @Nullable CompletableFuture<Answer> stored(TraderId trader, IdempotencyKey key) {
        Optional<IdempotencyRecord> found = parts.store()
                .answered(
                        new AccountKey(trader, parts.market()),
                        key.path(),
                        key.key(),
                        parts.systemMicros().getAsLong());
        found.ifPresent(record -> RecentAnswers.requireSameBody(record.key().bodyHash(), key));
        return found.map(record -> CompletableFuture.completedFuture(record.answer()))
                .orElse(null);
    }

    private void run(LoopCommand command, long now) {
        Account account = accountOf(command, now);
        switch (command.kind()) {
            case LoopCommand.Kind.Place(PlaceOrder wish) -> {
                Step step = pipeline.place(account, wish, view(wish, now));
                if (step.outcome() instanceof Outcome.Taken) {
                    metrics.taken();
                } else {
                    metrics.refused();
                }
                book(step, command);
            }
            case LoopCommand.Kind.Open() -> opened(account, command);
            case LoopCommand.Kind.Reset() -> book(opening.reset(account, now), command);
            case LoopCommand.Kind.Close() -> {
                closing.add(command.trader());
                command.caller().whenComplete((outcome, failure) -> closing.remove(command.trader()));
                book(opening.close(account, now), command);
                live.remove(command.trader());
                generation.incrementAndGet();
            }
        }
    }

    private MarketView view(PlaceOrder wish, long now) {
        Quote quote = parts.board().quote(wish.instrument());
        return new MarketView(
                now,
                parts.supervisor().fresh(now),
                parts.hours().at(now, wish.instrument()),
                quote,
                quote == null ? NO_BOOK : parts.feed().depth(quote),
                this::latestSeq);
    }

    private long latestSeq(Symbol symbol) {
        return parts.catalog()
                .find(symbol)
                .map(parts.board()::quote)
                .map(quote -> quote.tick().seq())
                .orElse(0L);
    }

    /** The account as this thread knows it; read from the store, or opened, if it does not know it. */
    private Account accountOf(LoopCommand command, long now) {
        Account known = live.get(command.trader());
        if (known != null) {
            return known;
        }
        LoopCommand.Lookup lookup = command.lookup();
        Optional<Account> stored = lookup != null && lookup.generation() == generation.get()
                ? lookup.account()
                : parts.store().account(new AccountKey(command.trader(), parts.market()));
        if (stored.isPresent()) {
            durable.put(command.trader(), stored.get());
            remember(stored.get());
            return stored.get();
        }
        Step step = opening.open(new AccountKey(command.trader(), parts.market()), now);
        CompletableFuture<Outcome> done = new CompletableFuture<>();
        openings.put(command.trader(), done);
        writer.add(new BookingWriter.Pending(epoch, step.booking(), step.outcome(), done));
        done.whenComplete((outcome, failure) -> openings.remove(command.trader(), done));
        Account opened = Objects.requireNonNull(step.booking().after(), "an opening leaves an account");
        remember(opened);
        return opened;
    }

    private void opened(Account account, LoopCommand command) {
        Account known = durable.get(command.trader());
        CompletableFuture<Outcome> inFlight = openings.get(command.trader());
        if (known != null || inFlight == null) {
            command.caller().complete(new Outcome.Opened(known == null ? account : known));
            return;
        }
        inFlight.whenComplete((outcome, failure) -> {
            if (failure == null) {
                command.caller().complete(outcome);
            } else {
                command.caller().completeExceptionally(failure);
            }
        });
    }

    private void book(Step step, LoopCommand command) {
        Account after = step.booking().after();
        if (after != null) {
            remember(after);
        }
        IdempotencyKey key = command.idempotency();
        if (key == null) {
            writer.add(new BookingWriter.Pending(epoch, step.booking(), step.outcome(), command.caller()));
            return;
        }
        Answer answer = command.renderer().render(step.outcome());
        long system = parts.systemMicros().getAsLong();
        CompletableFuture<Answer> answered = new CompletableFuture<>();
        LongConsumer durableAt = recent.begin(command.trader(), key, answered, system);
        CompletableFuture<Outcome> caller = command.caller();
        CompletableFuture<Outcome> durableOutcome = new CompletableFuture<>();
        durableOutcome.whenComplete((outcome, failure) -> {
            if (failure == null) {
                durableAt.accept(parts.systemMicros().getAsLong());
                answered.complete(answer);
                caller.complete(outcome);
            } else {
                answered.completeExceptionally(failure);
                caller.completeExceptionally(failure);
            }
        });
        writer.add(new BookingWriter.Pending(
                epoch,
                step.booking().remembering(new IdempotencyRecord(key, answer, system + ANSWERS_KEPT_MICROS)),
                new Outcome.Answered(answer),
                durableOutcome));
    }

    /** Keeps the newest version in memory; the least used accounts leave once all their bookings are durable. */
    private void remember(Account account) {
        live.put(account.key().trader(), account);
        if (live.size() <= MOST_ACCOUNTS) {
            return;
        }
        Map.Entry<TraderId, Account> eldest = live.entrySet().iterator().next();
        Account stored = durable.get(eldest.getKey());
        if (stored != null && stored.version() == eldest.getValue().version()) {
            live.remove(eldest.getKey());
            durable.remove(eldest.getKey());
            generation.incrementAndGet();
        }
    }

    private static void refuse(LoopCommand command, Cause cause, String message) {
        command.caller().completeExceptionally(new CommandRefusedException(cause, message));
    }
}
