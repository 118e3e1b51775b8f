package in.sauda.trading;

import in.sauda.calendar.MarketClock;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The one writer of a market. Commands and time enter this thread and nothing else changes an account, so the domain
 * needs no locks and a recorded day plays out the same each time.
 *
 * <p>It pulls ticks up to the present before each command, and stops at each moment of the day on the way, so that ticks
 * cannot crowd commands out and each command has a definite market time. Accounts are applied in memory at once;
 * {@link BookingWriter} makes them durable.
 */
final class TradingLoop implements Runnable {

    private static final System.Logger LOG = System.getLogger(TradingLoop.class.getName());
    static final String TOO_MUCH = "Too many orders at once; this one was not placed. Try again shortly.";
    private static final int QUEUE = 8_192;
    private static final long TICK_EVERY_MILLIS = 5;

    private final String market;
    private final MarketClock clock;
    private final MarketTime time;
    private final BookingStore store;
    private final TradingDesks desks;
    private final BookingWriter writer;
    private final ConcurrentMap<TraderId, Account> durable;
    private final TradingMetrics metrics;
    private final Runnable afterTicks;
    private final KeyedAnswers answers;
    private final UnbookedAnswers unbooked;
    private final ChangedAccounts changed;
    private final BlockingQueue<LoopCommand> queue = new ArrayBlockingQueue<>(QUEUE);
    private final ConcurrentMap<TraderId, CompletableFuture<Outcome>> openings = new ConcurrentHashMap<>();
    private final Set<TraderId> closing = ConcurrentHashMap.newKeySet();

    private int epoch;
    private volatile boolean stopping;
    private volatile boolean ended;
    private volatile @Nullable String broken;

    TradingLoop(
            String market,
            MarketClock clock,
            MarketTime time,
            BookingStore store,
            TradingDesks desks,
            BookingWriter writer,
            ConcurrentMap<TraderId, Account> durable,
            TradingMetrics metrics,
            KeyedAnswers answers,
            UnbookedAnswers unbooked,
            ChangedAccounts changed,
            Runnable afterTicks) {
        this.market = market;
        this.clock = clock;
        this.time = time;
        this.store = store;
        this.desks = desks;
        this.writer = writer;
        this.durable = durable;
        this.metrics = metrics;
        this.answers = answers;
        this.unbooked = unbooked;
        this.changed = changed;
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
        return desks.accounts().generation();
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

    /** A new quote is on the board; called on this thread while time advances. */
    void quoted(Quote quote) {
        time.quoted(quote, broken == null ? this::fail : null);
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
                fail("Market " + market, e);
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

    /** Brings the market up to the present; on this thread only, as {@link #handle}. */
    long advance() {
        startAgainAfterFailure();
        changed.readVoided();
        long now = clock.nowMicros();
        if (broken != null || writer.halted()) {
            time.ticksOnly(now);
        } else {
            time.advance(now, writer.backlog() < QUEUE / 2);
            changed.takeIn();
        }
        return now;
    }

    /** Does what {@code command} asks for at {@code now}, to which the market was brought. */
    void handle(LoopCommand command, long now) {
        command.passage().taken();
        try {
            String fault = desks.accounts().fault(command.trader());
            if (broken != null) {
                whileHalted(command, "Trading is halted: " + broken);
            } else if (writer.halted()) {
                whileHalted(command, "Nothing can be stored at present, so nothing is traded.");
            } else if (fault != null) {
                accountHalted(command, fault);
            } else if (closing.contains(command.trader())) {
                refuse(command, Cause.STOPPING, "The account is being closed.");
            } else if (!answers.repeated(command)) {
                run(command, now);
            }
        } catch (CommandRefusedException e) {
            unbooked.refuse(desks.accounts().known(command.trader()), command.caller(), e);
        } catch (StoreException e) {
            refuse(command, Cause.STORE_UNAVAILABLE, "The account could not be read; nothing was changed.");
        } catch (Throwable e) {
            fail("Command " + command.kind(), e);
            refuse(command, Cause.STORE_UNAVAILABLE, "Trading is halted: an account did not add up.");
        }
    }

    private void accountHalted(LoopCommand command, String fault) {
        Account known = desks.accounts().find(command.trader());
        if (command.kind() instanceof LoopCommand.Kind.Open && known != null) {
            command.caller().complete(new Outcome.Opened(known));
        } else {
            refuse(
                    command,
                    Cause.ACCOUNT_HALTED,
                    "The account's books did not add up, so nothing is booked in it. " + fault + ".");
        }
    }

    private void fail(String what, Throwable e) {
        broken = e.getClass().getSimpleName() + ": " + e.getMessage();
        LOG.log(System.Logger.Level.ERROR, "Trading in " + market + " is halted by: " + what, e);
    }

    /** Books can still be read when they cannot be written. */
    private void whileHalted(LoopCommand command, String why) {
        Optional<Account> stored = command.kind() instanceof LoopCommand.Kind.Open
                ? store.account(new AccountKey(command.trader(), market))
                : Optional.empty();
        stored.ifPresentOrElse(
                account -> command.caller().complete(new Outcome.Opened(account)),
                () -> refuse(command, Cause.STORE_UNAVAILABLE, why));
    }

    /** A commit failed: everything starts again from what is stored. */
    private void startAgainAfterFailure() {
        int present = writer.epoch();
        if (present != epoch && !writer.halted()) {
            desks.accounts().forgetAll();
            desks.day().forgetAll();
            answers.clear();
            epoch = present;
            time.startAgain();
            changed.startAgain();
        }
    }

    private BookingWriter.Stamp stamp(TraderId trader) {
        return new BookingWriter.Stamp(epoch, writer.voided().round(trader));
    }

    private void run(LoopCommand command, long now) {
        Account account = accountOf(command, now);
        if (command.kind() instanceof LoopCommand.Kind.Open) {
            opened(account, command);
            return;
        }
        Step step;
        try {
            // Another node's clock may be a little ahead, and an account's time never goes back.
            step = desks.commands().run(command.kind(), account, Math.max(now, account.asOf()));
        } catch (ArithmeticException e) {
            // Nothing is changed yet, and a trader's figures must not stop everybody's market.
            refuse(command, Cause.TOO_LARGE, "The figures are too large.");
            return;
        }
        metrics.count(step.outcome());
        boolean closes = command.kind() instanceof LoopCommand.Kind.Close;
        if (closes) {
            closing.add(command.trader());
            command.caller().whenComplete((outcome, failure) -> closing.remove(command.trader()));
        }
        book(account, step, command, now);
    }

    /** The account as this thread knows it; read from the store, or opened, if it does not know it. */
    private Account accountOf(LoopCommand command, long now) {
        TraderId trader = command.trader();
        LoopCommand.Lookup lookup = command.lookup();
        if (desks.accounts().known(trader) == null
                && lookup != null
                && lookup.generation() == desks.accounts().generation()) {
            lookup.account().ifPresent(this::found);
        }
        Account known = desks.accounts().follows(trader)
                ? changed.upToDate(trader)
                : desks.late().present(trader, now);
        if (known != null) {
            return known;
        }
        Step step = desks.opening()
                .open(new AccountKey(trader, market), now, desks.views().day(now));
        Booking booking = Objects.requireNonNull(step.booking());
        CompletableFuture<Outcome> done = new CompletableFuture<>();
        openings.put(trader, done);
        desks.accounts().change(booking);
        writer.add(new BookingWriter.Pending(stamp(trader), trader, booking, step.outcome(), done));
        done.whenComplete((outcome, failure) -> openings.remove(trader, done));
        return OrderPipeline.after(booking);
    }

    private void found(Account account) {
        if (desks.accounts().followed().all()) {
            desks.accounts().load(account);
        } else {
            desks.late().take(List.of(account), time.reached());
        }
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

    private void book(Account account, Step step, LoopCommand command, long now) {
        command.passage().decided();
        Booking booking = step.booking();
        IdempotencyKey key = step.outcome().isRemembered() ? command.idempotency() : null;
        if (booking == null && key == null) {
            // Nothing changes, but what the answer speaks of has to be durable first.
            writer.add(new BookingWriter.Pending(
                    stamp(command.trader()),
                    command.trader(),
                    null,
                    step.outcome(),
                    unbooked.checked(account, command.caller())));
            return;
        }
        if (booking == null) {
            // A booking of nothing, so that the answer is remembered with the key.
            long at = Math.max(now, account.asOf());
            booking = new AccountDraft(account, at, desks.views().day(at)).booking();
        }
        BookingWriter.Pending pending;
        try {
            pending = key == null
                    ? new BookingWriter.Pending(
                            stamp(command.trader()), command.trader(), booking, step.outcome(), command.caller())
                    : answers.remembering(step, booking, command, key, stamp(command.trader()));
        } catch (RuntimeException e) {
            // Whoever asked cannot be answered, so nothing is done; the market is not at fault.
            command.caller().completeExceptionally(e);
            return;
        }
        desks.day().keep(booking);
        writer.add(pending);
    }

    /** Hands on a booking that nobody asked for. */
    void bookUnasked(Booking booking) {
        TraderId trader = booking.key().trader();
        writer.add(new BookingWriter.Pending(
                stamp(trader),
                trader,
                booking,
                new Outcome.Opened(OrderPipeline.after(booking)),
                new CompletableFuture<>()));
    }

    private static void refuse(LoopCommand command, Cause cause, String message) {
        command.caller().completeExceptionally(new CommandRefusedException(cause, message));
    }
}
