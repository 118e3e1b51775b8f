package in.sauda.store.sqlite;

import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.packed.PackedEvents;
import in.sauda.store.packed.PackedFills;
import in.sauda.store.packed.PackedOrders;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Message;
import in.sauda.trading.Outbox.Parked;
import in.sauda.trading.Outbox.Untold;
import in.sauda.trading.Page;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads messages out of the bookings that they are of, and keeps which of them are seen, untold and parked. */
final class OutboxTable {

    private final WordTable words;
    private final AccountTable accounts;
    private final History history;

    OutboxTable(WordTable words, AccountTable accounts, History history) {
        this.words = words;
        this.accounts = accounts;
        this.history = history;
    }

    /** Newest first, numbered below {@code before}. */
    Page<Message> messages(Statements statements, AccountKey key, long before, int limit) throws SQLException {
        AccountTable.Row account = accounts.row(statements, key);
        if (account == null || before <= 1 || account.counters().messages() == 0) {
            return new Page<>(List.of(), 0);
        }
        long newest = Math.min(before - 1, account.counters().messages());
        PreparedStatement select = statements.prepared("SELECT told, placed, filled, messages FROM booking"
                + " WHERE account = ? AND version <= ? AND messages > 0 AND told IS NOT NULL ORDER BY version DESC");
        select.setLong(1, account.id());
        select.setLong(2, history.versionOfMessage(statements, account, newest));
        List<Message> found = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (found.size() <= limit && rows.next()) {
                for (Message message : messages(key, rows).reversed()) {
                    if (message.seq() < before) {
                        found.add(message);
                    }
                }
            }
        }
        if (found.size() <= limit) {
            return new Page<>(found, 0);
        }
        List<Message> shown = found.subList(0, limit);
        return new Page<>(shown, shown.getLast().seq());
    }

    /** The messages of a booking; its first columns are told, placed, filled, messages. */
    private List<Message> messages(AccountKey key, ResultSet row) throws SQLException {
        List<AccountEvent> events = PackedEvents.unpack(
                key,
                row.getBytes(1),
                PackedOrders.unpack(key, row.getBytes(2), words),
                PackedFills.unpack(key, row.getBytes(3), words),
                words);
        return Message.of(key, row.getLong(4) - Message.count(events) + 1, events);
    }

    long seenUpTo(Statements statements, AccountKey key) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT s.message FROM seen s JOIN account a ON a.id = s.account"
                + " WHERE a.trader = ? AND a.market = ?");
        select.setString(1, key.trader().text());
        select.setString(2, key.market());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    int seen(Statements writer, AccountKey key, long seq) throws SQLException {
        PreparedStatement upsert = writer.prepared("INSERT INTO seen (account, message)"
                + " SELECT id, ?1 FROM account WHERE trader = ?2 AND market = ?3"
                + " ON CONFLICT (account) DO UPDATE SET message = max(message, excluded.message)");
        upsert.setLong(1, seq);
        upsert.setString(2, key.trader().text());
        upsert.setString(3, key.market());
        return upsert.executeUpdate();
    }

    void add(Statements writer, long account, long version, long since) throws SQLException {
        PreparedStatement insert = writer.prepared("INSERT INTO untold (account, version, since) VALUES (?, ?, ?)");
        insert.setLong(1, account);
        insert.setLong(2, version);
        insert.setLong(3, since);
        insert.executeUpdate();
    }

    /**
     * Who has untold messages.
     *
     * @param key   whose they are
     * @param since system time of the first of them
     */
    record Sender(AccountKey key, long since) {}

    List<Sender> senders(Statements statements) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT a.trader, a.market, min(u.since) FROM untold u"
                + " JOIN account a ON a.id = u.account GROUP BY u.account");
        List<Sender> senders = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                AccountKey key = new AccountKey(new TraderId(rows.getString(1)), rows.getString(2));
                senders.add(new Sender(key, rows.getLong(3)));
            }
        }
        return senders;
    }

    List<Untold> untold(Statements statements, AccountKey key, int limit) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT b.told, b.placed, b.filled, b.messages, b.version, b.at"
                + " FROM account a JOIN untold u ON u.account = a.id"
                + " JOIN booking b ON b.account = u.account AND b.version = u.version"
                + " WHERE a.trader = ? AND a.market = ? ORDER BY u.version LIMIT ?");
        select.setString(1, key.trader().text());
        select.setString(2, key.market());
        select.setInt(3, limit);
        List<Untold> untold = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                untold.add(new Untold(key, rows.getLong(5), rows.getLong(6), messages(key, rows)));
            }
        }
        return untold;
    }

    int told(Statements writer, List<Untold> bookings) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM untold WHERE version = ?"
                + " AND account = (SELECT id FROM account WHERE trader = ? AND market = ?)");
        int deleted = 0;
        for (Untold booking : bookings) {
            delete.setLong(1, booking.version());
            delete.setString(2, booking.key().trader().text());
            delete.setString(3, booking.key().market());
            deleted += delete.executeUpdate();
        }
        return deleted;
    }

    void deleteAll(Statements writer, long account) throws SQLException {
        for (String table : List.of("seen", "untold")) {
            PreparedStatement delete = writer.prepared("DELETE FROM " + table + " WHERE account = ?");
            delete.setLong(1, account);
            delete.executeUpdate();
        }
    }

    int park(Statements writer, Parked parked) throws SQLException {
        PreparedStatement insert = writer.prepared("INSERT OR REPLACE INTO parked (message, why, at) VALUES (?, ?, ?)");
        insert.setString(1, parked.id());
        insert.setString(2, parked.why());
        insert.setLong(3, parked.at());
        return insert.executeUpdate();
    }

    List<Parked> parked(Statements statements) throws SQLException {
        List<Parked> parked = new ArrayList<>();
        try (ResultSet rows = statements
                .prepared("SELECT message, why, at FROM parked ORDER BY message")
                .executeQuery()) {
            while (rows.next()) {
                parked.add(new Parked(rows.getString(1), rows.getString(2), rows.getLong(3)));
            }
        }
        return parked;
    }
}
