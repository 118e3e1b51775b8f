package in.sauda.store.sqlite;

import in.sauda.trading.MarketRecord;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** One row for each market that ever ran. */
final class MarketTable {

    List<MarketRecord> all(Statements statements) throws SQLException {
        List<MarketRecord> markets = new ArrayList<>();
        try (ResultSet rows = statements
                .prepared("SELECT id, kind, definition, committed_micros, speed, paused, owner FROM market")
                .executeQuery()) {
            while (rows.next()) {
                markets.add(new MarketRecord(
                        rows.getString(1),
                        rows.getString(2),
                        rows.getString(3),
                        rows.getLong(4),
                        rows.getInt(5),
                        rows.getBoolean(6),
                        rows.getString(7)));
            }
        }
        return markets;
    }

    int save(Statements writer, MarketRecord record) throws SQLException {
        PreparedStatement replace =
                writer.prepared("INSERT OR REPLACE INTO market (id, kind, definition, committed_micros, speed, paused,"
                        + " owner) VALUES (?, ?, ?, ?, ?, ?, ?)");
        replace.setString(1, record.id());
        replace.setString(2, record.kind());
        replace.setString(3, record.definition());
        replace.setLong(4, record.committedMicros());
        replace.setInt(5, record.speed());
        replace.setBoolean(6, record.paused());
        replace.setString(7, record.owner());
        return replace.executeUpdate();
    }
}
