package in.sauda.store.dynamodb;

import in.sauda.store.OutboxContract;
import in.sauda.store.Store;
import org.junit.jupiter.api.AfterEach;

class DynamoDbOutboxTest extends OutboxContract {

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
