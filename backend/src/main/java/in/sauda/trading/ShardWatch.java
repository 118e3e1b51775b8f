package in.sauda.trading;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds what other nodes leave to this one and what they book in accounts that are looked after here, and reads it, so
 * that the market's thread need not wait for the store. The accounts of a shard that comes here are read at once; every
 * three seconds those are looked for that were booked in lately; a hint makes it at once. A hint that never comes, or a
 * node whose clock is a minute wrong, costs time but nothing else.
 */
final class ShardWatch implements Runnable {

    private static final System.Logger LOG = System.getLogger(ShardWatch.class.getName());
    private static final long LOOK_MILLIS = 200;
    private static final long POLL_NANOS = TimeUnit.SECONDS.toNanos(3);

    /** An index may be behind, and so may clocks: what was booked this long ago is looked at again. */
    private static final long LOOK_BACK_MICROS = TimeUnit.SECONDS.toMicros(60);

    /** Now and then everything is looked at, however long ago. */
    private static final int WHOLE_EVERY = 100;

    private static final int MOST_HINTS = 512;
    private static final int AT_ONCE = 16;

    private final String market;
    private final BookingStore store;
    private final Ownership ownership;
    private final ConcurrentMap<TraderId, Account> durable;
    private final LongSupplier systemMicros;
    private final Queue<Arrival> arrivals = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<TraderId> hints = new LinkedBlockingQueue<>();
    private final BitSet told = new BitSet(Shards.COUNT);

    private long polledAt = System.nanoTime();
    private int polls;
    private volatile boolean again;
    private volatile boolean stopping;

    ShardWatch(
            String market,
            BookingStore store,
            Ownership ownership,
            ConcurrentMap<TraderId, Account> durable,
            LongSupplier systemMicros) {
        this.market = market;
        this.store = store;
        this.ownership = ownership;
        this.durable = durable;
        this.systemMicros = systemMicros;
    }

    /** What the market's thread has not heard yet, or null. */
    @Nullable
    Arrival next() {
        return arrivals.poll();
    }

    /** The market's thread has forgotten everything: it is told anew what is looked after here. */
    void startAgain() {
        arrivals.clear();
        again = true;
    }

    /** Somebody may have booked in {@code trader}'s account. Safe from any thread; never waits. */
    void hint(TraderId trader) {
        if (ownership.owns(Shards.of(trader))) {
            hints.add(trader);
        }
    }

    /** The store was found to have {@code account}. Safe from any thread. */
    void found(Account account) {
        arrivals.add(new Arrival.Changed(account));
    }

    void stop() {
        stopping = true;
    }

    @Override
    public void run() {
        while (!stopping) {
            try {
                Set<TraderId> hinted = hinted();
                if (again) {
                    again = false;
                    told.clear();
                }
                lookAtShares();
                read(hinted);
                if (System.nanoTime() - polledAt > POLL_NANOS) {
                    poll();
                    polledAt = System.nanoTime();
                }
            } catch (InterruptedException e) {
                stopping = true;
            } catch (StoreException e) {
                LOG.log(Level.WARNING, "What other nodes do cannot be seen: " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "What other nodes do cannot be seen", e);
            }
        }
    }

    private Set<TraderId> hinted() throws InterruptedException {
        Set<TraderId> hinted = new LinkedHashSet<>();
        TraderId first = hints.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        if (first != null) {
            hinted.add(first);
            hints.drainTo(hinted, MOST_HINTS);
        }
        return hinted;
    }

    private void lookAtShares() {
        BitSet owned = new BitSet(Shards.COUNT);
        for (int shard = 0; shard < Shards.COUNT; shard++) {
            owned.set(shard, ownership.owns(shard));
        }
        BitSet lost = (BitSet) told.clone();
        lost.andNot(owned);
        if (!lost.isEmpty()) {
            told.andNot(lost);
            arrivals.add(new Arrival.Lost(lost));
        }
        BitSet gained = owned;
        gained.andNot(told);
        if (!gained.isEmpty()) {
            List<WaitingAccount> waiting = waiting(gained, 0);
            List<Account> forPrices = accounts(waiting.stream()
                    .filter(WaitingAccount::forPrices)
                    .map(WaitingAccount::key)
                    .toList());
            List<WaitingAccount> forTime =
                    waiting.stream().filter(found -> !found.forPrices()).toList();
            arrivals.add(new Arrival.Gained(gained, forPrices, forTime));
            told.or(gained);
        }
    }

    private void read(Collection<TraderId> traders) {
        accounts(traders.stream()
                        .filter(trader -> told.get(Shards.of(trader)))
                        .map(trader -> new AccountKey(trader, market))
                        .toList())
                .forEach(this::found);
    }

    private void poll() {
        long since = polls++ % WHOLE_EVERY == WHOLE_EVERY - 1 ? 0 : systemMicros.getAsLong() - LOOK_BACK_MICROS;
        List<AccountKey> changed = new ArrayList<>();
        for (WaitingAccount found : waiting((BitSet) told.clone(), since)) {
            TraderId trader = found.key().trader();
            Account known = durable.get(trader);
            if (known != null && known.version() >= found.version()) {
                continue;
            }
            if (found.forPrices()) {
                changed.add(found.key());
            } else {
                arrivals.add(new Arrival.Named(trader, found.version()));
            }
        }
        accounts(changed).forEach(this::found);
    }

    private List<WaitingAccount> waiting(BitSet shards, long since) {
        return together(shards.stream().boxed().toList(), shard -> {
                    List<WaitingAccount> found = new ArrayList<>();
                    store.forEachWaiting(market, shard, since, found::add);
                    return found;
                })
                .stream()
                .flatMap(List::stream)
                .toList();
    }

    private List<Account> accounts(List<AccountKey> keys) {
        return together(keys, store::account).stream().flatMap(Optional::stream).toList();
    }

    /** Asks the store of several things at a time. */
    private static <K, V> List<V> together(List<K> asked, Function<K, V> ask) {
        if (asked.isEmpty()) {
            return List.of();
        }
        List<V> answers = new ArrayList<>(asked.size());
        try (ExecutorService threads = Executors.newFixedThreadPool(
                Math.min(asked.size(), AT_ONCE), Thread.ofVirtual().factory())) {
            List<Future<V>> running = new ArrayList<>(asked.size());
            asked.forEach(each -> running.add(threads.submit(() -> ask.apply(each))));
            for (Future<V> each : running) {
                answers.add(each.get());
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("interrupted while reading", e);
        }
        return answers;
    }
}
