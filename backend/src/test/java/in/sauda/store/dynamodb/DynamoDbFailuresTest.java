package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.account.FailureMemory;
import in.sauda.account.Failures;
import in.sauda.store.FailureMemoryContract;
import in.sauda.store.dynamodb.FaultProxy.Wrong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DynamoDbFailuresTest extends FailureMemoryContract {

    private final FaultProxy proxy = new FaultProxy(LocalDynamo.endpoint());
    private final DynamoDbStore store = LocalDynamo.newTables(proxy.endpoint()).open();

    @AfterEach
    void close() {
        store.close();
        proxy.close();
    }

    @Override
    protected FailureMemory memory() {
        return store.failures();
    }

    @Test
    void oneWhoseAnswerIsLostCountsOnce() {
        memory().change("asha", known -> new Failures(1, 0, 0));
        proxy.next("PutItem", Wrong.ANSWER_LOST);

        memory().change("asha", known -> new Failures(known.count() + 1, 0, 0));

        assertThat(memory().change("asha", known -> known).count()).isEqualTo(2);
    }
}
