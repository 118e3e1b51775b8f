package in.sauda.trading;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** For a store that itself refuses a key which was answered before: finds that answer, once a command has met it. */
final class AnswersOfBefore {

    private final String market;
    private final BookingStore store;
    private final LongSupplier systemMicros;

    AnswersOfBefore(String market, BookingStore store, LongSupplier systemMicros) {
        this.market = market;
        this.store = store;
        this.systemMicros = systemMicros;
    }

    /**
     * Whether a command that ended with {@code failure} may repeat one that was answered: it can be refused for what
     * the first one did, but not for want of a store or of room in the queue.
     *
     * @param failure null if it came to an outcome that is not remembered
     */
    static boolean mayBeOne(@Nullable Throwable failure) {
        return failure == null
                || (failure instanceof CommandRefusedException refused
                        && switch (refused.reason()) {
                            case ANSWERED_BEFORE, TOO_LARGE, TOO_MANY_GTTS, INCOMPLETE -> true;
                            default -> false;
                        });
    }

    /** Tells {@code caller} what the first command with {@code key} was told; if there was none, what this one came to. */
    void tell(
            TraderId trader,
            IdempotencyKey key,
            @Nullable Outcome outcome,
            @Nullable Throwable failure,
            CompletableFuture<Outcome> caller) {
        try {
            Optional<IdempotencyRecord> before =
                    store.answered(new AccountKey(trader, market), key.path(), key.key(), systemMicros.getAsLong());
            if (before.isPresent()) {
                RecentAnswers.requireSameBody(before.get().key().bodyHash(), key);
                caller.complete(new Outcome.Answered(before.get().answer()));
            } else if (outcome != null) {
                caller.complete(outcome);
            } else {
                caller.completeExceptionally(Objects.requireNonNull(failure));
            }
        } catch (RuntimeException e) {
            caller.completeExceptionally(e);
        }
    }
}
