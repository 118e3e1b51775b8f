package in.sauda.store.sqlite;

import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each account: its latest version. */
final class AccountTable {

    private final Words words;

    AccountTable(Words words) {
        this.words = words;
    }

    /**
     * Where an account stands.
     *
     * @param id      its number in this database
     * @param version of the account
     * @param orders  how many it has placed
     */
    record Row(long id, long version, long orders) {}

    /** The account's row, or null if there is none. */
    @Nullable
    Row row(Statements statements, AccountKey key) throws SQLException {
        PreparedStatement select =
                statements.prepared("SELECT id, version, orders FROM account WHERE trader = ? AND market = ?");
        select.setString(1, key.trader().text());
        select.setString(2, key.market());
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? new Row(rows.getLong(1), rows.getLong(2), rows.getLong(3)) : null;
        }
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

    void insert(Statements writer, long id, Account account, Packer packer) throws SQLException {
        byte[] packed = PackedAccount.pack(account, packer, words, writer);
        PreparedStatement insert = writer.prepared(
                "INSERT INTO account (id, market, trader, version, orders, packed) VALUES (?, ?, ?, ?, ?, ?)");
        insert.setLong(1, id);
        insert.setString(2, account.key().market());
        insert.setString(3, account.key().trader().text());
        insert.setLong(4, account.version());
        insert.setLong(5, account.orders());
        insert.setBytes(6, packed);
        insert.executeUpdate();
    }

    void update(Statements writer, long id, Account account, Packer packer) throws SQLException {
        byte[] packed = PackedAccount.pack(account, packer, words, writer);
        PreparedStatement update =
                writer.prepared("UPDATE account SET version = ?, orders = ?, packed = ? WHERE id = ? AND version = ?");
        update.setLong(1, account.version());
        update.setLong(2, account.orders());
        update.setBytes(3, packed);
        update.setLong(4, id);
        update.setLong(5, account.version() - 1);
        if (update.executeUpdate() != 1) {
            throw new IllegalStateException(account.key() + " is not at version " + (account.version() - 1));
        }
    }

    void delete(Statements writer, long id) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM account WHERE id = ?");
        delete.setLong(1, id);
        delete.executeUpdate();
    }

    /**
     * A part of all accounts.
     *
     * @param keys   some accounts
     * @param lastId where the next part begins; 0 if this is the last
     */
    record Part(List<AccountKey> keys, long lastId) {}

    /** At most {@code limit} accounts with numbers above {@code afterId}. */
    Part part(Statements statements, long afterId, int limit) throws SQLException {
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
        return new Part(keys, keys.size() < limit ? 0 : last);
    }
}
