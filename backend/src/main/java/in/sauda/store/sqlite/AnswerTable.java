package in.sauda.store.sqlite;

import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.IdempotencyRecord;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** Answers given under idempotency keys: a log too, so that the oldest are forgotten from its front. */
final class AnswerTable {

    private static final int FORGOTTEN_AT_ONCE = 1_000;

    void add(Statements writer, long account, IdempotencyRecord record) throws SQLException {
        PreparedStatement insert =
                writer.prepared("INSERT INTO answer (account, scope, path, key, body_hash, status, body, expires_at)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?)");
        insert.setLong(1, account);
        insert.setInt(2, scope(record.key().path(), record.key().key()));
        insert.setString(3, record.key().path());
        insert.setString(4, record.key().key());
        insert.setString(5, record.key().bodyHash());
        insert.setInt(6, record.answer().status());
        insert.setBytes(7, record.answer().body());
        insert.setLong(8, record.expiresAt());
        insert.executeUpdate();
    }

    @Nullable
    IdempotencyRecord find(Statements statements, long account, String path, String key, long systemMicros)
            throws SQLException {
        PreparedStatement select = statements.prepared("SELECT body_hash, status, body, expires_at FROM answer"
                + " WHERE account = ? AND scope = ? AND path = ? AND key = ? AND expires_at > ?"
                + " ORDER BY id DESC LIMIT 1");
        select.setLong(1, account);
        select.setInt(2, scope(path, key));
        select.setString(3, path);
        select.setString(4, key);
        select.setLong(5, systemMicros);
        try (ResultSet rows = select.executeQuery()) {
            if (!rows.next()) {
                return null;
            }
            IdempotencyKey promise = new IdempotencyKey(path, key, rows.getString(1));
            return new IdempotencyRecord(promise, new Answer(rows.getInt(2), rows.getBytes(3)), rows.getLong(4));
        }
    }

    /** Deletes expired answers among the oldest; false when none of them was. */
    boolean forgetSome(Statements writer, long systemMicros) throws SQLException {
        PreparedStatement delete = writer.prepared(
                "DELETE FROM answer WHERE id IN" + " (SELECT id FROM answer ORDER BY id LIMIT ?) AND expires_at <= ?");
        delete.setInt(1, FORGOTTEN_AT_ONCE);
        delete.setLong(2, systemMicros);
        return delete.executeUpdate() > 0;
    }

    void deleteAll(Statements writer, long account) throws SQLException {
        PreparedStatement delete = writer.prepared("DELETE FROM answer WHERE account = ?");
        delete.setLong(1, account);
        delete.executeUpdate();
    }

    private static int scope(String path, String key) {
        return 31 * path.hashCode() + key.hashCode();
    }
}
