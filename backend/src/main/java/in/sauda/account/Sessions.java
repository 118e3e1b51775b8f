package in.sauda.account;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import in.sauda.portfolio.TraderId;
import java.lang.System.Logger.Level;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Who is signed in. The store has every session; the latest used are held in memory, so that a lookup costs next to
 * nothing. A session that ends is gone from the store first and from memory then, and listeners hear of it: it is dead
 * at once in this program. Others on the same store hear of it by {@link #hearOfEnded}; one that has not listened for
 * four seconds trusts its memory no more. Methods throw {@link in.sauda.trading.StoreException} when the store cannot
 * serve.
 */
public final class Sessions {

    private static final System.Logger LOG = System.getLogger(Sessions.class.getName());
    private static final int MOST_HELD = 100_000;
    private static final long TRUSTED_NANOS = TimeUnit.SECONDS.toNanos(4);

    /** How far back others' ends are looked for: AWS refuses whoever's clock is wrong by more than five minutes. */
    private static final long CLOCKS_APART_MICROS = 600_000_000L;

    private final TraderStore store;
    private final SystemClock clock;
    private final Duration life;
    private final NewIds ids = new NewIds(new SecureRandom());
    private final Cache<String, Optional<Session>> held =
            Caffeine.newBuilder().maximumSize(MOST_HELD).build();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final @Nullable Revocations elsewhere;
    private final LongSupplier nanos;
    private final Set<String> heard = new HashSet<>();
    private volatile long heardAt;

    /**
     * Sessions kept in {@code store}.
     *
     * @param life how long a session lasts ({@code JWT_EXPIRY_HOURS})
     */
    public Sessions(TraderStore store, SystemClock clock, Duration life) {
        this(store, clock, life, System::nanoTime);
    }

    Sessions(TraderStore store, SystemClock clock, Duration life, LongSupplier nanos) {
        this.store = store;
        this.clock = clock;
        this.life = life;
        this.nanos = nanos;
        this.elsewhere = store.revocations().orElse(null);
        this.heardAt = nanos.getAsLong() - TRUSTED_NANOS;
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
        Optional<Session> session = trusted() ? held.get(id, store::session) : store.session(id);
        return session.filter(found -> found.expiresAt() > clock.nowMicros());
    }

    private boolean trusted() {
        return elsewhere == null || nanos.getAsLong() - heardAt < TRUSTED_NANOS;
    }

    /** Whether other programs may end sessions: {@link #hearOfEnded} is to be called every second or two then. */
    public boolean shared() {
        return elsewhere != null;
    }

    /** Looks which sessions others have ended. */
    public synchronized void hearOfEnded() {
        if (elsewhere == null) {
            return;
        }
        long began = nanos.getAsLong();
        Set<String> lately = Set.copyOf(elsewhere.since(clock.nowMicros() - CLOCKS_APART_MICROS));
        lately.stream().filter(heard::add).forEach(this::gone);
        heard.retainAll(lately);
        heardAt = began;
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
        boolean ended = store.removeSession(trader, id);
        if (ended) {
            gone(id);
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
        store.forgetSessions(clock.nowMicros()).forEach(session -> gone(session.id()));
    }

    /**
     * Has {@code listener} called with the id of each session that ends, after it is gone.
     *
     * @param listener must not block; may hear of one twice
     * @return ends the calls when closed
     */
    public AutoCloseable onEnded(Consumer<String> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    private void gone(String id) {
        held.invalidate(id);
        for (Consumer<String> listener : listeners) {
            try {
                listener.accept(id);
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "A listener failed when a session ended", e);
            }
        }
    }
}
