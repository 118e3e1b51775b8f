package in.sauda.store.dynamodb;

import in.sauda.store.TradingHistoryContract;
import in.sauda.trading.BookingStore;
import org.junit.jupiter.api.AfterEach;

class DynamoDbTradingHistoryTest extends TradingHistoryContract {

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

    @Override
    protected int steps() {
        return 25;
    }
}
