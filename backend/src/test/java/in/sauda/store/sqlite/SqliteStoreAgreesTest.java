package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.store.Store;
import in.sauda.store.StoresAgreeContract;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreAgreesTest extends StoresAgreeContract {

    private final SqliteStore store;

    SqliteStoreAgreesTest(@TempDir Path folder) {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void soundToTheEnd() {
        assertThat(store.integrityFaults()).isEmpty();
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }
}
