package in.sauda.store.sqlite;

import in.sauda.account.TraderStore;
import in.sauda.store.TraderStoreContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTraderStoreTest extends TraderStoreContract {

    private final SqliteStore store;

    SqliteTraderStoreTest(@TempDir Path folder) {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected TraderStore store() {
        return store;
    }
}
