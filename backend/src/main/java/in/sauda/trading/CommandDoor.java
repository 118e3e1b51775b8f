package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How commands come to the market's thread: what has to be read first is read on other threads, and what somebody else
 * was faster than is run again. Safe from any thread.
 */
final class CommandDoor {

    private final String market;
    private final BookingStore store;
    private final boolean shared;
    private final ConcurrentMap<TraderId, Account> durable;
    private final LongSupplier systemMicros;
    private final Executor readers;
    private final AnswersOfBefore earlier;
    private final TradingLoop loop;
    private volatile Supplier<Passage> passages = () -> Passage.UNWATCHED;

    CommandDoor(
            String market,
            BookingStore store,
            boolean shared,
            ConcurrentMap<TraderId, Account> durable,
            LongSupplier systemMicros,
            Executor readers,
            TradingLoop loop) {
        this.market = market;
        this.store = store;
        this.shared = shared;
        this.durable = durable;
        this.systemMicros = systemMicros;
        this.readers = readers;
        this.earlier = new AnswersOfBefore(market, store, systemMicros);
        this.loop = loop;
    }

    /**
     * The trader's durable account, opened if there was none. Complete at once if it is in memory, unless other nodes may
     * have booked in it: then it is read.
     */
    CompletionStage<Account> account(TraderId trader) {
        if (!shared) {
            Account known = durable.get(trader);
            return known == null ? opened(trader) : CompletableFuture.completedStage(known);
        }
        CompletableFuture<Account> caller = new CompletableFuture<>();
        read(caller, () -> {
            Optional<Account> stored = store.account(new AccountKey(trader, market));
            if (stored.isPresent()) {
                caller.complete(stored.get());
                return;
            }
            opened(trader).whenComplete((account, failure) -> {
                if (failure == null) {
                    caller.complete(account);
                } else {
                    caller.completeExceptionally(failure);
                }
            });
        });
        return caller;
    }

    private CompletionStage<Account> opened(TraderId trader) {
        return submit(trader, new LoopCommand.Kind.Open(), null, CommandDoor::unrendered)
                .thenApply(outcome -> ((Outcome.Opened) outcome).account());
    }

    /** Runs {@code work}, which reads the store, elsewhere; what goes wrong is {@code caller}'s. */
    private void read(CompletableFuture<?> caller, Runnable work) {
        try {
            readers.execute(() -> {
                try {
                    work.run();
                } catch (RuntimeException e) {
                    caller.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            caller.completeExceptionally(
                    new CommandRefusedException(CommandRefusedException.Cause.QUEUE_FULL, TradingLoop.TOO_MUCH));
        }
    }

    /** Has each command followed from now on; {@code passages} is asked on the thread that gives the command. */
    void follow(Supplier<Passage> passages) {
        this.passages = passages;
    }

    /** Completes when the command is done and durable. */
    CompletionStage<Outcome> submit(
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
        } else {
            read(caller, () -> lookUp(trader, kind, key, renderer, passage, caller));
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

    /** For a command without a key. */
    static Answer unrendered(Outcome outcome) {
        throw new IllegalStateException("Only a command with an idempotency key is rendered: " + outcome);
    }
}
