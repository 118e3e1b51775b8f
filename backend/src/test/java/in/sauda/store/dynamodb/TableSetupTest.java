package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import in.sauda.store.StoreOpenException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables are made when they are missing, left alone when they are right, and told apart precisely when they are not. */
class TableSetupTest {

    @Test
    void makesWhatIsMissingAndFindsItRightAfterwards() {
        DynamoDbAccess access = LocalDynamo.newNames();
        List<String> made = new ArrayList<>();
        List<String> found = new ArrayList<>();

        assertThat(access.makeTables(made::add)).isEmpty();
        assertThat(access.makeTables(found::add)).isEmpty();

        assertThat(made).contains(access.users() + ": made", access.trades() + ": made");
        assertThat(found)
                .contains(access.trades() + ": keys and indexes are as they have to be")
                .contains(access.trades() + ": time to live by ttl");
        access.open().close();
    }

    @Test
    void saysWhatIsDifferentAboutATableOfSomebodyElse() {
        DynamoDbAccess access = LocalDynamo.newTables();
        DynamoDbAccess other = new DynamoDbAccess(access.region(), access.endpoint(), access.users(), "other-trades");
        try (DynamoDbAsyncClient client = client()) {
            client.createTable(table -> table.tableName(other.trades())
                            .billingMode(BillingMode.PAY_PER_REQUEST)
                            .attributeDefinitions(
                                    attribute -> attribute.attributeName("id").attributeType(ScalarAttributeType.S))
                            .keySchema(key -> key.attributeName("id").keyType(KeyType.HASH)))
                    .join();
        }

        assertThatExceptionOfType(StoreOpenException.class)
                .isThrownBy(other::open)
                .withMessageContaining("other-trades: partition key is id (S), must be pk (S)")
                .withMessageContaining("sort key is none, must be sk (S)")
                .withMessageContaining("local index fills: missing");
        assertThat(other.makeTables(line -> {}))
                .contains("other-trades: partition key is id (S), must be pk (S)")
                .anyMatch(line -> line.startsWith("other-trades: local index events: missing"));
    }

    @Test
    void theTablesOfAnotherRegionAreNotThese() {
        DynamoDbAccess access = LocalDynamo.newTables();
        DynamoDbAccess gone =
                new DynamoDbAccess("eu-west-1", Optional.of(LocalDynamo.endpoint()), access.users(), "nowhere");

        assertThatExceptionOfType(StoreOpenException.class)
                .isThrownBy(gone::open)
                .withMessageContaining("eu-west-1")
                .withMessageContaining("there is no table nowhere");
    }

    private static DynamoDbAsyncClient client() {
        return DynamoDbAsyncClient.builder()
                .endpointOverride(LocalDynamo.endpoint())
                .region(Region.AP_SOUTH_1)
                .build();
    }
}
