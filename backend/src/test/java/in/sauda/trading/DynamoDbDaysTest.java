package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.dynamodb.DynamoDbStore;
import in.sauda.store.dynamodb.LocalDynamo;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Some of the random days of {@link RandomDaysTest} with DynamoDB as the store, opened again after each crash. */
class DynamoDbDaysTest {

    private static final long SEED = 1;

    private final List<DynamoDbStore> open = new ArrayList<>();

    @AfterEach
    void close() {
        open.forEach(DynamoDbStore::close);
    }

    @Test
    void theyComeToTheSameAccountsWithCrashesAsWithout() {
        assertThat(new RandomDays(SEED, this::tables).prove()).isPositive();
    }

    /** Two tables of its own for each run. */
    private Supplier<BookingStore> tables() {
        DynamoDbAccess tables = LocalDynamo.newTables();
        return () -> {
            DynamoDbStore store = tables.open();
            open.add(store);
            return store;
        };
    }
}
