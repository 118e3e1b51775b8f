package in.sauda.store.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import in.sauda.store.SampleBook;
import in.sauda.store.StoreOpenException;
import in.sauda.trading.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/** An older and a newer program on the same tables. The newer one knows form 2, which nobody has written yet. */
class ItemFormsTest {

    private static final int NEWER = ItemForms.NEWEST + 1;

    private final DynamoDbAccess tables = LocalDynamo.newTables();
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    @Test
    void bothServeUntilTheTablesGoOn() {
        try (DynamoDbStore older = tables.open();
                DynamoDbStore newer = tables.open(false, NEWER)) {
            older.commit(List.of(book.open()));
            newer.commit(List.of(book.buy("INFY.NS", 5, 150_000)));
            assertThat(older.account(book.key())).contains(book.account());
        }
        assertThatThrownBy(() -> tables.writeForm(NEWER))
                .isInstanceOf(StoreOpenException.class)
                .hasMessage(
                        tables.users() + " and " + tables.trades() + " are written in form 1, and this program knows"
                                + " forms up to 1: form 2 cannot be written");

        tables.writeForm(NEWER, NEWER);

        assertThatThrownBy(tables::open)
                .isInstanceOf(StoreOpenException.class)
                .hasMessage(tables.users() + " and " + tables.trades() + " are written in form 2 by a newer Sauda; this"
                        + " program knows forms up to 1: update the program");
        assertThatCode(() -> tables.open(false, NEWER).close()).doesNotThrowAnyException();
        assertThatThrownBy(() -> tables.writeForm(1, NEWER)).isInstanceOf(StoreOpenException.class);
    }

    @Test
    void oneThatServesStops() {
        try (DynamoDbStore older = tables.open();
                DynamoDbStore newer = tables.open(false, NEWER)) {
            assertThat(older.writable()).isTrue();
            tables.writeForm(NEWER, NEWER);

            await().atMost(Duration.ofSeconds(30)).until(() -> !older.writable());

            assertThatThrownBy(() -> older.commit(List.of(book.open())))
                    .isInstanceOf(StoreException.class)
                    .hasMessageContaining("update the program");
            assertThat(newer.writable()).isTrue();
            newer.commit(List.of(book.open()));
        }
    }

    @Test
    void anItemOfANewerFormIsNotGuessedAt() {
        try (DynamoDbStore older = tables.open();
                DynamoDbStore newer = tables.open(false, NEWER)) {
            older.commit(List.of(book.open()));
            writeInNewerForm();

            assertThatThrownBy(() -> older.account(book.key()))
                    .isInstanceOf(StoreException.class)
                    .hasMessageEndingWith("is of form 2, by a newer Sauda; this program knows forms up to 1");
            assertThat(newer.account(book.key())).contains(book.account());
        }
    }

    /** As a program would that writes its items in form 2. */
    private void writeInNewerForm() {
        try (DynamoDbAsyncClient client = DynamoDbAsyncClient.builder()
                .region(Region.of(tables.region()))
                .endpointOverride(tables.endpoint().orElseThrow())
                .build()) {
            client.updateItem(request -> request.tableName(tables.trades())
                            .key(Item.key(Keys.account(book.key()), Keys.HEAD))
                            .updateExpression("SET fv = :form")
                            .expressionAttributeValues(Map.of(":form", Item.number(NEWER))))
                    .join();
        }
    }
}
