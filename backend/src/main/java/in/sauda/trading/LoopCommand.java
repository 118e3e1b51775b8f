package in.sauda.trading;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to the market's thread.
 *
 * @param trader      whose account
 * @param kind        what to do
 * @param idempotency the caller's promise, or null
 * @param lookedUpAt  system time at which the store was asked for the key, epoch microseconds; 0 without a key
 * @param renderer    makes the answer that is stored with the key
 * @param lookup      what the store said before queueing, or null if it was not asked
 * @param passage     follows it
 * @param caller      completed when durable, or exceptionally
 */
record LoopCommand(
        TraderId trader,
        Kind kind,
        @Nullable IdempotencyKey idempotency,
        long lookedUpAt,
        AnswerRenderer renderer,
        @Nullable Lookup lookup,
        Passage passage,
        CompletableFuture<Outcome> caller) {

    /**
     * The account as read from the store on the caller's side, so that the market's thread need not wait for it.
     *
     * @param account    what the store had
     * @param generation the loop's count of accounts that left memory, before the reading; another makes this void
     */
    record Lookup(Optional<Account> account, long generation) {}

    /** What a command does. */
    sealed interface Kind {
        /** Places an order. */
        record Place(PlaceOrder wish) implements Kind {}

        /** Works out what an order would cost; changes nothing. */
        record Preview(PlaceOrder wish) implements Kind {}

        /** Gives a waiting order other terms. */
        record Modify(ModifyOrder wish) implements Kind {}

        /** Withdraws what is pending of an order. */
        record Cancel(long orderNumber) implements Kind {}

        /** Places a trigger, or changes one. */
        record Gtt(PlaceGtt wish) implements Kind {}

        /** Withdraws a trigger. */
        record CancelGtt(long number) implements Kind {}

        /** Turns shares of a position into the product {@code to}. */
        record Convert(Instrument instrument, Product to, long quantity) implements Kind {}

        /** Closes intraday positions: of {@code symbol}, or all. */
        record SquareOff(@Nullable Symbol symbol) implements Kind {}

        /** Makes sure that the account is there and known. */
        record Open() implements Kind {}

        /** Starts the account again. */
        record Reset() implements Kind {}

        /** Removes the account with everything in it. */
        record Close() implements Kind {}
    }
}
