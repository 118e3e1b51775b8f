package in.sauda.store.dynamodb;

import in.sauda.store.StoreOpenException;
import in.sauda.trading.StoreException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/** Makes the two tables where they are missing, and says what is different about those that are there. */
final class TableSetup {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private final Dynamo dynamo;
    private final boolean onAws;
    private final List<String> done = new ArrayList<>();
    private final List<String> different = new ArrayList<>();

    /**
     * What was found and done.
     *
     * @param done      what was made or is as it has to be, a line each
     * @param different what differs and cannot be mended without you, a line each
     */
    record Report(List<String> done, List<String> different) {}

    /**
     * Setup of the tables that {@code dynamo} speaks to.
     *
     * @param onAws false at another endpoint, which may know nothing of recovery to a point in time
     */
    TableSetup(Dynamo dynamo, boolean onAws) {
        this.dynamo = dynamo;
        this.onAws = onAws;
    }

    Report run() {
        table(dynamo.tables().users(), TableForm.of("users"));
        table(dynamo.tables().trades(), TableForm.of("trades"));
        return new Report(List.copyOf(done), List.copyOf(different));
    }

    /**
     * Looks at both tables and changes nothing.
     *
     * @throws StoreOpenException with one line if one is missing or has other keys
     */
    void require() {
        List<String> wrong = new ArrayList<>();
        for (String which : List.of("users", "trades")) {
            String name = which.equals("users")
                    ? dynamo.tables().users()
                    : dynamo.tables().trades();
            TableDescription table = describe(name);
            if (table == null) {
                wrong.add("there is no table " + name);
            } else {
                TableCheck.differences(TableForm.of(which), table).forEach(line -> wrong.add(name + ": " + line));
            }
        }
        if (!wrong.isEmpty()) {
            throw new StoreOpenException("DynamoDB in " + dynamo.tables().region() + ": " + String.join("; ", wrong)
                    + ". ./sauda aws-init makes what is missing");
        }
    }

    private void table(String name, TableForm form) {
        TableDescription table = describe(name);
        if (table == null) {
            CreateTableRequest request = request(name, form);
            create(request);
            table = active(name);
            done.add(name + ": made");
        } else {
            for (TableForm.Index index : TableCheck.missing(form, table)) {
                addIndex(name, form, index);
                table = active(name);
                done.add(name + ": index " + index.name() + " added");
            }
            List<String> differences = TableCheck.differences(form, table);
            differences.forEach(line -> different.add(name + ": " + line));
            if (differences.isEmpty()) {
                done.add(name + ": keys and indexes are as they have to be");
            }
        }
        timeToLive(name, form);
        recovery(name);
    }

    private void create(CreateTableRequest request) {
        try {
            dynamo.ask(client -> client.createTable(request));
        } catch (StoreException e) {
            if (!(e.getCause() instanceof ResourceInUseException)) {
                throw e;
            }
            // Somebody made it just now: we ourselves, if an answer was lost.
        }
    }

    private @Nullable TableDescription describe(String name) {
        try {
            DescribeTableResponse answer =
                    dynamo.ask(client -> client.describeTable(request -> request.tableName(name)));
            return answer.table();
        } catch (StoreException e) {
            if (e.getCause() instanceof ResourceNotFoundException) {
                return null;
            }
            throw new StoreOpenException(
                    "DynamoDB in " + dynamo.tables().region() + " cannot be used: " + e.getMessage(), e);
        }
    }

    private TableDescription active(String name) {
        long end = System.nanoTime() + LONGEST_WAIT.toNanos();
        while (System.nanoTime() < end) {
            TableDescription table = describe(name);
            if (table != null
                    && table.tableStatus() == TableStatus.ACTIVE
                    && table.globalSecondaryIndexes().stream()
                            .allMatch(index -> "ACTIVE".equals(index.indexStatusAsString()))) {
                return table;
            }
            LockSupport.parkNanos(LOOK_EVERY.toNanos());
        }
        throw new StoreOpenException(name + " is not ready after " + LONGEST_WAIT.toMinutes() + " minutes");
    }

    private static CreateTableRequest request(String name, TableForm form) {
        Set<TableForm.Key> attributes = new LinkedHashSet<>(List.of(form.partition(), form.sort()));
        List<LocalSecondaryIndex> local = new ArrayList<>();
        List<GlobalSecondaryIndex> global = new ArrayList<>();
        for (TableForm.Index index : form.indexes()) {
            attributes.add(index.partition());
            attributes.add(index.sort());
            List<KeySchemaElement> keys = keys(index.partition(), index.sort());
            Projection projection =
                    Projection.builder().projectionType(index.projection()).build();
            if (form.isLocal(index)) {
                local.add(LocalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(keys)
                        .projection(projection)
                        .build());
            } else {
                global.add(GlobalSecondaryIndex.builder()
                        .indexName(index.name())
                        .keySchema(keys)
                        .projection(projection)
                        .build());
            }
        }
        return CreateTableRequest.builder()
                .tableName(name)
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(keys(form.partition(), form.sort()))
                .attributeDefinitions(definitions(attributes))
                .localSecondaryIndexes(local.isEmpty() ? null : local)
                .globalSecondaryIndexes(global.isEmpty() ? null : global)
                .build();
    }

    private void addIndex(String name, TableForm form, TableForm.Index index) {
        Set<TableForm.Key> attributes =
                new LinkedHashSet<>(List.of(form.partition(), form.sort(), index.partition(), index.sort()));
        dynamo.ask(client -> client.updateTable(request -> request.tableName(name)
                .attributeDefinitions(definitions(attributes))
                .globalSecondaryIndexUpdates(update -> update.create(create -> create.indexName(index.name())
                        .keySchema(keys(index.partition(), index.sort()))
                        .projection(projection -> projection.projectionType(index.projection()))))));
    }

    private static List<KeySchemaElement> keys(TableForm.Key partition, TableForm.Key sort) {
        return List.of(
                KeySchemaElement.builder()
                        .attributeName(partition.name())
                        .keyType(KeyType.HASH)
                        .build(),
                KeySchemaElement.builder()
                        .attributeName(sort.name())
                        .keyType(KeyType.RANGE)
                        .build());
    }

    private static List<AttributeDefinition> definitions(Set<TableForm.Key> attributes) {
        return attributes.stream()
                .map(key -> AttributeDefinition.builder()
                        .attributeName(key.name())
                        .attributeType(ScalarAttributeType.fromValue(key.type()))
                        .build())
                .toList();
    }

    private void timeToLive(String name, TableForm form) {
        String attribute = dynamo.ask(client -> client.describeTimeToLive(request -> request.tableName(name)))
                .timeToLiveDescription()
                .attributeName();
        if (form.timeToLive().equals(attribute)) {
            done.add(name + ": time to live by " + attribute);
        } else if (attribute != null) {
            different.add(name + ": time to live is by " + attribute + ", must be by " + form.timeToLive());
        } else {
            dynamo.ask(client -> client.updateTimeToLive(request -> request.tableName(name)
                    .timeToLiveSpecification(
                            live -> live.attributeName(form.timeToLive()).enabled(true))));
            done.add(name + ": time to live by " + form.timeToLive() + " switched on");
        }
    }

    private void recovery(String name) {
        if (!onAws) {
            done.add(name + ": recovery to a point in time is not looked at outside AWS");
            return;
        }
        String status = dynamo.ask(client -> client.describeContinuousBackups(request -> request.tableName(name)))
                .continuousBackupsDescription()
                .pointInTimeRecoveryDescription()
                .pointInTimeRecoveryStatusAsString();
        if ("ENABLED".equals(status)) {
            done.add(name + ": recovery to a point in time is on");
        } else {
            dynamo.ask(client -> client.updateContinuousBackups(request -> request.tableName(name)
                    .pointInTimeRecoverySpecification(recovery -> recovery.pointInTimeRecoveryEnabled(true))));
            done.add(name + ": recovery to a point in time switched on");
        }
    }
}
