package in.sauda.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables are those of the store, and cannot be lost. */
class DataStackTest {

    private static final Synthesis MADE = Synthesis.LEAST;

    @ParameterizedTest
    @ValueSource(strings = {"users", "trades"})
    void aTableHasTheKeysAndIndexesOfTheStore(String name) {
        JsonNode form = Synthesis.json("../backend/src/main/resources/aws/tables.json")
                .path("tables")
                .path(name);
        JsonNode table = table(name).path("Properties");
        assertThat(keys(table.path("KeySchema"))).isEqualTo(wantedKeys(form));
        Set<String> wanted = new TreeSet<>();
        form.path("indexes")
                .forEach(index -> wanted.add(index.path("name").asText()
                        + wantedKeys(index)
                        + index.path("projection").asText()));
        Set<String> made = new TreeSet<>();
        for (String kind : List.of("GlobalSecondaryIndexes", "LocalSecondaryIndexes")) {
            table.path(kind)
                    .forEach(index -> made.add(index.path("IndexName").asText()
                            + keys(index.path("KeySchema"))
                            + index.at("/Projection/ProjectionType").asText()));
        }
        assertThat(made).isEqualTo(wanted);
        assertThat(table.at("/TimeToLiveSpecification/AttributeName").asText())
                .isEqualTo(form.path("timeToLive").asText());
        Set<String> types = new TreeSet<>();
        table.path("AttributeDefinitions")
                .forEach(each -> types.add(each.path("AttributeName").asText() + " "
                        + each.path("AttributeType").asText()));
        assertThat(types).isEqualTo(wantedTypes(form));
    }

    @ParameterizedTest
    @ValueSource(strings = {"users", "trades"})
    void aTableIsPaidByUseAndCannotBeLost(String name) {
        JsonNode table = table(name);
        JsonNode properties = table.path("Properties");
        assertThat(properties.path("BillingMode").asText()).isEqualTo("PAY_PER_REQUEST");
        assertThat(properties.path("DeletionProtectionEnabled").asBoolean()).isTrue();
        JsonNode recovery = properties.path("PointInTimeRecoverySpecification");
        assertThat(recovery.path("PointInTimeRecoveryEnabled").asBoolean()).isTrue();
        assertThat(recovery.path("RecoveryPeriodInDays").asInt()).isEqualTo(35);
        assertThat(table.path("DeletionPolicy").asText()).isEqualTo("Retain");
        assertThat(table.path("UpdateReplacePolicy").asText()).isEqualTo("Retain");
    }

    private static JsonNode table(String name) {
        return MADE.resources(MADE.app().data(), "AWS::DynamoDB::Table").entrySet().stream()
                .filter(each -> each.getKey().toLowerCase(Locale.ROOT).startsWith(name))
                .findFirst()
                .orElseThrow()
                .getValue();
    }

    private static List<String> keys(JsonNode schema) {
        List<String> keys = new ArrayList<>();
        schema.forEach(key -> keys.add(
                key.path("KeyType").asText() + " " + key.path("AttributeName").asText()));
        return keys;
    }

    private static List<String> wantedKeys(JsonNode form) {
        List<String> keys = new ArrayList<>();
        keys.add("HASH " + form.at("/partitionKey/name").asText());
        keys.add("RANGE " + form.at("/sortKey/name").asText());
        return keys;
    }

    private static Set<String> wantedTypes(JsonNode form) {
        Set<String> types = new TreeSet<>();
        List<JsonNode> schemas = new ArrayList<>(List.of(form));
        form.path("indexes").forEach(schemas::add);
        for (JsonNode schema : schemas) {
            for (String key : List.of("partitionKey", "sortKey")) {
                types.add(schema.path(key).path("name").asText() + " "
                        + schema.path(key).path("type").asText());
            }
        }
        return types;
    }
}
