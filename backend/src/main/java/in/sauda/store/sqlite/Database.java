package in.sauda.store.sqlite;

import in.sauda.trading.StoreException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.sqlite.JDBC;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** The file of the store: how it is opened, and what its errors mean to an operator. */
final class Database {

    /** Marks the file as ours: "SAUD". */
    static final int APPLICATION_ID = 0x53415544;

    private static final String FILE_NAME = "sauda.db";
    private static final int BUSY_MILLIS = 5_000;

    private final Path file;

    private Database(Path file) {
        this.file = file;
    }

    /** The database of the data folder {@code folder}. */
    static Database in(Path folder) {
        return new Database(folder.resolve(FILE_NAME));
    }

    /** A database anywhere. */
    static Database at(Path file) {
        return new Database(file);
    }

    Path file() {
        return file;
    }

    String url() {
        return "jdbc:sqlite:" + file.toAbsolutePath();
    }

    /** A connection that writes. */
    Statements openWriter() throws SQLException {
        Statements statements = open();
        // A long log that was worked off is cut to this size.
        statements.run("PRAGMA journal_size_limit = 67108864");
        statements.run("PRAGMA journal_mode = WAL");
        // Checkpoints are made beside the commits, by Checkpoints.
        statements.run("PRAGMA wal_autocheckpoint = 0");
        statements.run("PRAGMA cache_size = -32768");
        return statements;
    }

    /** A connection that cannot write. */
    Statements openReader() throws SQLException {
        Statements statements = open();
        statements.run("PRAGMA query_only = ON");
        statements.run("PRAGMA cache_size = -4096");
        return statements;
    }

    /** A connection as it comes. */
    Statements open() throws SQLException {
        Properties settings = new Properties();
        settings.setProperty("synchronous", "FULL");
        settings.setProperty("foreign_keys", "true");
        settings.setProperty("busy_timeout", Integer.toString(BUSY_MILLIS));
        // Else the driver asks for the last row number after every insert.
        settings.setProperty("jdbc.get_generated_keys", "false");
        Connection connection = JDBC.createConnection(url(), settings);
        Statements statements = new Statements(connection);
        // Transactions are begun and ended by our own statements; else the driver tries to begin one after every write.
        connection.setAutoCommit(false);
        statements.run("COMMIT");
        return statements;
    }

    /** {@code e} in words for an operator. */
    StoreException failure(SQLException e) {
        return new StoreException(file + ": " + words(e), e);
    }

    /** What went wrong, without the name of the file. */
    static String words(SQLException e) {
        if (!(e instanceof SQLiteException sqlite)) {
            return String.valueOf(e.getMessage());
        }
        SQLiteErrorCode code = sqlite.getResultCode();
        return switch (primary(code)) {
            case SQLITE_FULL -> "the disk is full";
            case SQLITE_IOERR -> "the disk does not answer (" + code + ")";
            case SQLITE_READONLY, SQLITE_PERM, SQLITE_AUTH -> "it may not be written";
            case SQLITE_CANTOPEN -> "it cannot be opened";
            case SQLITE_CORRUPT, SQLITE_NOTADB -> "the database is damaged; restore a backup";
            case SQLITE_BUSY, SQLITE_LOCKED -> "another program holds it";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** The code without its finer distinction. */
    private static SQLiteErrorCode primary(SQLiteErrorCode code) {
        return SQLiteErrorCode.getErrorCode(code.code & 0xFF);
    }
}
