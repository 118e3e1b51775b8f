package in.sauda.store;

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
import in.sauda.trading.WaitingAccount;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that does what another does: what a test changes of it is all that it has to say. */
public abstract class ForwardingStore implements BookingStore {

    private final BookingStore whole;

    /** One that does what {@code whole} does. */
    protected ForwardingStore(BookingStore whole) {
        this.whole = whole;
    }

    @Override
    public void commit(List<Booking> bookings) {
        whole.commit(bookings);
    }

    @Override
    public Optional<Account> account(AccountKey key) {
        return whole.account(key);
    }

    @Override
    public Optional<Order> order(AccountKey key, long number) {
        return whole.order(key, number);
    }

    @Override
    public Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return whole.orders(key, symbol, before, limit);
    }

    @Override
    public Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return whole.fills(key, symbol, before, limit);
    }

    @Override
    public List<Fill> fillsFrom(AccountKey key, long first) {
        return whole.fillsFrom(key, first);
    }

    @Override
    public Optional<Fill> fill(AccountKey key, long number) {
        return whole.fill(key, number);
    }

    @Override
    public List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        return whole.fillsBetween(key, fromMicros, toMicros);
    }

    @Override
    public List<Fill> fillsOf(AccountKey key, String orderId) {
        return whole.fillsOf(key, orderId);
    }

    @Override
    public Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return whole.journals(key, before, limit);
    }

    @Override
    public List<PostedJournal> journalsBetween(AccountKey key, long fromMicros, long toMicros) {
        return whole.journalsBetween(key, fromMicros, toMicros);
    }

    @Override
    public void forEachBooked(AccountKey key, Consumer<Booked> each) {
        whole.forEachBooked(key, each);
    }

    @Override
    public List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        return whole.events(key, afterId, limit);
    }

    @Override
    public Optional<IdempotencyRecord> answered(AccountKey account, String path, String key, long systemMicros) {
        return whole.answered(account, path, key, systemMicros);
    }

    @Override
    public boolean guardsAnswers() {
        return whole.guardsAnswers();
    }

    @Override
    public void forgetAnswers(long systemMicros) {
        whole.forgetAnswers(systemMicros);
    }

    @Override
    public Optional<MarketRecord> market(String id) {
        return whole.market(id);
    }

    @Override
    public List<MarketRecord> markets() {
        return whole.markets();
    }

    @Override
    public void saveMarket(MarketRecord record) {
        whole.saveMarket(record);
    }

    @Override
    public void forEachAccount(Consumer<AccountKey> each) {
        whole.forEachAccount(each);
    }

    @Override
    public void forEachWaiting(String market, Consumer<Account> each) {
        whole.forEachWaiting(market, each);
    }

    @Override
    public void forEachWaiting(String market, int shard, long sinceMicros, Consumer<WaitingAccount> each) {
        whole.forEachWaiting(market, shard, sinceMicros, each);
    }

    @Override
    public long version(AccountKey key) {
        return whole.version(key);
    }

    @Override
    public boolean writable() {
        return whole.writable();
    }
}
