package in.sauda.app;

import in.sauda.account.Sessions;
import in.sauda.account.SignIn;
import in.sauda.account.SystemClock;
import in.sauda.account.Trader;
import in.sauda.market.Market;
import in.sauda.market.MarketRegistry;
import in.sauda.market.ReplayControl;
import in.sauda.store.Store;
import jakarta.inject.Singleton;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;

/**
 * Forgets what is over (sessions, remembered answers, guests), stores where the clocks of replays stand, and hears which
 * sessions other programs ended and whether a newer program has taken over. Each step can be stopped and done again.
 */
@Singleton
final class Housekeeping implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(Housekeeping.class);
    private static final int PAUSE_SECONDS = 60;
    private static final int CLOCK_SECONDS = 2;
    private static final int LISTEN_MILLIS = 1_500;
    private static final int LOOK_SECONDS = 3;

    private final Store store;
    private final Sessions sessions;
    private final SignIn signIn;
    private final MarketRegistry markets;
    private final SystemClock clock;
    private final ScheduledExecutorService thread = thread("housekeeping");

    /** Of its own, for a round may take long, and whoever is signed out must not wait for it. */
    private final ScheduledExecutorService listener = thread("sessions");

    private static ScheduledExecutorService thread(String name) {
        return Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name(name).daemon().factory());
    }

    Housekeeping(Store store, Sessions sessions, SignIn signIn, MarketRegistry markets, SystemClock clock) {
        this.store = store;
        this.sessions = sessions;
        this.signIn = signIn;
        this.markets = markets;
        this.clock = clock;
    }

    void start() {
        var rounds = thread.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        var clocks = thread.scheduleWithFixedDelay(this::clocks, CLOCK_SECONDS, CLOCK_SECONDS, TimeUnit.SECONDS);
        if (sessions.shared()) {
            var ends = listener.scheduleWithFixedDelay(this::listen, 0, LISTEN_MILLIS, TimeUnit.MILLISECONDS);
            // Whoever may still write finds out so that a newer program writes what this one cannot read.
            var looks = listener.scheduleWithFixedDelay(store::writable, LOOK_SECONDS, LOOK_SECONDS, TimeUnit.SECONDS);
        }
    }

    private void listen() {
        try {
            sessions.hearOfEnded();
        } catch (RuntimeException e) {
            LOG.warnf(e, "Sessions that others ended could not be looked for; each is read from the store meanwhile");
        }
    }

    /** A replay that is killed goes on where it was, to within two seconds of running. */
    private void clocks() {
        for (Market market : markets.all()) {
            try {
                market.replay().filter(clock -> !clock.paused()).ifPresent(ReplayControl::save);
            } catch (RuntimeException e) {
                LOG.warnf(e, "The clock of %s could not be stored; it is tried again", market.id());
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        listener.shutdown();
    }

    private void round() {
        try {
            sessions.endExpired();
            store.forgetAnswers(clock.nowMicros());
            for (Trader guest : signIn.expiredGuests()) {
                sessions.endAll(guest.id());
                for (Market market : markets.all()) {
                    market.close(guest.id()).toCompletableFuture().join();
                }
                signIn.remove(guest.id());
            }
        } catch (RuntimeException e) {
            LOG.warn("Housekeeping failed; it is tried again in a minute", e);
        }
    }
}
