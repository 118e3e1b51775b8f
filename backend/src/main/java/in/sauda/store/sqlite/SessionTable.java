package in.sauda.store.sqlite;

import in.sauda.account.Session;
import in.sauda.portfolio.TraderId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One row for each sign-in that was neither ended nor forgotten. */
final class SessionTable {

    private static final String SELECT =
            "SELECT id, trader, created_at, expires_at, address, agent FROM session WHERE ";

    int add(Statements writer, Session session) throws SQLException {
        PreparedStatement insert = writer.prepared("INSERT INTO session (id, trader, created_at, expires_at, address,"
                + " agent) VALUES (?, ?, ?, ?, ?, ?)");
        insert.setString(1, session.id());
        insert.setString(2, session.trader().text());
        insert.setLong(3, session.createdAt());
        insert.setLong(4, session.expiresAt());
        insert.setString(5, session.address());
        insert.setString(6, session.agent());
        return insert.executeUpdate();
    }

    List<Session> byId(Statements statements, String id) throws SQLException {
        return select(statements.prepared(SELECT + "id = ?"), id);
    }

    List<Session> byTrader(Statements statements, TraderId trader) throws SQLException {
        return select(statements.prepared(SELECT + "trader = ? ORDER BY created_at DESC, id"), trader.text());
    }

    boolean remove(Statements writer, TraderId trader, String id) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM session WHERE id = ? AND trader = ?");
        delete.setString(1, id);
        delete.setString(2, trader.text());
        return delete.executeUpdate() == 1;
    }

    List<Session> forget(Statements writer, long systemMicros) throws SQLException {
        PreparedStatement expired = writer.prepared(SELECT + "expires_at <= ?");
        expired.setLong(1, systemMicros);
        List<Session> sessions = read(expired);
        if (!sessions.isEmpty()) {
            PreparedStatement delete = writer.prepared("DELETE FROM session WHERE expires_at <= ?");
            delete.setLong(1, systemMicros);
            delete.executeUpdate();
        }
        return sessions;
    }

    private static List<Session> select(PreparedStatement select, String parameter) throws SQLException {
        select.setString(1, parameter);
        return read(select);
    }

    private static List<Session> read(PreparedStatement select) throws SQLException {
        List<Session> sessions = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                sessions.add(new Session(
                        rows.getString(1),
                        new TraderId(rows.getString(2)),
                        rows.getLong(3),
                        rows.getLong(4),
                        rows.getString(5),
                        rows.getString(6)));
            }
        }
        return sessions;
    }
}
