package in.sauda.infra;

import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.dynamodb.BillingMode;
import software.amazon.awscdk.services.dynamodb.GlobalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.LocalSecondaryIndexProps;
import software.amazon.awscdk.services.dynamodb.PointInTimeRecoverySpecification;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * What must outlive every program: the two tables, and the topic that others subscribe to.
 *
 * <p>The tables refuse to be deleted, can be brought back to any second of the last 35 days, and stay when the stack
 * goes.
 */
final class DataStack extends Stack {

    private static final int DAYS_BACK = 35;

    private final Table users;
    private final Table trades;
    private final Topic topic;

    DataStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
        users = table("Users", TableForm.of("users"));
        trades = table("Trades", TableForm.of("trades"));
        topic = Topic.Builder.create(this, "Topic").enforceSsl(true).build();
    }

    /** Traders and sessions. */
    Table users() {
        return users;
    }

    /** Accounts and everything booked in them. */
    Table trades() {
        return trades;
    }

    /** Tells each trade to whoever subscribes. */
    Topic topic() {
        return topic;
    }

    private Table table(String id, TableForm form) {
        Table table = Table.Builder.create(this, id)
                .partitionKey(form.partitionKey())
                .sortKey(form.sortKey())
                .timeToLiveAttribute(form.timeToLive())
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .pointInTimeRecoverySpecification(PointInTimeRecoverySpecification.builder()
                        .pointInTimeRecoveryEnabled(true)
                        .recoveryPeriodInDays(DAYS_BACK)
                        .build())
                .deletionProtection(true)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        for (TableForm.Index index : form.indexes()) {
            if (form.isLocal(index)) {
                table.addLocalSecondaryIndex(LocalSecondaryIndexProps.builder()
                        .indexName(index.name())
                        .sortKey(index.sortKey())
                        .projectionType(index.projection())
                        .build());
            } else {
                table.addGlobalSecondaryIndex(GlobalSecondaryIndexProps.builder()
                        .indexName(index.name())
                        .partitionKey(index.partitionKey())
                        .sortKey(index.sortKey())
                        .projectionType(index.projection())
                        .build());
            }
        }
        return table;
    }
}
