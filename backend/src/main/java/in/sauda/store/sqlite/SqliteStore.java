package in.sauda.store.sqlite;

import in.sauda.account.Session;
import in.sauda.account.Trader;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Arrival;
import in.sauda.store.Moving;
import in.sauda.store.Store;
import in.sauda.store.StoreOpenException;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Outbox;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import in.sauda.watchlist.Watchlist;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The embedded store: {@code sauda.db} in the data folder, kept for one process by {@code sauda.lock}. */
public final class SqliteStore implements Store {

    private static final int ACCOUNTS_AT_ONCE = 1_000;
    private static final int BOOKINGS_AT_ONCE = 1_000;

    private final @Nullable DataLock lock;
    private final @Nullable Checkpoints checkpoints;
    private final Writer writer;
    private final Readers readers;
    private final WordTable words;
    private final AccountTable accounts;
    private final History history;
    private final Commits commits;
    private final SqliteOutbox outbox;
    private final AnswerTable answers = new AnswerTable();
    private final MarketTable markets = new MarketTable();
    private final TraderTable traders = new TraderTable();
    private final SessionTable sessions = new SessionTable();
    private final WatchlistTable watchlists = new WatchlistTable();
    private final SqliteMoving moving;

    private SqliteStore(@Nullable DataLock lock, Database database) throws SQLException {
        this.lock = lock;
        this.readers = lock == null ? Readers.frozen(database) : Readers.open(database);
        this.words = readers.read(WordTable::load);
        this.accounts = new AccountTable(words);
        this.history = new History(words, accounts);
        long lastAccount = readers.read(AccountTable::lastId);
        OutboxTable messages = new OutboxTable(words, accounts, history);
        this.commits = new Commits(accounts, new BookingTable(words, history), answers, messages, lastAccount);
        this.writer = lock == null ? Writer.refusing(database, new Memory()) : Writer.open(database, new Memory());
        this.moving = new SqliteMoving(readers, writer, new MovedRows(words, accounts, answers));
        this.outbox = new SqliteOutbox(messages, commits, readers, writer);
        this.checkpoints = lock == null ? null : Checkpoints.start(database, writer);
    }

    /**
     * Opens the store in {@code dataFolder}, making folder and database if they are missing.
     *
     * @throws StoreOpenException if they cannot be used, or an import into it is not finished; its message is for the
     *                            person who started the program
     */
    public static SqliteStore open(Path dataFolder) {
        return whole(openToImport(dataFolder), dataFolder);
    }

    /** As {@link #open}, also while an import is not finished. */
    public static SqliteStore openToImport(Path dataFolder) {
        DataLock lock = DataLock.take(dataFolder);
        try {
            Database database = Database.in(dataFolder);
            Schema.bringUpToDate(database);
            return new SqliteStore(lock, database);
        } catch (SQLException e) {
            lock.close();
            throw new StoreOpenException(dataFolder + ": " + Database.words(e), e);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /**
     * Opens the store in {@code dataFolder} as it is at this moment, to be read only, also while a server runs: what is
     * committed later is not seen, and writes fail. Close it soon, for the server's write-ahead log grows meanwhile.
     *
     * @throws StoreOpenException if there is none or it cannot be used
     */
    public static SqliteStore openToRead(Path dataFolder) {
        Database database = Database.in(dataFolder);
        Schema.requireReadable(database);
        try {
            return whole(new SqliteStore(null, database), dataFolder);
        } catch (SQLException e) {
            throw new StoreOpenException(dataFolder + ": " + Database.words(e), e);
        }
    }

    private static SqliteStore whole(SqliteStore store, Path dataFolder) {
        if (store.moving.arrival().isPresent()) {
            store.close();
            throw new StoreOpenException(dataFolder + ": " + Arrival.UNFINISHED);
        }
        return store;
    }

    /**
     * Looks through the whole file for damage; takes about a second for each 200 MB.
     *
     * @return each fault in one line; empty if there is none
     */
    public List<String> integrityFaults() {
        return readers.read(Schema::integrityFaults);
    }

    @Override
    public Outbox outbox() {
        return outbox;
    }

    /** For settings of the connection that writes. */
    Writer writer() {
        return writer;
    }

    @Override
    public void commit(List<Booking> bookings) {
        if (bookings.isEmpty()) {
            return;
        }
        write(statements -> {
            commits.add(statements, bookings);
            words.insertNew(statements);
            markets.reached(statements, bookings);
            return true;
        });
    }

    @Override
    public Optional<Account> account(AccountKey key) {
        return Optional.ofNullable(readers.read(statements -> accounts.account(statements, key)));
    }

    @Override
    public Optional<Order> order(AccountKey key, long number) {
        return Optional.ofNullable(readers.read(statements -> history.order(statements, key, number)));
    }

    @Override
    public Page<Order> orders(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return readers.read(statements -> history.orders(statements, key, symbol, before, limit));
    }

    @Override
    public Page<Fill> fills(AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        return readers.read(statements -> history.fills(statements, key, symbol, before, limit));
    }

    @Override
    public Optional<Fill> fill(AccountKey key, long number) {
        return Optional.ofNullable(readers.read(statements -> history.fill(statements, key, number)));
    }

    @Override
    public List<Fill> fillsBetween(AccountKey key, long fromMicros, long toMicros) {
        return readers.read(statements -> history.fillsBetween(statements, key, fromMicros, toMicros));
    }

    @Override
    public List<Fill> fillsOf(AccountKey key, String orderId) {
        return readers.read(statements -> history.fillsOf(statements, key, orderId));
    }

    @Override
    public Page<PostedJournal> journals(AccountKey key, long before, int limit) {
        return readers.read(statements -> history.journals(statements, key, before, limit));
    }

    @Override
    public void forEachBooked(AccountKey key, Consumer<Booked> each) {
        long after = 0;
        do {
            long from = after;
            History.Part part =
                    readers.read(statements -> history.bookedAfter(statements, key, from, BOOKINGS_AT_ONCE));
            part.booked().forEach(each);
            after = part.lastVersion();
        } while (after != 0);
    }

    @Override
    public List<AccountEvent> events(AccountKey key, long afterId, int limit) {
        return readers.read(statements -> history.events(statements, key, afterId, limit));
    }

    @Override
    public Optional<IdempotencyRecord> answered(AccountKey account, String path, String key, long systemMicros) {
        return Optional.ofNullable(readers.read(statements -> {
            AccountTable.Row row = accounts.row(statements, account);
            return row == null ? null : answers.find(statements, row.id(), path, key, systemMicros);
        }));
    }

    @Override
    public void forgetAnswers(long systemMicros) {
        boolean more = true;
        while (more) {
            more = write(statements -> answers.forgetSome(statements, systemMicros));
        }
    }

    @Override
    public Optional<MarketRecord> market(String id) {
        return markets().stream().filter(market -> market.id().equals(id)).findFirst();
    }

    @Override
    public List<MarketRecord> markets() {
        return readers.read(markets::all);
    }

    @Override
    public void saveMarket(MarketRecord record) {
        write(statements -> markets.save(statements, record));
    }

    @Override
    public void forEachAccount(Consumer<AccountKey> each) {
        long after = 0;
        do {
            long from = after;
            AccountTable.Part<AccountKey> part =
                    readers.read(statements -> accounts.part(statements, from, ACCOUNTS_AT_ONCE));
            part.items().forEach(each);
            after = part.lastId();
        } while (after != 0);
    }

    @Override
    public void forEachWaiting(String market, Consumer<Account> each) {
        long after = 0;
        do {
            long from = after;
            AccountTable.Part<Account> part =
                    readers.read(statements -> accounts.waiting(statements, market, from, ACCOUNTS_AT_ONCE));
            part.items().forEach(each);
            after = part.lastId();
        } while (after != 0);
    }

    @Override
    public boolean writable() {
        return writer.writable();
    }

    @Override
    public boolean add(Trader trader) {
        return write(statements -> traders.add(statements, trader));
    }

    @Override
    public Optional<Trader> byUsername(String username) {
        return Optional.ofNullable(readers.read(statements -> traders.byUsername(statements, username)));
    }

    @Override
    public Optional<Trader> byId(TraderId id) {
        return Optional.ofNullable(readers.read(statements -> traders.byId(statements, id)));
    }

    @Override
    public void setPassword(TraderId id, String passwordHash) {
        write(statements -> traders.setPassword(statements, id, passwordHash));
    }

    @Override
    public void remove(TraderId id) {
        write(statements -> traders.remove(statements, id));
    }

    @Override
    public List<Trader> expiredGuests(long systemMicros) {
        return readers.read(statements -> traders.expiredGuests(statements, systemMicros));
    }

    @Override
    public void addSession(Session session) {
        write(statements -> sessions.add(statements, session));
    }

    @Override
    public Optional<Session> session(String id) {
        return readers.read(statements -> sessions.byId(statements, id)).stream()
                .findFirst();
    }

    @Override
    public List<Session> sessions(TraderId trader) {
        return readers.read(statements -> sessions.byTrader(statements, trader));
    }

    @Override
    public boolean removeSession(TraderId trader, String id) {
        return write(statements -> sessions.remove(statements, trader, id));
    }

    @Override
    public List<Session> forgetSessions(long systemMicros) {
        return write(statements -> sessions.forget(statements, systemMicros));
    }

    @Override
    public List<Watchlist> watchlists(TraderId trader) {
        return readers.read(statements -> watchlists.of(statements, trader));
    }

    @Override
    public void save(TraderId trader, Watchlist list) {
        write(statements -> watchlists.save(statements, trader, list));
    }

    @Override
    public Moving moving() {
        return moving;
    }

    @Override
    public void close() {
        if (checkpoints != null) {
            checkpoints.close();
        }
        readers.close();
        writer.close();
        if (lock != null) {
            lock.close();
        }
    }

    private <T> T write(Work<T> work) {
        return writer.write(work);
    }

    /** What is remembered of the tables follows the transactions. */
    private final class Memory implements Writer.Ending {

        @Override
        public void kept() {
            words.committed();
        }

        @Override
        public void rolledBack() {
            words.rolledBack();
            commits.rolledBack();
        }
    }
}
