package in.sauda.store.dynamodb;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;

/**
 * What a table has to look like, as {@code aws/tables.json} says: whoever makes tables in another way reads it there.
 *
 * @param partition  its partition key
 * @param sort       its sort key
 * @param timeToLive the attribute after which items may be deleted
 * @param indexes    its indexes
 */
record TableForm(Key partition, Key sort, String timeToLive, List<Index> indexes) {

    private static final String FILE = "/aws/tables.json";

    /**
     * A key attribute.
     *
     * @param name its name
     * @param type {@code S} for text, {@code N} for numbers
     */
    record Key(String name, String type) {

        @Override
        public String toString() {
            return name + " (" + type + ")";
        }
    }

    /**
     * An index; a local one if its partition key is the table's.
     *
     * @param name       its name
     * @param partition  its partition key
     * @param sort       its sort key
     * @param projection what it holds of an item: {@code ALL} or {@code KEYS_ONLY}
     */
    record Index(String name, Key partition, Key sort, String projection) {}

    /** Defensive copy. */
    TableForm {
        indexes = List.copyOf(indexes);
    }

    /** The form of the table that the file calls {@code table}. */
    static TableForm of(String table) {
        JsonNode form = read().path("tables").path(table);
        List<Index> indexes = new ArrayList<>();
        for (JsonNode index : form.path("indexes")) {
            indexes.add(new Index(
                    index.path("name").asText(),
                    key(index.path("partitionKey")),
                    key(index.path("sortKey")),
                    index.path("projection").asText()));
        }
        return new TableForm(
                key(form.path("partitionKey")),
                key(form.path("sortKey")),
                form.path("timeToLive").asText(),
                indexes);
    }

    boolean isLocal(Index index) {
        return index.partition().equals(partition);
    }

    private static Key key(JsonNode key) {
        return new Key(key.path("name").asText(), key.path("type").asText());
    }

    private static JsonNode read() {
        try (InputStream file = TableForm.class.getResourceAsStream(FILE)) {
            if (file == null) {
                throw new IllegalStateException("The program lacks its file " + FILE);
            }
            return JsonMapper.builder().build().readTree(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
