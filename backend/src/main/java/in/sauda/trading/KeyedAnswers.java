package in.sauda.trading;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Commands with an idempotency key: the first one's answer is stored with its booking, and whoever asks again is told
 * the same, even while the first is still on its way to the store. Kept by the market's thread.
 */
final class KeyedAnswers {

    private static final long KEPT_MICROS = 24L * 3_600 * 1_000_000;

    private final String market;
    private final BookingStore store;
    private final LongSupplier systemMicros;
    private final RecentAnswers recent = new RecentAnswers();

    KeyedAnswers(String market, BookingStore store, LongSupplier systemMicros) {
        this.market = market;
        this.store = store;
        this.systemMicros = systemMicros;
    }

    /** What is stored or under way may be void: forget it. */
    void clear() {
        recent.clear();
    }

    /** What is under way in {@code trader}'s account is void. */
    void forget(TraderId trader) {
        recent.forget(trader);
    }

    /** Whether {@code command} repeats an earlier one; then its caller will be told what the first was. */
    boolean repeated(LoopCommand command) {
        IdempotencyKey key = command.idempotency();
        if (key == null) {
            return false;
        }
        CompletableFuture<Answer> earlier = recent.earlier(command.trader(), key);
        if (earlier == null && !store.guardsAnswers() && recent.mustLookAgain(command.lookedUpAt())) {
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
        Optional<IdempotencyRecord> found =
                store.answered(new AccountKey(trader, market), key.path(), key.key(), systemMicros.getAsLong());
        found.ifPresent(record -> RecentAnswers.requireSameBody(record.key().bodyHash(), key));
        return found.map(record -> CompletableFuture.completedFuture(record.answer()))
                .orElse(null);
    }

    /** {@code step} on its way to the store with the answer that {@code command}'s key remembers. */
    BookingWriter.Pending remembering(
            Step step, Booking booking, LoopCommand command, IdempotencyKey key, BookingWriter.Stamp stamp) {
        Answer answer = command.renderer().render(step.outcome());
        long system = systemMicros.getAsLong();
        CompletableFuture<Answer> answered = new CompletableFuture<>();
        LongConsumer durableAt = recent.begin(command.trader(), key, answered, system);
        CompletableFuture<Outcome> caller = command.caller();
        CompletableFuture<Outcome> durable = new CompletableFuture<>();
        durable.whenComplete((outcome, failure) -> {
            if (failure == null) {
                durableAt.accept(systemMicros.getAsLong());
                answered.complete(answer);
                caller.complete(outcome);
            } else {
                answered.completeExceptionally(failure);
                caller.completeExceptionally(failure);
            }
        });
        return new BookingWriter.Pending(
                stamp,
                command.trader(),
                booking.remembering(new IdempotencyRecord(key, answer, system + KEPT_MICROS)),
                new Outcome.Answered(answer),
                durable);
    }
}
