package in.sauda.account;

import in.sauda.portfolio.TraderId;
import java.util.List;
import java.util.Optional;

/**
 * Where traders, their sessions and watchlists live. Methods throw
 * {@link in.sauda.trading.StoreException} when the store cannot serve; each call is durable when it returns.
 */
public interface TraderStore {

    /** Stores a new trader; false (and nothing stored) if the username is taken regardless of case, or the id is. */
    boolean add(Trader trader);

    /** By username regardless of case. */
    Optional<Trader> byUsername(String username);

    /** By id. */
    Optional<Trader> byId(TraderId id);

    /** Replaces the password hash. */
    void setPassword(TraderId id, String passwordHash);

    /** Removes the trader with sessions and watchlists (accounts are closed by their markets). */
    void remove(TraderId id);

    /** Guests whose end is not after {@code systemMicros}. */
    List<Trader> expiredGuests(long systemMicros);

    /** Stores a session of a trader that exists. */
    void addSession(Session session);

    /** A session that was neither revoked nor forgotten; its expiry is the caller's to check. */
    Optional<Session> session(String id);

    /** The trader's sessions, newest first. */
    List<Session> sessions(TraderId trader);

    /** Ends a session; false if there was none of this trader with that id. */
    boolean removeSession(TraderId trader, String id);

    /** Where to hear of sessions that other programs on this store ended; empty if there can be no others. */
    default Optional<Revocations> revocations() {
        return Optional.empty();
    }

    /** Forgets sessions whose end is not after {@code systemMicros}, and says which those were. */
    List<Session> forgetSessions(long systemMicros);
}
