package in.sauda.store.sqlite;

import in.sauda.account.Trader;
import in.sauda.account.Usernames;
import in.sauda.portfolio.TraderId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One row for each trader; sessions and watchlists leave with it. */
final class TraderTable {

    private static final String SELECT =
            "SELECT id, username, password, guest, created_at, expires_at FROM trader WHERE ";

    boolean add(Statements writer, Trader trader) throws SQLException {
        PreparedStatement insert =
                writer.prepared("INSERT OR IGNORE INTO trader (id, username, folded, password, guest, created_at,"
                        + " expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)");
        insert.setString(1, trader.id().text());
        insert.setString(2, trader.username());
        insert.setString(3, Usernames.folded(trader.username()));
        insert.setString(4, trader.passwordHash());
        insert.setBoolean(5, trader.guest());
        insert.setLong(6, trader.createdAt());
        insert.setLong(7, trader.expiresAt());
        return insert.executeUpdate() == 1;
    }

    @Nullable
    Trader byUsername(Statements statements, String username) throws SQLException {
        return one(statements.prepared(SELECT + "folded = ?"), Usernames.folded(username));
    }

    @Nullable
    Trader byId(Statements statements, TraderId id) throws SQLException {
        return one(statements.prepared(SELECT + "id = ?"), id.text());
    }

    List<Trader> expiredGuests(Statements statements, long systemMicros) throws SQLException {
        PreparedStatement select = statements.prepared(SELECT + "guest = 1 AND expires_at <= ?");
        select.setLong(1, systemMicros);
        List<Trader> guests = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                guests.add(trader(rows));
            }
        }
        return guests;
    }

    int setPassword(Statements writer, TraderId id, String passwordHash) throws SQLException {
        PreparedStatement update = writer.prepared("UPDATE trader SET password = ? WHERE id = ?");
        update.setString(1, passwordHash);
        update.setString(2, id.text());
        return update.executeUpdate();
    }

    int remove(Statements writer, TraderId id) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM trader WHERE id = ?");
        delete.setString(1, id.text());
        return delete.executeUpdate();
    }

    private static @Nullable Trader one(PreparedStatement select, String parameter) throws SQLException {
        select.setString(1, parameter);
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? trader(rows) : null;
        }
    }

    private static Trader trader(ResultSet row) throws SQLException {
        return new Trader(
                new TraderId(row.getString(1)),
                row.getString(2),
                row.getString(3),
                row.getBoolean(4),
                row.getLong(5),
                row.getLong(6));
    }
}
