package in.sauda.store.sqlite;

import in.sauda.store.GroupCommitContract;
import in.sauda.trading.BookingStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteGroupCommitTest extends GroupCommitContract {

    private final SqliteStore store;

    SqliteGroupCommitTest(@TempDir Path folder) {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected BookingStore store() {
        return store;
    }
}
