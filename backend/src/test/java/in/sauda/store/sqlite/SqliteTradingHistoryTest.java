package in.sauda.store.sqlite;

import in.sauda.store.TradingHistoryContract;
import in.sauda.trading.BookingStore;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteTradingHistoryTest extends TradingHistoryContract {

    private final SqliteStore store;

    SqliteTradingHistoryTest(@TempDir Path folder) {
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
