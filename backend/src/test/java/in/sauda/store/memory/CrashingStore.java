package in.sauda.store.memory;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store whose writes are seen at once but last only from the next {@link #flush} on: what a crash leaves behind is
 * what was flushed. Safe for use from several threads.
 */
public final class CrashingStore implements BookingStore {

    private final MemoryStore seen = new MemoryStore();
    private final List<Consumer<MemoryStore>> durable;
    private final List<Consumer<MemoryStore>> pending = new ArrayList<>();

    /** An empty store. */
    public CrashingStore() {
        this(List.of());
    }

    private CrashingStore(List<Consumer<MemoryStore>> durable) {
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
        return new CrashingStore(durable);
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

    @Override
    public Optional<Account> account(AccountKey key) {
        return seen.account(key);
    }

    @Override
    public Optional<Order> order(AccountKey key, long number) {
        return seen.order(key, number);
    }

    @Override
    public Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return seen.orders(key, symbol, before, limit);
    }

    @Override
    public Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return seen.fills(key, symbol, before, limit);
    }

    @Override
    public Optional<Fill> fill(AccountKey key, long number) {
        return seen.fill(key, number);
    }

    @Override
    public List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        return seen.fillsBetween(key, fromMicros, toMicros);
    }

    @Override
    public List<Fill> fillsOf(AccountKey key, String orderId) {
        return seen.fillsOf(key, orderId);
    }

    @Override
    public Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return seen.journals(key, before, limit);
    }

    @Override
    public void forEachBooked(AccountKey key, Consumer<Booked> each) {
        seen.forEachBooked(key, each);
    }

    @Override
    public List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        return seen.events(key, afterId, limit);
    }

    @Override
    public Optional<IdempotencyRecord> answered(AccountKey account, String path, String key, long systemMicros) {
        return seen.answered(account, path, key, systemMicros);
    }

    @Override
    public Optional<MarketRecord> market(String id) {
        return seen.market(id);
    }

    @Override
    public List<MarketRecord> markets() {
        return seen.markets();
    }

    @Override
    public void forEachAccount(Consumer<AccountKey> each) {
        seen.forEachAccount(each);
    }

    @Override
    public void forEachWaiting(String market, Consumer<Account> each) {
        seen.forEachWaiting(market, each);
    }

    @Override
    public boolean writable() {
        return seen.writable();
    }
}
