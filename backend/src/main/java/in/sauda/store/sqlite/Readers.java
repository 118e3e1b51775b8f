package in.sauda.store.sqlite;

import in.sauda.trading.StoreException;
import java.sql.SQLException;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** A few connections that read, lent one caller at a time. */
final class Readers implements AutoCloseable {

    private static final int COUNT = 4;
    private static final long WAIT_SECONDS = 5;

    private final Database database;
    private final BlockingQueue<Statements> idle = new ArrayBlockingQueue<>(COUNT);

    private Readers(Database database) {
        this.database = database;
    }

    static Readers open(Database database) throws SQLException {
        Readers readers = new Readers(database);
        for (int i = 0; i < COUNT; i++) {
            readers.idle.add(database.openReader());
        }
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
            lent.prepared("BEGIN").execute();
            try {
                return work.with(lent);
            } finally {
                lent.prepared("ROLLBACK").execute();
            }
        } catch (SQLException e) {
            throw database.failure(e);
        } finally {
            idle.add(lent);
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
        for (int closed = 0; closed < COUNT; closed++) {
            try {
                borrow().close();
            } catch (SQLException e) {
                throw database.failure(e);
            }
        }
    }
}
