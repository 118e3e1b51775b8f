package in.sauda.store.sqlite;

import in.sauda.account.Trader;
import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.AnswerPlace;
import in.sauda.store.Arrival;
import in.sauda.store.MovedTrader;
import in.sauda.store.Moving;
import in.sauda.store.PastBooking;
import in.sauda.store.packed.PackedEvents;
import in.sauda.store.packed.PackedFills;
import in.sauda.store.packed.PackedJournals;
import in.sauda.store.packed.PackedOrders;
import in.sauda.trading.Booked;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.StoreException;
import in.sauda.watchlist.Watchlist;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and writes what is moved from one store to another. */
final class MovedRows {

    private final WordTable words;
    private final AccountTable accounts;
    private final AnswerTable answers;
    private final TraderTable traders = new TraderTable();
    private final WatchlistTable watchlists = new WatchlistTable();

    MovedRows(WordTable words, AccountTable accounts, AnswerTable answers) {
        this.words = words;
        this.accounts = accounts;
        this.answers = answers;
    }

    /** At most {@code limit} ids of traders after {@code after}, in order. */
    List<TraderId> tradersAfter(Statements statements, String after, int limit) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT id FROM trader WHERE id > ? ORDER BY id LIMIT ?");
        select.setString(1, after);
        select.setInt(2, limit);
        List<TraderId> ids = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                ids.add(new TraderId(rows.getString(1)));
            }
        }
        return ids;
    }

    /** At most {@code limit} bookings after {@code afterVersion}, oldest first. */
    List<PastBooking> pastAfter(Statements statements, AccountKey key, long afterVersion, int limit)
            throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null) {
            return List.of();
        }
        PreparedStatement select = statements.prepared("SELECT version, at, placed, filled, posted, told FROM booking"
                + " WHERE account = ? AND version > ? ORDER BY version LIMIT ?");
        select.setLong(1, account.id());
        select.setLong(2, afterVersion);
        select.setInt(3, limit);
        List<PastBooking> past = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                List<Order> placed = PackedOrders.unpack(key, rows.getBytes(3), words);
                List<Fill> filled = PackedFills.unpack(key, rows.getBytes(4), words);
                past.add(new PastBooking(
                        rows.getLong(1),
                        rows.getLong(2),
                        new Booked(placed, filled, PackedJournals.unpack(key, rows.getBytes(5), words)),
                        PackedEvents.unpack(key, rows.getBytes(6), placed, filled, words)));
            }
        }
        return past;
    }

    /**
     * Where an answer is found.
     *
     * @param place among the account's
     */
    record AnswerKey(String place, String path, String key) {}

    /** What the account's answers are found by, in the order of their places. */
    List<AnswerKey> answerKeys(Statements statements, AccountKey key, long systemMicros) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null) {
            return List.of();
        }
        PreparedStatement select =
                statements.prepared("SELECT path, key FROM answer WHERE account = ? AND expires_at > ?");
        select.setLong(1, account.id());
        select.setLong(2, systemMicros);
        List<AnswerKey> keys = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                keys.add(new AnswerKey(
                        AnswerPlace.of(rows.getString(1), rows.getString(2)), rows.getString(1), rows.getString(2)));
            }
        }
        keys.sort(Comparator.comparing(AnswerKey::place));
        return keys;
    }

    @Nullable
    IdempotencyRecord answer(Statements statements, AccountKey key, AnswerKey wanted, long systemMicros)
            throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        return account == null
                ? null
                : answers.find(statements, account.id(), wanted.path(), wanted.key(), systemMicros);
    }

    @Nullable
    MovedTrader trader(Statements statements, TraderId id) throws SQLException {
        Trader trader = traders.byId(statements, id);
        return trader == null ? null : new MovedTrader(trader, watchlists.of(statements, id));
    }

    int put(Statements writer, List<MovedTrader> moved) throws SQLException {
        for (MovedTrader each : moved) {
            Trader trader = each.trader();
            if (!traders.add(writer, trader) && !trader.equals(traders.byId(writer, trader.id()))) {
                throw new StoreException(Moving.taken(trader));
            }
            for (Watchlist list : each.watchlists()) {
                watchlists.save(writer, trader.id(), list);
            }
        }
        return moved.size();
    }

    int putAnswers(Statements writer, AccountKey key, List<IdempotencyRecord> moved) throws SQLException {
        AccountTable.Row account = accounts.row(writer, key);
        if (account == null) {
            throw new StoreException(key + " does not exist");
        }
        for (IdempotencyRecord each : moved) {
            String path = each.key().path();
            if (answers.find(writer, account.id(), path, each.key().key(), each.expiresAt() - 1) == null) {
                answers.add(writer, account.id(), each);
            }
        }
        return moved.size();
    }

    static boolean empty(Statements statements) throws SQLException {
        return statements.number(
                        "SELECT EXISTS (SELECT 1 FROM trader) OR EXISTS (SELECT 1 FROM account)"
                                + " OR EXISTS (SELECT 1 FROM market)",
                        1)
                == 0;
    }

    /** Its table is there only while an import is not finished. */
    static @Nullable Arrival arrival(Statements statements) throws SQLException {
        if (statements.number("SELECT count(*) FROM sqlite_master WHERE name = 'arrival'", 1) == 0) {
            return null;
        }
        try (ResultSet rows =
                statements.prepared("SELECT file, line FROM arrival").executeQuery()) {
            return rows.next() ? new Arrival(rows.getString(1), rows.getLong(2)) : null;
        }
    }

    static int saveArrival(Statements writer, Arrival arrival) throws SQLException {
        writer.run("CREATE TABLE IF NOT EXISTS arrival (id INTEGER PRIMARY KEY, file TEXT NOT NULL,"
                + " line INTEGER NOT NULL)");
        PreparedStatement replace = writer.prepared("INSERT OR REPLACE INTO arrival (id, file, line) VALUES (1, ?, ?)");
        replace.setString(1, arrival.file());
        replace.setLong(2, arrival.line());
        return replace.executeUpdate();
    }

    static boolean endArrival(Statements writer) throws SQLException {
        writer.run("DROP TABLE IF EXISTS arrival");
        return true;
    }
}
