package in.sauda.store.dynamodb;

import in.sauda.store.Node;
import in.sauda.trading.Shards;
import in.sauda.trading.StoreException;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/**
 * This node's share of the shards. Every three seconds it moves its counter and looks at everybody's: a node whose counter
 * has stood for ten seconds of our own monotonic clock is dead, and what it had is free. Each living node takes an equal
 * share, and lets go of what it has beyond that. Nobody's clock is compared with another's, and a lease that two nodes
 * believe in costs double work, not money: an account's version decides.
 */
final class Leases implements Node {

    private static final System.Logger LOG = System.getLogger(Leases.class.getName());
    private static final long BEAT_NANOS = TimeUnit.SECONDS.toNanos(3);
    private static final long DEAD_NANOS = TimeUnit.SECONDS.toNanos(10);

    /** Before others believe that we are dead, we stop. */
    private static final long VALID_NANOS = TimeUnit.SECONDS.toNanos(9);

    private final String id = UUID.randomUUID().toString();
    private final LeaseItems items;
    private final LongSupplier nanoTime;
    private final Map<String, Seen> seen = new HashMap<>();
    private final Thread thread = Thread.ofPlatform().name("leases").daemon().unstarted(this::run);

    private long counter;
    private volatile BitSet owned = new BitSet(Shards.COUNT);
    private volatile long beaten;
    private volatile boolean stopping;

    /** A node's counter, and since when it has stood there. */
    private record Seen(long counter, long since) {}

    Leases(LeaseItems items, LongSupplier nanoTime) {
        this.items = items;
        this.nanoTime = nanoTime;
        this.beaten = nanoTime.getAsLong() - DEAD_NANOS;
    }

    @Override
    public boolean owns(int shard) {
        return owned.get(shard) && nanoTime.getAsLong() - beaten < VALID_NANOS;
    }

    @Override
    public void start() {
        thread.start();
    }

    @Override
    public synchronized boolean claim(String what) {
        long standing = 0;
        while (true) {
            LeaseItems.Picture picture = look();
            String owner = picture.owners().get(what);
            if (owner == null || !lives(owner)) {
                return items.take(what, id, owner);
            }
            long count = picture.counters().getOrDefault(owner, 0L);
            if (owner.equals(id) || (standing != 0 && standing != count)) {
                return owner.equals(id);
            }
            // It lives or died a moment ago: its counter will tell.
            standing = count;
            pause(TimeUnit.SECONDS.toNanos(1));
        }
    }

    private void run() {
        while (!stopping) {
            try {
                pass();
            } catch (StoreException e) {
                LOG.log(Level.WARNING, "The shares of the nodes cannot be looked at: " + e.getMessage());
            } catch (RuntimeException e) {
                LOG.log(Level.ERROR, "The shares of the nodes cannot be looked at", e);
            }
            pause(untilNext());
        }
    }

    /** Once around: shows that we live, and takes or lets go of what a fair share asks for. */
    synchronized void pass() {
        if (stopping) {
            return;
        }
        LeaseItems.Picture picture = look();
        long alive = seen.keySet().stream().filter(this::lives).count();
        int share = Math.toIntExact(Math.ceilDiv(Shards.COUNT, Math.max(alive, 1)));
        BitSet mine = new BitSet(Shards.COUNT);
        List<Integer> free = new ArrayList<>();
        // Everybody begins somewhere else, so that two rarely reach for the same.
        int begin = Math.floorMod(id.hashCode(), Shards.COUNT);
        for (int i = 0; i < Shards.COUNT; i++) {
            int shard = (begin + i) % Shards.COUNT;
            String owner = picture.owners().get(name(shard));
            if (id.equals(owner)) {
                mine.set(shard);
            } else if (owner == null || !lives(owner)) {
                free.add(shard);
            }
        }
        for (int shard : free) {
            if (mine.cardinality() < share
                    && items.take(name(shard), id, picture.owners().get(name(shard)))) {
                mine.set(shard);
            }
        }
        BitSet surplus = new BitSet(Shards.COUNT);
        while (mine.cardinality() > share) {
            int last = mine.previousSetBit(Shards.COUNT);
            mine.clear(last);
            surplus.set(last);
        }
        if (!mine.equals(owned)) {
            LOG.log(Level.INFO, "This node looks after " + mine.cardinality() + " of " + Shards.COUNT + " shards");
        }
        owned = mine;
        surplus.stream().forEach(shard -> items.release(name(shard), id));
    }

    private LeaseItems.Picture look() {
        long before = nanoTime.getAsLong();
        items.beat(id, ++counter);
        beaten = before;
        LeaseItems.Picture picture = items.look();
        long now = nanoTime.getAsLong();
        seen.keySet().retainAll(picture.counters().keySet());
        picture.counters().forEach((node, count) -> {
            Seen last = seen.get(node);
            if (last == null || last.counter() != count) {
                seen.put(node, new Seen(count, now));
            }
        });
        return picture;
    }

    private boolean lives(String node) {
        Seen last = seen.get(node);
        return last != null && nanoTime.getAsLong() - last.since() < DEAD_NANOS;
    }

    /** To the next beat, or to the moment at which a node that has fallen silent is dead. */
    private long untilNext() {
        long now = nanoTime.getAsLong();
        long next = BEAT_NANOS;
        for (Seen node : List.copyOf(seen.values())) {
            long silent = now - node.since();
            if (silent < DEAD_NANOS) {
                next = Math.min(next, DEAD_NANOS - silent);
            }
        }
        return Math.max(next, TimeUnit.MILLISECONDS.toNanos(50));
    }

    private void pause(long nanos) {
        try {
            TimeUnit.NANOSECONDS.sleep(nanos);
        } catch (InterruptedException e) {
            stopping = true;
        }
    }

    private static String name(int shard) {
        return Integer.toString(shard);
    }

    @Override
    public synchronized void close() {
        stopping = true;
        owned = new BitSet(Shards.COUNT);
        thread.interrupt();
        try {
            items.leave(id);
        } catch (StoreException e) {
            LOG.log(
                    Level.WARNING,
                    "The other nodes will notice in ten seconds that this one is gone: " + e.getMessage());
        }
    }
}
