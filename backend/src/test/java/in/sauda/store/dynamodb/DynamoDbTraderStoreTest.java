package in.sauda.store.dynamodb;

import in.sauda.account.TraderStore;
import in.sauda.store.TraderStoreContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbTraderStoreTest extends TraderStoreContract {

    private final DynamoDbStore store = LocalDynamo.newTables().open();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected TraderStore store() {
        return store;
    }
}
