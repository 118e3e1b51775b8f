package in.sauda.store.sqlite;

import in.sauda.store.OutboxContract;
import in.sauda.store.Store;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest extends OutboxContract {

    private final SqliteStore store;

    SqliteOutboxTest(@TempDir Path folder) {
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
