package in.sauda.store.dynamodb;

import in.sauda.store.BookingStoreContract;
import in.sauda.trading.BookingStore;
import org.junit.jupiter.api.AfterEach;

class DynamoDbBookingStoreTest extends BookingStoreContract {

    private final DynamoDbStore store = LocalDynamo.newTables().open();

    @AfterEach
    void close() {
        store.close();
    }

    @Override
    protected BookingStore store() {
        return store;
    }

    @Override
    protected int many() {
        return 150;
    }
}
