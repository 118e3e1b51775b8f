package in.sauda.store.sqlite;

import in.sauda.trading.StoreException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.concurrent.locks.ReentrantLock;

/** The one connection that writes. Callers take turns; each turn is one transaction, kept whole or not at all. */
final class Writer implements AutoCloseable {

    private static final long LEAST_FREE_BYTES = 4L << 20;
    private static final int PROBE_BYTES = 64 << 10;

    private final Database database;
    private final Statements statements;
    private final ReentrantLock turn = new ReentrantLock(true);
    private final Ending ending;
    private boolean failed;
    private volatile long transactions;

    private Writer(Database database, Statements statements, Ending ending) {
        this.database = database;
        this.statements = statements;
        this.ending = ending;
    }

    /** Hears how each transaction ended, within its turn. */
    interface Ending {

        void kept();

        void rolledBack();
    }

    static Writer open(Database database, Ending ending) throws SQLException {
        return new Writer(database, database.openWriter(), ending);
    }

    /** Every transaction of this one fails. */
    static Writer refusing(Database database, Ending ending) throws SQLException {
        return new Writer(database, database.openReader(), ending);
    }

    /**
     * Does {@code work} in a transaction that is on disk when this returns.
     *
     * @throws StoreException if it could not be kept; then nothing of it was
     */
    <T> T write(Work<T> work) {
        turn.lock();
        try {
            T result = transaction(work);
            failed = false;
            return result;
        } finally {
            turn.unlock();
        }
    }

    /** How many transactions were kept so far. */
    long transactions() {
        return transactions;
    }

    /** Does {@code work} between transactions, for settings of the connection. */
    <T> T between(Work<T> work) {
        turn.lock();
        try {
            return work.with(statements);
        } catch (SQLException e) {
            renew();
            throw database.failure(e);
        } finally {
            turn.unlock();
        }
    }

    private <T> T transaction(Work<T> work) {
        boolean kept = false;
        try {
            statements.prepared("BEGIN IMMEDIATE").execute();
            T result = work.with(statements);
            statements.prepared("COMMIT").execute();
            kept = true;
            transactions = transactions + 1;
            ending.kept();
            return result;
        } catch (SQLException e) {
            failed = true;
            throw database.failure(e);
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new StoreException(database.file() + ": " + e.getMessage(), e);
        } finally {
            if (!kept) {
                rollBack();
            }
        }
    }

    private void rollBack() {
        ending.rolledBack();
        renew();
        try {
            statements.run("ROLLBACK");
        } catch (SQLException e) {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }

    private void renew() {
        try {
            statements.renew();
        } catch (SQLException e) {
            // The error before this one is what the caller hears of; the next transaction finds out.
        }
    }

    /**
     * Whether a transaction could be kept now. After a failure it is tried: pages are asked for and given back, and
     * something small is put on the disk.
     */
    boolean writable() {
        turn.lock();
        try {
            if (database.file().toFile().getUsableSpace() < LEAST_FREE_BYTES) {
                return false;
            }
            if (failed) {
                transaction(writer -> {
                    PreparedStatement insert = writer.prepared("INSERT INTO probe (filler) VALUES (zeroblob(?))");
                    insert.setInt(1, PROBE_BYTES);
                    insert.executeUpdate();
                    return writer.prepared("DELETE FROM probe").executeUpdate();
                });
                failed = false;
            }
            return true;
        } catch (StoreException e) {
            return false;
        } finally {
            turn.unlock();
        }
    }

    @Override
    public void close() {
        turn.lock();
        try {
            statements.close();
        } catch (SQLException e) {
            throw database.failure(e);
        } finally {
            turn.unlock();
        }
    }
}
