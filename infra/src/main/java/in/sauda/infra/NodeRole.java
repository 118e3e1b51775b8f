package in.sauda.infra;

import java.util.List;
import software.amazon.awscdk.ArnComponents;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.sns.Topic;
import software.constructs.Construct;

/**
 * What one running copy of the program may do in the account: use the items of its two tables, publish to its topic and
 * listen to it through queues whose names begin with {@link #QUEUES}. It may neither make nor delete a table.
 */
final class NodeRole {

    /** How the names of a node's own queues begin. */
    static final String QUEUES = "sauda-node-";

    private static final List<String> ITEMS = List.of(
            "dynamodb:GetItem",
            "dynamodb:BatchGetItem",
            "dynamodb:Query",
            "dynamodb:PutItem",
            "dynamodb:UpdateItem",
            "dynamodb:DeleteItem",
            "dynamodb:BatchWriteItem",
            "dynamodb:ConditionCheckItem");

    /** To see at the start that the tables are as they must be. */
    private static final List<String> LOOK =
            List.of("dynamodb:DescribeTable", "dynamodb:DescribeTimeToLive", "dynamodb:DescribeContinuousBackups");

    private static final List<String> OWN_QUEUE = List.of(
            "sqs:CreateQueue",
            "sqs:DeleteQueue",
            "sqs:GetQueueUrl",
            "sqs:GetQueueAttributes",
            "sqs:SetQueueAttributes",
            "sqs:TagQueue",
            "sqs:ListQueueTags",
            "sqs:ReceiveMessage",
            "sqs:DeleteMessage");

    private static final List<String> LISTEN =
            List.of("sns:Publish", "sns:Subscribe", "sns:Unsubscribe", "sns:ListSubscriptionsByTopic");

    private NodeRole() {}

    static Role create(Construct scope, DataStack data) {
        Role role = Role.Builder.create(scope, "NodeRole")
                .assumedBy(new ServicePrincipal("ecs-tasks.amazonaws.com"))
                .build();
        for (Table table : List.of(data.users(), data.trades())) {
            allow(role, ITEMS, List.of(table.getTableArn()));
            allow(role, LOOK, List.of(table.getTableArn()));
            allow(role, List.of("dynamodb:Query"), List.of(table.getTableArn() + "/index/*"));
        }
        Topic topic = data.topic();
        allow(role, LISTEN, List.of(topic.getTopicArn()));
        String queues = Stack.of(scope)
                .formatArn(ArnComponents.builder()
                        .service("sqs")
                        .resource(QUEUES + "*")
                        .build());
        allow(role, OWN_QUEUE, List.of(queues));
        // To find the queues of nodes that are gone; AWS grants it for all queues or for none.
        allow(role, List.of("sqs:ListQueues"), List.of("*"));
        return role;
    }

    private static void allow(Role role, List<String> actions, List<String> resources) {
        role.addToPolicy(PolicyStatement.Builder.create()
                .actions(actions)
                .resources(resources)
                .build());
    }
}
