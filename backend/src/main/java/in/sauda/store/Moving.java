package in.sauda.store;

import in.sauda.account.Trader;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.IdempotencyRecord;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What a store does so that everything in it can be moved to another, beyond what serving needs. For the owner's
 * commands: nothing of it is asked on a request's path. Methods throw {@link in.sauda.trading.StoreException} when the
 * store cannot serve; each write is durable when it returns.
 */
public interface Moving {

    /** How many traders or accounts are best read side by side; 1 where it would not be faster. */
    default int readsBeside() {
        return 1;
    }

    /** Calls {@code each} with the id of every trader, in any order, without holding them all. */
    void forEachTrader(Consumer<TraderId> each);

    /** The trader with their watchlists; empty if there is none. */
    Optional<MovedTrader> trader(TraderId id);

    /**
     * Calls {@code each} with every booking of the account, oldest first, without holding it all. What is committed
     * meanwhile may be among it or not, and so may what it did to orders of before.
     */
    void forEachPast(AccountKey key, Consumer<PastBooking> each);

    /**
     * Calls {@code each} with every answer of the account that has not expired at {@code systemMicros}, by its {@link
     * AnswerPlace}.
     */
    void forEachAnswer(AccountKey key, long systemMicros, Consumer<IdempotencyRecord> each);

    /**
     * Stores {@code traders} with their watchlists; again, if they are there already.
     *
     * @throws in.sauda.trading.StoreException if a username is another trader's
     */
    void put(List<MovedTrader> traders);

    /** Stores {@code answers} of an account that exists; again, if they are there already. */
    void putAnswers(AccountKey key, List<IdempotencyRecord> answers);

    /** Whether there are no traders, accounts and markets. */
    boolean empty();

    /** The import that is not finished; empty when there is none. */
    Optional<Arrival> arrival();

    /** Remembers {@code arrival} in place of the one before. */
    void saveArrival(Arrival arrival);

    /** Everything has arrived: from now on the store may serve. */
    void endArrival();

    /** A username that is taken. */
    static String taken(Trader trader) {
        return "The username " + trader.username() + " is another trader's already";
    }
}
