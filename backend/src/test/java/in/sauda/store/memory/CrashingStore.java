package in.sauda.store.memory;

import in.sauda.store.ForwardingStore;
import in.sauda.trading.Booking;
import in.sauda.trading.MarketRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A store whose writes are seen at once but last only from the next {@link #flush} on: what a crash leaves behind is
 * what was flushed. Safe for use from several threads.
 */
public final class CrashingStore extends ForwardingStore {

    private final MemoryStore seen;
    private final List<Consumer<MemoryStore>> durable;
    private final List<Consumer<MemoryStore>> pending = new ArrayList<>();

    /** An empty store. */
    public CrashingStore() {
        this(new MemoryStore(), List.of());
    }

    private CrashingStore(MemoryStore seen, List<Consumer<MemoryStore>> durable) {
        super(seen);
        this.seen = seen;
        this.durable = new ArrayList<>(durable);
        durable.forEach(write -> write.accept(seen));
    }

    /** Everything written so far lasts. */
    public synchronized void flush() {
        durable.addAll(pending);
        pending.clear();
    }

    /** Writes since the last {@link #flush}: what a crash now would lose. */
    public synchronized int unflushed() {
        return pending.size();
    }

    /** The store as it is found after a crash at this moment; this one goes on as if nothing had happened. */
    public synchronized CrashingStore crash() {
        return new CrashingStore(new MemoryStore(), durable);
    }

    private synchronized void write(Consumer<MemoryStore> write) {
        write.accept(seen);
        pending.add(write);
    }

    @Override
    public void commit(List<Booking> bookings) {
        List<Booking> group = List.copyOf(bookings);
        write(store -> store.commit(group));
    }

    @Override
    public void forgetAnswers(long systemMicros) {
        write(store -> store.forgetAnswers(systemMicros));
    }

    @Override
    public void saveMarket(MarketRecord record) {
        write(store -> store.saveMarket(record));
    }
}
