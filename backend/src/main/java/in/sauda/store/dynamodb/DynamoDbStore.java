package in.sauda.store.dynamodb;

import in.sauda.account.FailureMemory;
import in.sauda.account.Revocations;
import in.sauda.account.Session;
import in.sauda.account.SystemClock;
import in.sauda.account.Trader;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Count;
import in.sauda.store.Moving;
import in.sauda.store.Node;
import in.sauda.store.Store;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Outbox;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import in.sauda.trading.WaitingAccount;
import in.sauda.watchlist.Watchlist;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The store on two DynamoDB tables, for any number of programs at once. Safe for use from several threads; calls wait
 * for DynamoDB on the caller's thread.
 */
public final class DynamoDbStore implements Store {

    private final Dynamo dynamo;
    private final OutboxItems outbox;
    private final AccountItems accounts;
    private final Leases leases;
    private final Commits commits;
    private final GroupCommit group;
    private final History history;
    private final Directory directory;
    private final MarketItems markets;
    private final AnswerItems answers;
    private final TraderItems traders;
    private final SessionItems sessions;
    private final FailureItems failures;
    private final WatchlistItems watchlists;
    private final DynamoDbMoving moving;

    DynamoDbStore(Dynamo dynamo, SystemClock clock) {
        this.accounts = new AccountItems(dynamo);
        this.leases = new Leases(new LeaseItems(dynamo, clock::nowMicros), System::nanoTime);
        UserWrites writes = new UserWrites(dynamo);
        this.dynamo = dynamo;
        this.markets = new MarketItems(dynamo);
        this.outbox = new OutboxItems(dynamo, clock);
        this.commits = new Commits(dynamo, accounts, markets, new Removal(dynamo, accounts), outbox, clock::nowMicros);
        this.group = new GroupCommit(commits, markets);
        this.history = new History(dynamo);
        this.directory = new Directory(dynamo);
        this.answers = new AnswerItems(dynamo);
        this.traders = new TraderItems(dynamo, writes);
        this.sessions = new SessionItems(dynamo, writes, clock);
        this.failures = new FailureItems(dynamo);
        this.watchlists = new WatchlistItems(dynamo, writes);
        this.moving = new DynamoDbMoving(dynamo, directory, history, answers, markets, traders, watchlists);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    @Override
    public List<Count> counts() {
        return dynamo.counts().all();
    }

    @Override
    public void commit(List<Booking> bookings) {
        group.commit(bookings);
    }

    @Override
    public Optional<Account> account(AccountKey key) {
        return commits.read(key);
    }

    @Override
    public Optional<Order> order(AccountKey key, long number) {
        return history.order(key, number);
    }

    @Override
    public Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return history.orders(key, symbol, before, limit);
    }

    @Override
    public Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return history.fills(key, symbol, before, limit);
    }

    @Override
    public Optional<Fill> fill(AccountKey key, long number) {
        return history.fill(key, number);
    }

    @Override
    public List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        return history.fillsBetween(key, fromMicros, toMicros);
    }

    @Override
    public List<Fill> fillsOf(AccountKey key, String orderId) {
        return history.fillsOf(key, orderId);
    }

    @Override
    public Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return history.journals(key, before, limit);
    }

    @Override
    public void forEachBooked(AccountKey key, Consumer<Booked> each) {
        history.forEachBooked(key, each);
    }

    @Override
    public List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        return history.events(key, afterId, limit);
    }

    @Override
    public Optional<IdempotencyRecord> answered(AccountKey account, String path, String key, long systemMicros) {
        return answers.find(account, path, key, systemMicros);
    }

    @Override
    public boolean guardsAnswers() {
        return true;
    }

    /** Nothing to do: DynamoDB deletes them by their time to live. */
    @Override
    public void forgetAnswers(long systemMicros) {}

    @Override
    public Optional<MarketRecord> market(String id) {
        return markets.find(id);
    }

    @Override
    public List<MarketRecord> markets() {
        return markets.all();
    }

    @Override
    public void saveMarket(MarketRecord record) {
        markets.save(record);
    }

    @Override
    public void forEachAccount(Consumer<AccountKey> each) {
        directory.forEachAccount(each);
    }

    @Override
    public void forEachWaiting(String market, Consumer<Account> each) {
        directory.forEachWaiting(
                market,
                found -> commits.read(found.key()).filter(Account::waitsForTime).ifPresent(each));
    }

    @Override
    public void forEachWaiting(String market, int shard, long sinceMicros, Consumer<WaitingAccount> each) {
        directory.forEachWaiting(market, shard, sinceMicros, each);
    }

    @Override
    public long version(AccountKey key) {
        return accounts.version(key);
    }

    @Override
    public Optional<Node> node() {
        return Optional.of(leases);
    }

    @Override
    public boolean writable() {
        return dynamo.serves();
    }

    @Override
    public boolean add(Trader trader) {
        return traders.add(trader);
    }

    @Override
    public Optional<Trader> byUsername(String username) {
        return traders.byUsername(username);
    }

    @Override
    public Optional<Trader> byId(TraderId id) {
        return traders.byId(id);
    }

    @Override
    public void setPassword(TraderId id, String passwordHash) {
        traders.setPassword(id, passwordHash);
    }

    @Override
    public void remove(TraderId id) {
        traders.remove(id);
    }

    @Override
    public List<Trader> expiredGuests(long systemMicros) {
        return traders.expiredGuests(systemMicros);
    }

    @Override
    public void addSession(Session session) {
        sessions.add(session);
    }

    @Override
    public Optional<Session> session(String id) {
        return sessions.byId(id);
    }

    @Override
    public List<Session> sessions(TraderId trader) {
        return sessions.of(trader);
    }

    @Override
    public boolean removeSession(TraderId trader, String id) {
        return sessions.remove(trader, id);
    }

    @Override
    public List<Session> forgetSessions(long systemMicros) {
        return sessions.forget(systemMicros);
    }

    @Override
    public Optional<Revocations> revocations() {
        return Optional.of(sessions::revokedSince);
    }

    @Override
    public FailureMemory failures() {
        return failures;
    }

    @Override
    public List<Watchlist> watchlists(TraderId trader) {
        return watchlists.of(trader);
    }

    @Override
    public void save(TraderId trader, Watchlist list) {
        watchlists.save(trader, list);
    }

    @Override
    public Moving moving() {
        return moving;
    }

    @Override
    public void close() {
        dynamo.close();
    }
}
