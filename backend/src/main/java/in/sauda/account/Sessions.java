package in.sauda.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.portfolio.TraderId;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/**
 * Who is signed in. The store has every session; the latest used are held in memory, so that a lookup costs next to
 * nothing. A session that ends is gone from the store first and from memory then, and listeners hear of it: it is dead
 * at once everywhere. Methods throw {@link in.sauda.trading.StoreException} when the store cannot serve.
 */
public final class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());
    private static final int MOST_HELD = 100_000;

    private final TraderStore store;
    private final SystemClock clock;
    private final Duration life;
    private final NewIds ids = new NewIds(new SecureRandom());
    private final Cache<String, Optional<Session>> held =
            Caffeine.newBuilder().maximumSize(MOST_HELD).build();
    private final List<Consumer<Session>> listeners = new CopyOnWriteArrayList<>();

    /**
     * Sessions kept in {@code store}.
     *
     * @param life how long a session lasts ({@code JWT_EXPIRY_HOURS})
     */
    public Sessions(TraderStore store, SystemClock clock, Duration life) {
        this.store = store;
        this.clock = clock;
        this.life = life;
    }

    /** Begins a session of {@code trader}; a guest's ends with the guest. */
    Session begin(Trader trader, Client client) {
        long now = clock.nowMicros();
        long end = trader.guest() ? trader.expiresAt() : now + life.toMillis() * 1_000;
        Session session = new Session(ids.session(), trader.id(), now, end, client.address(), client.agent());
        store.addSession(session);
        return session;
    }

    /** The session with {@code id}, if it was begun, has not been ended and has not run out. */
    public Optional<Session> find(String id) {
        // What is not there is remembered as well: an id is never given twice.
        return held.get(id, store::session).filter(session -> session.expiresAt() > clock.nowMicros());
    }

    /** The trader's sessions that have not run out, newest first. */
    public List<Session> of(TraderId trader) {
        long now = clock.nowMicros();
        return store.sessions(trader).stream()
                .filter(session -> session.expiresAt() > now)
                .toList();
    }

    /** Ends a session; false if there was none of this trader with that id. */
    public boolean end(TraderId trader, String id) {
        Optional<Session> session = store.session(id);
        boolean ended = store.removeSession(trader, id);
        if (ended) {
            session.ifPresent(this::gone);
        }
        return ended;
    }

    /** Ends the trader's sessions. */
    public void endAll(TraderId trader) {
        endAllBut(trader, "");
    }

    /** Ends the trader's sessions except the one with {@code id}. */
    void endAllBut(TraderId trader, String id) {
        for (Session session : store.sessions(trader)) {
            if (!session.id().equals(id)) {
                end(trader, session.id());
            }
        }
    }

    /** Ends the sessions that have run out; to be called now and then. */
    public void endExpired() {
        store.forgetSessions(clock.nowMicros()).forEach(this::gone);
    }

    /**
     * Has {@code listener} called with each session that ends, after it is gone.
     *
     * @param listener must not block
     * @return ends the calls when closed
     */
    public AutoCloseable onEnded(Consumer<Session> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void gone(Session session) {
        held.invalidate(session.id());
        for (Consumer<Session> listener : listeners) {
            try {
                listener.accept(session);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener failed when a session of " + session.trader() + " ended", e);
            }
        }
    }
}
