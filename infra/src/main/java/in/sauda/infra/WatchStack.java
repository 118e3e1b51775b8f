package in.sauda.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.budgets.CfnBudget;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.Dashboard;
import software.amazon.awscdk.services.cloudwatch.GraphWidget;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.IWidget;
import software.amazon.awscdk.services.cloudwatch.Metric;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.Stats;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.cloudwatch.actions.SnsAction;
import software.amazon.awscdk.services.dynamodb.Table;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeElb;
import software.amazon.awscdk.services.elasticloadbalancingv2.HttpCodeTarget;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.IFilterPattern;
import software.amazon.awscdk.services.logs.JsonPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.sns.Topic;
import software.amazon.awscdk.services.sns.subscriptions.EmailSubscription;
import software.constructs.Construct;

/**
 * What wakes somebody: alarms by e-mail, a dashboard with the same figures, and a budget.
 *
 * <p>Only figures that exist are used: those that AWS keeps itself, and lines that the program writes to its log as
 * JSON ({@code level}, {@code loggerName}).
 */
final class WatchStack extends Stack {

    /** Namespace of the figures that are read from the log. */
    static final String NAMESPACE = "Sauda";

    /** Who in the program says that an account does not follow from its journals. */
    static final String LEDGER_PROOF = "in.sauda.app.LedgerProof";

    /** Who in the program says, once a minute, that messages have waited too long to be told. */
    static final String RELAY = "in.sauda.notify.OutboxRelay";

    private static final Duration MINUTE = Duration.minutes(1);
    private static final double SLOW_SECONDS = 1;

    private final Topic topic;
    private final List<IWidget> widgets = new ArrayList<>();

    WatchStack(
            Construct scope, String id, StackProps props, Deployment deployment, DataStack data, ServiceStack service) {
        super(scope, id, props);
        topic = Topic.Builder.create(this, "Alarms").enforceSsl(true).build();
        // A policy of its own, such as that of TLS, takes away what alarms may do by default.
        topic.grantPublish(new ServicePrincipal("cloudwatch.amazonaws.com"));
        topic.addSubscription(new EmailSubscription(deployment.alarmEmail()));
        answers(service);
        tasks(service, deployment);
        table("Users", data.users());
        table("Trades", data.trades());
        log(service);
        Dashboard.Builder.create(this, "Dashboard").widgets(List.of(widgets)).build();
        budget(deployment);
    }

    private void answers(ServiceStack service) {
        MetricOptions sum = options(Stats.SUM);
        above("ServerErrors", 5, service.targets().getMetrics().httpCodeTarget(HttpCodeTarget.TARGET_5XX_COUNT, sum));
        above("NoAnswers", 5, service.balancer().getMetrics().httpCodeElb(HttpCodeElb.ELB_5XX_COUNT, sum));
        above("SlowAnswers", SLOW_SECONDS, service.targets().getMetrics().targetResponseTime(options("p99")));
        above("KeyNotTurned", 0, service.turnKey().metricErrors(sum));
        show("Requests", service.targets().getMetrics().requestCountPerTarget(sum));
    }

    private void tasks(ServiceStack service, Deployment deployment) {
        IMetric healthy = service.targets().getMetrics().healthyHostCount(options(Stats.MINIMUM));
        alarm("TooFewTasks", deployment.tasks(), ComparisonOperator.LESS_THAN_THRESHOLD, healthy);
        above("Memory", 90, service.service().metricMemoryUtilization(options(Stats.MAXIMUM)));
        show("Processor", service.service().metricCpuUtilization(options(Stats.AVERAGE)));
    }

    private void table(String name, Table table) {
        above(name + "ReadsThrottled", 0, dynamo("ReadThrottleEvents", table));
        above(name + "WritesThrottled", 0, dynamo("WriteThrottleEvents", table));
        show(
                name + " units",
                table.metricConsumedReadCapacityUnits(options(Stats.SUM)),
                table.metricConsumedWriteCapacityUnits(options(Stats.SUM)));
        show(name + " conflicts", dynamo("TransactionConflict", table));
    }

    private void log(ServiceStack service) {
        JsonPattern errors = FilterPattern.stringValue("$.level", "=", "ERROR");
        above("ErrorLines", 0, counted("Errors", errors, service));
        IFilterPattern faults = FilterPattern.all(errors, FilterPattern.stringValue("$.loggerName", "=", LEDGER_PROOF));
        above("LedgerFaults", 0, counted("LedgerFaults", faults, service));
        IFilterPattern late = FilterPattern.all(
                FilterPattern.stringValue("$.level", "=", "WARN*"),
                FilterPattern.stringValue("$.loggerName", "=", RELAY));
        above("OutboxAge", 0, counted("OutboxWaits", late, service));
    }

    private IMetric counted(String name, IFilterPattern pattern, ServiceStack service) {
        return MetricFilter.Builder.create(this, name + "Lines")
                .logGroup(service.log())
                .filterPattern(pattern)
                .metricNamespace(NAMESPACE)
                .metricName(name)
                .metricValue("1")
                .defaultValue(0)
                .build()
                .metric(options(Stats.SUM));
    }

    private void above(String name, double threshold, IMetric metric) {
        alarm(name, threshold, ComparisonOperator.GREATER_THAN_THRESHOLD, metric);
    }

    private void alarm(String name, double threshold, ComparisonOperator comparison, IMetric metric) {
        Alarm alarm = Alarm.Builder.create(this, name)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(comparison)
                .evaluationPeriods(3)
                .datapointsToAlarm(2)
                .treatMissingData(
                        comparison == ComparisonOperator.LESS_THAN_THRESHOLD
                                ? TreatMissingData.BREACHING
                                : TreatMissingData.NOT_BREACHING)
                .build();
        alarm.addAlarmAction(new SnsAction(topic));
        show(name, metric);
    }

    private void show(String title, IMetric... metrics) {
        widgets.add(GraphWidget.Builder.create()
                .title(title)
                .left(List.of(metrics))
                .width(8)
                .build());
    }

    private static IMetric dynamo(String name, Table table) {
        return Metric.Builder.create()
                .namespace("AWS/DynamoDB")
                .metricName(name)
                .dimensionsMap(Map.of("TableName", table.getTableName()))
                .statistic(Stats.SUM)
                .period(MINUTE)
                .build();
    }

    private static MetricOptions options(String statistic) {
        return MetricOptions.builder().statistic(statistic).period(MINUTE).build();
    }

    private void budget(Deployment deployment) {
        CfnBudget.Builder.create(this, "Budget")
                .budget(CfnBudget.BudgetDataProperty.builder()
                        .budgetType("COST")
                        .timeUnit("MONTHLY")
                        .budgetLimit(CfnBudget.SpendProperty.builder()
                                .amount(deployment.monthlyBudgetUsd())
                                .unit("USD")
                                .build())
                        .build())
                .notificationsWithSubscribers(List.of(
                        notice("ACTUAL", 80, deployment.alarmEmail()),
                        notice("FORECASTED", 100, deployment.alarmEmail())))
                .build();
    }

    private static CfnBudget.NotificationWithSubscribersProperty notice(String type, int percent, String email) {
        return CfnBudget.NotificationWithSubscribersProperty.builder()
                .notification(CfnBudget.NotificationProperty.builder()
                        .notificationType(type)
                        .comparisonOperator("GREATER_THAN")
                        .threshold(percent)
                        .thresholdType("PERCENTAGE")
                        .build())
                .subscribers(List.of(CfnBudget.SubscriberProperty.builder()
                        .subscriptionType("EMAIL")
                        .address(email)
                        .build()))
                .build();
    }
}
