package in.sauda.store.sqlite;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/**
 * Something to do with a connection.
 *
 * @param <T> what comes of it
 */
@FunctionalInterface
interface Work<T extends @Nullable Object> {

    T with(Statements statements) throws SQLException;
}
