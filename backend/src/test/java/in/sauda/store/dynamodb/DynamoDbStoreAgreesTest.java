package in.sauda.store.dynamodb;

import in.sauda.store.Store;
import in.sauda.store.StoresAgreeContract;
import org.junit.jupiter.api.AfterEach;

class DynamoDbStoreAgreesTest extends StoresAgreeContract {

    private final DynamoDbStore store = LocalDynamo.newTables().open();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected Store store() {
        return store;
    }

    @Override
    protected int groups() {
        return 10;
    }

    @Override
    protected int questions() {
        return 6;
    }
}
