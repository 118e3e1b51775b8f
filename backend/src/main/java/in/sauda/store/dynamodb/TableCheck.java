package in.sauda.store.dynamodb;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** Says what is different about a table, one line for each thing. */
final class TableCheck {

    private final TableForm form;
    private final TableDescription table;
    private final Map<String, String> types = new HashMap<>();
    private final List<String> differences = new ArrayList<>();

    private TableCheck(TableForm form, TableDescription table) {
        this.form = form;
        this.table = table;
        for (AttributeDefinition attribute : table.attributeDefinitions()) {
            types.put(attribute.attributeName(), attribute.attributeTypeAsString());
        }
    }

    /** How {@code table} differs from {@code form} in keys and indexes; empty if it does not. */
    static List<String> differences(TableForm form, TableDescription table) {
        TableCheck check = new TableCheck(form, table);
        check.keys("", form.partition(), form.sort(), table.keySchema());
        form.indexes().forEach(check::index);
        return check.differences;
    }

    /** Global indexes that can be added, as local ones cannot: those that {@code table} lacks, if its keys are right. */
    static List<TableForm.Index> missing(TableForm form, TableDescription table) {
        TableCheck check = new TableCheck(form, table);
        check.keys("", form.partition(), form.sort(), table.keySchema());
        if (!check.differences.isEmpty()) {
            return List.of();
        }
        List<String> names = table.globalSecondaryIndexes().stream()
                .map(index -> index.indexName())
                .toList();
        return form.indexes().stream()
                .filter(index -> !form.isLocal(index) && !names.contains(index.name()))
                .toList();
    }

    private void index(TableForm.Index index) {
        String what = (form.isLocal(index) ? "local index " : "index ") + index.name() + ": ";
        List<KeySchemaElement> keys = form.isLocal(index)
                ? table.localSecondaryIndexes().stream()
                        .filter(found -> found.indexName().equals(index.name()))
                        .findFirst()
                        .map(found -> found.keySchema())
                        .orElse(null)
                : table.globalSecondaryIndexes().stream()
                        .filter(found -> found.indexName().equals(index.name()))
                        .findFirst()
                        .map(found -> found.keySchema())
                        .orElse(null);
        if (keys == null) {
            differences.add(
                    what + "missing" + (form.isLocal(index) ? "; it can only be made together with the table" : ""));
            return;
        }
        keys(what, index.partition(), index.sort(), keys);
        String projection = projection(index.name());
        if (!projection.equals(index.projection())) {
            differences.add(what + "holds " + projection + ", must hold " + index.projection());
        }
    }

    private String projection(String index) {
        return table.localSecondaryIndexes().stream()
                .filter(found -> found.indexName().equals(index))
                .map(found -> found.projection().projectionTypeAsString())
                .findFirst()
                .or(() -> table.globalSecondaryIndexes().stream()
                        .filter(found -> found.indexName().equals(index))
                        .map(found -> found.projection().projectionTypeAsString())
                        .findFirst())
                .orElse("nothing");
    }

    private void keys(String what, TableForm.Key partition, TableForm.Key sort, List<KeySchemaElement> found) {
        key(what + "partition key", partition, found, KeyType.HASH);
        key(what + "sort key", sort, found, KeyType.RANGE);
    }

    private void key(String what, TableForm.Key wanted, List<KeySchemaElement> keys, KeyType kind) {
        String found = keys.stream()
                .filter(key -> key.keyType() == kind)
                .map(key -> new TableForm.Key(
                                key.attributeName(), Objects.requireNonNullElse(types.get(key.attributeName()), "?"))
                        .toString())
                .findFirst()
                .orElse("none");
        if (!found.equals(wanted.toString())) {
            differences.add(what + " is " + found + ", must be " + wanted);
        }
    }
}
