package in.sauda.store.sqlite;

import in.sauda.trading.StoreException;
import java.lang.System.Logger.Level;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Moves what the write-ahead log holds into the database, beside the commits instead of within one of them: a commit
 * that also did this would take ten times as long as the others. Only when commits come so fast that the log never runs
 * dry are they held up, for the little that is left then, so that the log is begun anew and its file stops growing.
 */
final class Checkpoints implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(Checkpoints.class.getName());
    private static final long EVERY_MILLIS = 1_000;
    private static final int LONG_LOG_PAGES = 8_192;
    private static final int PAGES_IN_LOG = 2;

    private final Database database;
    private final Writer writer;
    private final Statements statements;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("store-checkpoints").factory());
    private long seen;
    private boolean failing;

    private Checkpoints(Database database, Writer writer, Statements statements) {
        this.database = database;
        this.writer = writer;
        this.statements = statements;
    }

    static Checkpoints start(Database database, Writer writer) throws SQLException {
        Checkpoints checkpoints = new Checkpoints(database, writer, database.openWriter());
        checkpoints.thread.scheduleWithFixedDelay(
                checkpoints::runIfWritten, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
        return checkpoints;
    }

    private void runIfWritten() {
        long written = writer.transactions();
        if (written == seen) {
            return;
        }
        try {
            run();
            seen = written;
            failing = false;
        } catch (SQLException e) {
            warn(Database.words(e));
        } catch (StoreException e) {
            warn(String.valueOf(e.getMessage()));
        }
    }

    /** Says once that it fails, not every second; it is tried again. */
    private void warn(String reason) {
        if (!failing) {
            LOG.log(Level.WARNING, database.file() + ": the write-ahead log cannot be worked off: " + reason);
        }
        failing = true;
    }

    private void run() throws SQLException {
        int pages = statements.number("PRAGMA wal_checkpoint(PASSIVE)", PAGES_IN_LOG);
        if (pages > LONG_LOG_PAGES) {
            writer.between(busy -> statements.number("PRAGMA wal_checkpoint(RESTART)", PAGES_IN_LOG));
        }
    }

    /** Waits for a checkpoint under way. */
    @Override
    public void close() {
        thread.close();
        try {
            statements.close();
        } catch (SQLException e) {
            throw database.failure(e);
        }
    }
}
