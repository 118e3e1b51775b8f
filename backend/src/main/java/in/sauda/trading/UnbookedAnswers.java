package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Answers that come to no booking: a preview, an order that does not wait any more, too many triggers. No condition on
 * the account's version guards them, so where other nodes may have booked in the account, they are given only if it was
 * still the present one; else the account is read and the command runs again.
 */
final class UnbookedAnswers {

    private final BookingStore store;
    private final boolean shared;
    private final Executor readers;
    private final ShardWatch watch;
    private final VoidedAccounts voided;

    UnbookedAnswers(BookingStore store, boolean shared, Executor readers, ShardWatch watch, VoidedAccounts voided) {
        this.store = store;
        this.shared = shared;
        this.readers = readers;
        this.watch = watch;
        this.voided = voided;
    }

    /** Stands for {@code caller}, who hears of an outcome that was worked out from {@code account} once that is known to hold. */
    CompletableFuture<Outcome> checked(Account account, CompletableFuture<Outcome> caller) {
        if (!shared) {
            return caller;
        }
        CompletableFuture<Outcome> unchecked = new CompletableFuture<>();
        unchecked.whenComplete((outcome, failure) -> {
            if (failure == null) {
                check(account, caller, () -> caller.complete(outcome));
            } else {
                caller.completeExceptionally(failure);
            }
        });
        return unchecked;
    }

    /** Tells {@code caller} that the command was refused, which was worked out from {@code account}; null for none. */
    void refuse(@Nullable Account account, CompletableFuture<Outcome> caller, CommandRefusedException refusal) {
        if (!shared || account == null) {
            caller.completeExceptionally(refusal);
        } else {
            check(account, caller, () -> caller.completeExceptionally(refusal));
        }
    }

    private void check(Account account, CompletableFuture<Outcome> caller, Runnable tell) {
        try {
            readers.execute(() -> {
                try {
                    if (store.version(account.key()) == account.version()) {
                        tell.run();
                    } else {
                        readAgain(account);
                        caller.completeExceptionally(BookingWriter.CHANGED);
                    }
                } catch (RuntimeException e) {
                    caller.completeExceptionally(e);
                }
            });
        } catch (RejectedExecutionException e) {
            caller.completeExceptionally(new CommandRefusedException(Cause.QUEUE_FULL, TradingLoop.TOO_MUCH));
        }
    }

    private void readAgain(Account account) {
        Optional<Account> present = store.account(account.key());
        if (present.isPresent()) {
            watch.found(present.get());
        } else {
            voided.add(account.key().trader());
        }
    }
}
