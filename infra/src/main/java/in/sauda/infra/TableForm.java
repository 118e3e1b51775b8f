package in.sauda.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awscdk.services.dynamodb.Attribute;
import software.amazon.awscdk.services.dynamodb.AttributeType;
import software.amazon.awscdk.services.dynamodb.ProjectionType;

/**
 * Keys and indexes of one DynamoDB table, as {@code aws/tables.json} among the server's own files says: the store reads
 * the same file, so the two cannot differ.
 *
 * @param partitionKey name and type of the partition key
 * @param sortKey      name and type of the sort key
 * @param timeToLive   attribute that says when an item may go
 * @param indexes      secondary indexes; one on the table's own partition key is a local one
 */
record TableForm(Attribute partitionKey, Attribute sortKey, String timeToLive, List<Index> indexes) {

    private static final String FILE = "/aws/tables.json";

    /**
     * A secondary index.
     *
     * @param name         its name
     * @param partitionKey name and type of its partition key
     * @param sortKey      name and type of its sort key
     * @param projection   what it holds of an item
     */
    record Index(String name, Attribute partitionKey, Attribute sortKey, ProjectionType projection) {}

    TableForm {
        indexes = List.copyOf(indexes);
    }

    /** Whether {@code index} only orders the items of each partition in another way. */
    boolean isLocal(Index index) {
        return index.partitionKey().getName().equals(partitionKey.getName());
    }

    /**
     * The table called {@code name} in the file.
     *
     * @throws IllegalStateException if the file does not tell of it
     */
    static TableForm of(String name) {
        JsonNode table = read().path("tables").path(name);
        if (table.isMissingNode()) {
            throw new IllegalStateException(FILE + " has no table " + name);
        }
        List<Index> indexes = new ArrayList<>();
        for (JsonNode index : table.path("indexes")) {
            indexes.add(new Index(
                    index.path("name").asText(),
                    attribute(index.path("partitionKey")),
                    attribute(index.path("sortKey")),
                    ProjectionType.valueOf(index.path("projection").asText())));
        }
        return new TableForm(
                attribute(table.path("partitionKey")),
                attribute(table.path("sortKey")),
                table.path("timeToLive").asText(),
                indexes);
    }

    private static JsonNode read() {
        try (InputStream file = TableForm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException(FILE + " is not among the resources");
            }
            return new JsonMapper().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE + " cannot be read", e);
        }
    }

    private static Attribute attribute(JsonNode key) {
        AttributeType type = switch (key.path("type").asText()) {
            case "S" -> AttributeType.STRING;
            case "N" -> AttributeType.NUMBER;
            case "B" -> AttributeType.BINARY;
            default -> throw new IllegalStateException(FILE + ": no such type in " + key);
        };
        return Attribute.builder().name(key.path("name").asText()).type(type).build();
    }
}
