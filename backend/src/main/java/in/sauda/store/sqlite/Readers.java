package in.sauda.store.sqlite;

import in.sauda.trading.StoreException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few connections that read, lent one caller at a time. */
final class Readers implements AutoCloseable {

    private static final int SEVERAL = 4;
    private static final long WAIT_SECONDS = 5;

    private final Database database;
    private final BlockingQueue<Statements> idle;
    private final int count;
    private final boolean frozen;

    private Readers(Database database, int count, boolean frozen) {
        this.database = database;
        this.idle = new ArrayBlockingQueue<>(count);
        this.count = count;
        this.frozen = frozen;
    }

    static Readers open(Database database) throws SQLException {
        Readers readers = new Readers(database, SEVERAL, false);
        for (int i = 0; i < SEVERAL; i++) {
            readers.idle.add(database.openReader());
        }
        return readers;
    }

    /** One reader that sees the database as it is now, whatever is committed later. */
    static Readers frozen(Database database) throws SQLException {
        Readers readers = new Readers(database, 1, true);
        Statements only = database.openReader();
        only.run("BEGIN");
        readers.idle.add(only);
        return readers;
    }

    /**
     * Does {@code work} with a connection of its own, on one state of the database.
     *
     * @throws StoreException if it fails or no connection is free
     */
    <T extends @Nullable Object> T read(Work<T> work) {
        Statements lent = borrow();
        try {
            return frozen ? work.with(lent) : onOneState(lent, work);
        } catch (SQLException e) {
            renew(lent);
            throw database.failure(e);
        } finally {
            idle.add(lent);
        }
    }

    private static void renew(Statements lent) {
        try {
            lent.renew();
        } catch (SQLException e) {
            // The read that failed is what the caller hears of; the next one finds out whether the file is well again.
        }
    }

    private static <T extends @Nullable Object> T onOneState(Statements lent, Work<T> work) throws SQLException {
        lent.prepared("BEGIN").execute();
        try {
            return work.with(lent);
        } finally {
            lent.prepared("ROLLBACK").execute();
        }
    }

    private Statements borrow() {
        try {
            Statements lent = idle.poll(WAIT_SECONDS, TimeUnit.SECONDS);
            if (lent == null) {
                throw new StoreException(database.file() + ": too many reads at once");
            }
            return lent;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoreException("Interrupted while waiting to read " + database.file(), e);
        }
    }

    @Override
    public void close() {
        for (int closed = 0; closed < count; closed++) {
            try {
                borrow().close();
            } catch (SQLException e) {
                throw database.failure(e);
            }
        }
    }
}
