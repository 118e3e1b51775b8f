package in.sauda.store.sqlite;

import in.sauda.trading.Booking;
import in.sauda.trading.MarketRecord;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

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

    /** Moves each market of {@code bookings} up to the latest of them, never back. */
    void reached(Statements writer, List<Booking> bookings) throws SQLException {
        Map<String, Long> latest = HashMap.newHashMap(1);
        for (Booking booking : bookings) {
            latest.merge(booking.key().market(), booking.marketMicros(), Math::max);
        }
        PreparedStatement update =
                writer.prepared("UPDATE market SET committed_micros = max(committed_micros, ?) WHERE id = ?");
        for (Map.Entry<String, Long> market : latest.entrySet()) {
            update.setLong(1, market.getValue());
            update.setString(2, market.getKey());
            update.executeUpdate();
        }
    }

    int save(Statements writer, MarketRecord record) throws SQLException {
        PreparedStatement replace =
                writer.prepared("INSERT INTO market (id, kind, definition, committed_micros, speed, paused, owner)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO UPDATE SET kind = excluded.kind,"
                        + " definition = excluded.definition,"
                        + " committed_micros = max(committed_micros, excluded.committed_micros),"
                        + " speed = excluded.speed, paused = excluded.paused, owner = excluded.owner");
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
