package in.sauda.trading;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A store that cannot write while a test says so; nothing of a failed commit is kept. */
final class FlakyStore implements BookingStore {

    private final BookingStore whole;
    volatile boolean broken;

    FlakyStore(BookingStore whole) {
        this.whole = whole;
    }

    @Override
    public void commit(List<Booking> bookings) {
        if (broken) {
            throw new StoreException("The disk is full", new java.io.IOException("No space left on device"));
        }
        whole.commit(bookings);
    }

    @Override
    public boolean writable() {
        return !broken && whole.writable();
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
}
