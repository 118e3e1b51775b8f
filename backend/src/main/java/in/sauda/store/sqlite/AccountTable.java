package in.sauda.store.sqlite;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.store.packed.PackedAccount;
import in.sauda.store.packed.Packer;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each account: its latest version. */
final class AccountTable {

    private final WordTable words;

    AccountTable(WordTable words) {
        this.words = words;
    }

    /**
     * Where an account stands.
     *
     * @param id       its number in this database
     * @param version  of the account
     * @param counters how many of each there have been; triggers are not counted here
     * @param waits    whether it waits for time
     */
    record Row(long id, long version, Counters counters, boolean waits) {

        /** The row of an account that is about to be made. */
        static Row of(long id) {
            return new Row(id, 0, Counters.NONE, false);
        }

        /** This row once {@code after} stands in it. */
        Row holding(Account after) {
            return new Row(id, after.version(), after.counters(), after.waitsForTime());
        }
    }

    /** The account's row, or null if there is none. */
    @Nullable
    Row row(Statements statements, AccountKey key) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT a.id, a.version, a.waits, b.orders, b.fills, b.journals,"
                + " b.events, b.messages FROM account a JOIN booking b ON b.account = a.id AND b.version = a.version"
                + " WHERE a.trader = ? AND a.market = ?");
        select.setString(1, key.trader().text());
        select.setString(2, key.market());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? row(rows) : null;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        Counters counters =
                new Counters(rows.getLong(4), rows.getLong(5), rows.getLong(6), rows.getLong(7), 0, rows.getLong(8));
        return new Row(rows.getLong(1), rows.getLong(2), counters, rows.getBoolean(3));
    }

    @Nullable
    Account account(Statements statements, AccountKey key) throws SQLException {
        PreparedStatement select =
                statements.prepared("SELECT version, orders, packed FROM account WHERE trader = ? AND market = ?");
        select.setString(1, key.trader().text());
        select.setString(2, key.market());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next()
                    ? PackedAccount.unpack(key, rows.getLong(1), rows.getLong(2), rows.getBytes(3), words)
                    : null;
        }
    }

    /** The highest number that an account has; 0 if there are none. */
    static long lastId(Statements statements) throws SQLException {
        try (ResultSet rows = statements.prepared("SELECT max(id) FROM account").executeQuery()) {
            return rows.next() ? rows.getLong(1) : 0;
        }
    }

    /** Writes {@code row}, which holds {@code account}, as a new one. */
    void insert(Statements writer, Row row, Account account, Packer packer) throws SQLException {
        byte[] packed = PackedAccount.pack(account, packer, words);
        PreparedStatement insert = writer.prepared("INSERT INTO account (version, orders, packed, id, market, trader,"
                + " waits) VALUES (?, ?, ?, ?, ?, ?, ?)");
        figures(insert, row, packed);
        insert.setString(5, account.key().market());
        insert.setString(6, account.key().trader().text());
        insert.setBoolean(7, row.waits());
        insert.executeUpdate();
    }

    /** Writes {@code row}, which holds {@code account}, over {@code before}. */
    void update(Statements writer, Row before, Row row, Account account, Packer packer) throws SQLException {
        byte[] packed = PackedAccount.pack(account, packer, words);
        PreparedStatement update =
                writer.prepared("UPDATE account SET version = ?, orders = ?, packed = ? WHERE id = ? AND version = ?");
        figures(update, row, packed);
        update.setLong(5, before.version());
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException(account.key() + " is not at version " + before.version());
        }
        if (row.waits() != before.waits()) {
            // Rarely: an update that names the column costs its index too.
            PreparedStatement waits = writer.prepared("UPDATE account SET waits = ? WHERE id = ?");
            waits.setBoolean(1, row.waits());
            waits.setLong(2, row.id());
            waits.executeUpdate();
        }
    }

    private static void figures(PreparedStatement statement, Row row, byte[] packed) throws SQLException {
        statement.setLong(1, row.version());
        statement.setLong(2, row.counters().orders());
        statement.setBytes(3, packed);
        statement.setLong(4, row.id());
    }

    void delete(Statements writer, long id) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM account WHERE id = ?");
        delete.setLong(1, id);
        delete.executeUpdate();
    }

    /**
     * A part of many accounts.
     *
     * @param items  some of them
     * @param lastId where the next part begins; 0 if this is the last
     */
    record Part<T>(List<T> items, long lastId) {}

    /** The keys of at most {@code limit} accounts with numbers above {@code afterId}. */
    Part<AccountKey> part(Statements statements, long afterId, int limit) throws SQLException {
        PreparedStatement select =
                statements.prepared("SELECT id, trader, market FROM account WHERE id > ? ORDER BY id LIMIT ?");
        select.setLong(1, afterId);
        select.setInt(2, limit);
        List<AccountKey> keys = new ArrayList<>();
        long last = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                keys.add(new AccountKey(new TraderId(rows.getString(2)), rows.getString(3)));
            }
        }
        return new Part<>(keys, keys.size() < limit ? 0 : last);
    }

    /** At most {@code limit} accounts of {@code market} that wait for time, with numbers above {@code afterId}. */
    Part<Account> waiting(Statements statements, String market, long afterId, int limit) throws SQLException {
        PreparedStatement select = statements.prepared("SELECT id, trader, version, orders, packed FROM account"
                + " WHERE market = ? AND waits = 1 AND id > ? ORDER BY id LIMIT ?");
        select.setString(1, market);
        select.setLong(2, afterId);
        select.setInt(3, limit);
        List<Account> accounts = new ArrayList<>();
        long last = 0;
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                last = rows.getLong(1);
                AccountKey key = new AccountKey(new TraderId(rows.getString(2)), market);
                accounts.add(PackedAccount.unpack(key, rows.getLong(3), rows.getLong(4), rows.getBytes(5), words));
            }
        }
        return new Part<>(accounts, accounts.size() < limit ? 0 : last);
    }
}
