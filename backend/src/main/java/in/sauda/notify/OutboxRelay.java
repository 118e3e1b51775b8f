package in.sauda.notify;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox;
import in.sauda.trading.Ownership;
import in.sauda.trading.Shards;
import in.sauda.trading.StoreException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * Tells the world outside what was booked: takes the untold messages of the accounts that this node looks after to a
 * {@link Notifier}, in the order of each account, and marks them as told when they have arrived. At least once: whoever
 * dies in between is followed by one who sends again. Trading never waits for it.
 *
 * <p>Who has messages is heard at once from the bookings of this node, and found by looking once a second for those of
 * others and of before.
 */
public final class OutboxRelay implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(OutboxRelay.class.getName());
    private static final long LOOK_NANOS = 1_000_000_000L;
    private static final long LOOK_ANYWAY_NANOS = 30_000_000_000L;
    private static final long SHORT_WAIT_MILLIS = 50;
    private static final long OLD_SECONDS = 60;
    private static final long REMIND_NANOS = 60_000_000_000L;
    private static final int MOST_HINTS = 100_000;

    private final Outbox outbox;
    private final Ownership owned;
    private final SystemClock clock;
    private final LongSupplier nanoTime;
    private final RelayCounts counts;
    private final RelayRound rounds;
    private final Thread thread;
    private final Set<AccountKey> hints = ConcurrentHashMap.newKeySet();
    private final Semaphore woken = new Semaphore(0);

    private final Set<AccountKey> due = new LinkedHashSet<>();
    private final Map<AccountKey, Pause> held = new HashMap<>();
    private Pause outage;
    private boolean down;
    private long lookedAt;
    private long remindedAt;
    private volatile boolean stopping;

    /**
     * A relay that is not running yet.
     *
     * @param owned    whose messages it tells
     * @param notifier where they go; closed with it
     * @param clock    for the age of what waits
     * @param nanoTime monotonic nanoseconds, for pauses
     */
    public OutboxRelay(Outbox outbox, Ownership owned, Notifier notifier, SystemClock clock, LongSupplier nanoTime) {
        this.outbox = outbox;
        this.owned = owned;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.counts = new RelayCounts(clock);
        this.rounds = new RelayRound(outbox, notifier, counts);
        this.lookedAt = nanoTime.getAsLong() - LOOK_NANOS;
        this.remindedAt = nanoTime.getAsLong() - REMIND_NANOS;
        this.outage = new Pause(0, nanoTime.getAsLong());
        this.thread = Thread.ofPlatform().name("relay").daemon().unstarted(this::run);
    }

    /** Starts to tell; what is booked from now on is. Call it before anything is booked. */
    public void start() {
        outbox.keepUntold();
        thread.start();
    }

    /** What it has counted. */
    public RelayCounts counts() {
        return counts;
    }

    /** Something was booked in {@code key} that may have to be told. Safe from any thread; does not block. */
    public void booked(AccountKey key) {
        if (hints.size() < MOST_HINTS && hints.add(key)) {
            woken.release();
        }
    }

    /** Finishes what is on its way and ends; what is untold stays so. */
    @Override
    public void close() {
        stopping = true;
        woken.release();
        if (thread.isAlive()) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(20));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
        rounds.close();
    }

    private void run() {
        while (!stopping) {
            try {
                boolean signalled = woken.tryAcquire(
                        held.isEmpty() && !down ? TimeUnit.NANOSECONDS.toMillis(LOOK_NANOS) : SHORT_WAIT_MILLIS,
                        TimeUnit.MILLISECONDS);
                if (signalled) {
                    woken.drainPermits();
                }
                work();
                remind();
            } catch (InterruptedException e) {
                return;
            } catch (StoreException e) {
                LOG.log(System.Logger.Level.WARNING, "Messages cannot be read or marked now: " + e.getMessage());
                outage = outage.another(nanoTime.getAsLong(), ThreadLocalRandom.current());
            } catch (RuntimeException e) {
                LOG.log(System.Logger.Level.ERROR, "The relay failed; it goes on", e);
                outage = outage.another(nanoTime.getAsLong(), ThreadLocalRandom.current());
            }
        }
    }

    /** Tells what is due, until nothing is. */
    private void work() {
        while (!stopping && outage.isOver(nanoTime.getAsLong())) {
            look();
            List<AccountKey> accounts = next();
            if (accounts.isEmpty()) {
                if (down && due.isEmpty()) {
                    // Whoever waited has left, or is looked after elsewhere.
                    down("", nanoTime.getAsLong());
                }
                return;
            }
            settle(accounts, rounds.tell(accounts));
        }
    }

    /** Once a minute, for whoever watches the log. */
    private void remind() {
        long now = nanoTime.getAsLong();
        if (counts.ageSeconds() >= OLD_SECONDS && now - remindedAt >= REMIND_NANOS) {
            remindedAt = now;
            LOG.log(System.Logger.Level.WARNING, "The oldest message has waited for " + counts.ageSeconds() + " s");
        }
    }

    private void look() {
        for (Iterator<AccountKey> each = hints.iterator(); each.hasNext(); ) {
            AccountKey hinted = each.next();
            each.remove();
            due.add(hinted);
        }
        long now = nanoTime.getAsLong();
        if (now - lookedAt < (due.isEmpty() ? LOOK_NANOS : LOOK_ANYWAY_NANOS)) {
            return;
        }
        lookedAt = now;
        long[] oldest = {0};
        outbox.forEachUntold(owned, (key, since) -> {
            due.add(key);
            oldest[0] = oldest[0] == 0 ? since : Math.min(oldest[0], since);
        });
        counts.waitsSince(oldest[0]);
    }

    /** Some accounts that are due, no longer among those that are; nobody's whose pause is not over. */
    private List<AccountKey> next() {
        long now = nanoTime.getAsLong();
        List<AccountKey> accounts = new ArrayList<>();
        for (Iterator<AccountKey> each = due.iterator(); each.hasNext() && accounts.size() < RelayRound.ACCOUNTS; ) {
            AccountKey key = each.next();
            Pause pause = held.get(key);
            if (pause != null && !pause.isOver(now)) {
                continue;
            }
            each.remove();
            if (owned.owns(Shards.of(key.trader()))) {
                accounts.add(key);
            } else {
                held.remove(key);
                rounds.forget(key);
            }
        }
        return accounts;
    }

    private void settle(List<AccountKey> accounts, RelayRound.Outcome outcome) {
        long now = nanoTime.getAsLong();
        due.addAll(outcome.more());
        for (AccountKey key : accounts) {
            Message stuck = outcome.failed().get(key);
            if (stuck == null) {
                if (!outcome.untouched().contains(key)) {
                    held.remove(key);
                }
                continue;
            }
            Pause before = held.get(key);
            Pause pause = before == null
                    ? Pause.first(now, ThreadLocalRandom.current())
                    : before.another(now, ThreadLocalRandom.current());
            if (rounds.giveUp(stuck, pause.attempts())) {
                held.remove(key);
            } else {
                held.put(key, pause);
            }
            due.add(key);
        }
        due.addAll(outcome.untouched());
        down(outcome.down(), now);
    }

    private void down(String why, long now) {
        if (why.isEmpty()) {
            if (down) {
                LOG.log(System.Logger.Level.INFO, "Messages are taken again");
            }
            outage = new Pause(0, now);
        } else {
            if (!down) {
                LOG.log(System.Logger.Level.WARNING, "Messages wait, for nobody takes them: " + why);
            }
            outage = outage.another(now, ThreadLocalRandom.current());
        }
        down = !why.isEmpty();
        counts.down(down);
    }
}
