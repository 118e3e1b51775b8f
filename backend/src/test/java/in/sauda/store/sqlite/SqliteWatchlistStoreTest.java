package in.sauda.store.sqlite;

import in.sauda.store.Store;
import in.sauda.store.WatchlistStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWatchlistStoreTest extends WatchlistStoreContract {

    private final SqliteStore store;

    SqliteWatchlistStoreTest(@TempDir Path folder) {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }
}
