package in.sauda.trading;

import in.sauda.portfolio.AccountKey;
import java.util.List;
import java.util.function.ObjLongConsumer;

/**
 * Messages of what was booked, kept with the booking itself: in the order of the account they are read by its trader,
 * and, if somebody tells them to the world outside, marked as untold until they are told. One contract suite runs on
 * every implementation; methods throw {@link StoreException} when the store cannot serve.
 */
public interface Outbox {

    /**
     * A booking whose messages are not told yet.
     *
     * @param key          whose
     * @param version      of the account after it
     * @param marketMicros its market time
     * @param messages     its messages, in order, at least one
     */
    record Untold(AccountKey key, long version, long marketMicros, List<Message> messages) {

        /** Defensive copy. */
        public Untold {
            messages = List.copyOf(messages);
        }
    }

    /** Messages of the account, newest first; {@code before} is an exclusive upper bound on their numbers. */
    Page<Message> messages(AccountKey key, long before, int limit);

    /** Number of the last message that the account's trader has seen; 0 for none. */
    long seenUpTo(AccountKey key);

    /** The trader has seen messages up to {@code seq}; never goes back. */
    void seen(AccountKey key, long seq);

    /** From now on what is booked is marked as untold. Bookings of before are not told. */
    void keepUntold();

    /**
     * Calls {@code each} with every owned account that has untold messages, at least once, and with the system time at
     * which one of them was booked. What was booked a moment ago may be missing.
     */
    void forEachUntold(Ownership owned, ObjLongConsumer<AccountKey> each);

    /** The account's first bookings with untold messages, in order, at most {@code limit}; misses none. */
    List<Untold> untold(AccountKey key, int limit);

    /** The messages of {@code bookings} are told; those that are told already, or gone, are not missed. */
    void told(List<Untold> bookings);

    /** Writes down for the operator that {@code message} could not be told, and why. */
    void park(Message message, String why);

    /** Messages that could not be told, in the order of their ids. */
    List<Parked> parked();

    /**
     * A message that could not be told.
     *
     * @param id  its id
     * @param why what the receiver said of it
     * @param at  when it was given up, system time
     */
    record Parked(String id, String why, long at) {}
}
