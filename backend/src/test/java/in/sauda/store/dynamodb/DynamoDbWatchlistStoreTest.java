package in.sauda.store.dynamodb;

import in.sauda.store.Store;
import in.sauda.store.WatchlistStoreContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbWatchlistStoreTest extends WatchlistStoreContract {

    private final DynamoDbStore store = LocalDynamo.newTables().open();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }
}
