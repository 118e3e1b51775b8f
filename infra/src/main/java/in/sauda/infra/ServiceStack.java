package in.sauda.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.applicationautoscaling.EnableScalingProps;
import software.amazon.awscdk.services.ec2.Peer;
import software.amazon.awscdk.services.ec2.SubnetSelection;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ecr.assets.Platform;
import software.amazon.awscdk.services.ecs.AssetImageProps;
import software.amazon.awscdk.services.ecs.AwsLogDriverProps;
import software.amazon.awscdk.services.ecs.Cluster;
import software.amazon.awscdk.services.ecs.ContainerDefinitionOptions;
import software.amazon.awscdk.services.ecs.ContainerImage;
import software.amazon.awscdk.services.ecs.CpuUtilizationScalingProps;
import software.amazon.awscdk.services.ecs.DeploymentCircuitBreaker;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.ecs.FargateTaskDefinition;
import software.amazon.awscdk.services.ecs.HealthCheck;
import software.amazon.awscdk.services.ecs.LogDriver;
import software.amazon.awscdk.services.ecs.PortMapping;
import software.amazon.awscdk.services.ecs.RequestCountScalingProps;
import software.amazon.awscdk.services.ecs.ScalableTaskCount;
import software.amazon.awscdk.services.ecs.Secret;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationActionProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.AddApplicationTargetsProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationListener;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationLoadBalancer;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationProtocol;
import software.amazon.awscdk.services.elasticloadbalancingv2.ApplicationTargetGroup;
import software.amazon.awscdk.services.elasticloadbalancingv2.BaseApplicationListenerProps;
import software.amazon.awscdk.services.elasticloadbalancingv2.FixedResponseOptions;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerAction;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCertificate;
import software.amazon.awscdk.services.elasticloadbalancingv2.ListenerCondition;
import software.amazon.awscdk.services.elasticloadbalancingv2.SslPolicy;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.constructs.Construct;

/** The program: its tasks, the load balancer before them, and the key that signs sign-ins. */
final class ServiceStack extends Stack {

    /** The pages' port, which has the API under {@code /api}. */
    static final int PORT = 3000;

    /** The program's own word on whether it can serve: store, ledger, trading and feed. */
    static final String READY_PATH = "/api/health/ready";

    private static final int CPU_UNITS = 1024;
    private static final int MEMORY_MIB = 2048;
    private static final int BUSY_PERCENT = 60;
    private static final int REQUESTS_A_MINUTE_AND_TASK = 12_000;

    private final LogGroup log;
    private final FargateService service;
    private final ApplicationLoadBalancer balancer;
    private final ApplicationTargetGroup targets;
    private final Function turnKey;

    ServiceStack(
            Construct scope, String id, StackProps props, Deployment deployment, NetworkStack network, DataStack data) {
        super(scope, id, props);
        log = LogGroup.Builder.create(this, "Log")
                .retention(RetentionDays.THREE_MONTHS)
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        SigningSecret key = new SigningSecret(this);
        service = service(deployment, network, task(network, data, key));
        balancer = balancer(network);
        targets = open(deployment, network);
        scale(deployment);
        turnKey = key.turnFor(service);
    }

    private FargateTaskDefinition task(NetworkStack network, DataStack data, SigningSecret key) {
        FargateTaskDefinition task = FargateTaskDefinition.Builder.create(this, "Task")
                .cpu(CPU_UNITS)
                .memoryLimitMiB(MEMORY_MIB)
                .taskRole(NodeRole.create(this, data))
                .build();
        task.addContainer(
                "sauda",
                ContainerDefinitionOptions.builder()
                        .image(ContainerImage.fromAsset(
                                "..",
                                AssetImageProps.builder()
                                        .platform(Platform.LINUX_AMD64)
                                        .build()))
                        .portMappings(List.of(
                                PortMapping.builder().containerPort(PORT).build()))
                        .environment(Map.of(
                                "ENVIRONMENT", "production",
                                "USE_AWS", "True",
                                "AWS_REGION", getRegion(),
                                "DYNAMODB_TABLE_USERS", data.users().getTableName(),
                                "DYNAMODB_TABLE_TRADES", data.trades().getTableName(),
                                "SNS_TOPIC_ARN", data.topic().getTopicArn(),
                                // Balancer and CloudFront both reach the tasks from addresses of the network.
                                "TRUSTED_PROXIES", network.vpc().getVpcCidrBlock()))
                        .secrets(Map.of(
                                "SECRET_KEY", Secret.fromSecretsManager(key.secret(), SigningSecret.SIGNS),
                                "SECRET_KEYS_ACCEPTED", Secret.fromSecretsManager(key.secret(), SigningSecret.ACCEPTS)))
                        .healthCheck(alive())
                        .stopTimeout(Duration.seconds(60))
                        .logging(LogDriver.awsLogs(AwsLogDriverProps.builder()
                                .logGroup(log)
                                .streamPrefix("sauda")
                                .build()))
                        .build());
        return task;
    }

    /** Only whether the process answers: a task that waits for the store is not healed by killing it. */
    private static HealthCheck alive() {
        return HealthCheck.builder()
                .command(List.of("CMD", "./scripts/alive.sh"))
                .interval(Duration.seconds(15))
                .timeout(Duration.seconds(5))
                .startPeriod(Duration.seconds(60))
                .retries(4)
                .build();
    }

    private FargateService service(Deployment deployment, NetworkStack network, FargateTaskDefinition task) {
        Cluster cluster =
                Cluster.Builder.create(this, "Cluster").vpc(network.vpc()).build();
        return FargateService.Builder.create(this, "Service")
                .cluster(cluster)
                .taskDefinition(task)
                .desiredCount(deployment.tasks())
                .vpcSubnets(own())
                .minHealthyPercent(100)
                .maxHealthyPercent(200)
                .circuitBreaker(DeploymentCircuitBreaker.builder()
                        .enable(true)
                        .rollback(true)
                        .build())
                .healthCheckGracePeriod(Duration.seconds(120))
                .build();
    }

    private ApplicationLoadBalancer balancer(NetworkStack network) {
        return ApplicationLoadBalancer.Builder.create(this, "Balancer")
                .vpc(network.vpc())
                .internetFacing(false)
                .vpcSubnets(own())
                .dropInvalidHeaderFields(true)
                .deletionProtection(true)
                .build();
    }

    /** TLS inside the network too: the program believes a sign-in only if the balancer says it came over TLS. */
    private ApplicationTargetGroup open(Deployment deployment, NetworkStack network) {
        ApplicationListener listener = balancer.addListener(
                "Tls",
                BaseApplicationListenerProps.builder()
                        .port(443)
                        .protocol(ApplicationProtocol.HTTPS)
                        .sslPolicy(SslPolicy.TLS13_RES)
                        .certificates(List.of(
                                ListenerCertificate.fromCertificateManager(DomainName.certificate(this, deployment))))
                        .open(false)
                        .build());
        listener.getConnections()
                .allowDefaultPortFrom(
                        Peer.ipv4(network.vpc().getVpcCidrBlock()), "CloudFront, from inside the network");
        listener.addAction(
                "NotForStrangers",
                AddApplicationActionProps.builder()
                        .priority(10)
                        .conditions(List.of(ListenerCondition.pathPatterns(List.of("/api/metrics", "/api/metrics/*"))))
                        .action(ListenerAction.fixedResponse(
                                404,
                                FixedResponseOptions.builder()
                                        .contentType("text/plain")
                                        .build()))
                        .build());
        return listener.addTargets(
                "Tasks",
                AddApplicationTargetsProps.builder()
                        .port(PORT)
                        .protocol(ApplicationProtocol.HTTP)
                        .targets(List.of(service))
                        .deregistrationDelay(Duration.seconds(30))
                        .healthCheck(software.amazon.awscdk.services.elasticloadbalancingv2.HealthCheck.builder()
                                .path(READY_PATH)
                                .healthyHttpCodes("200")
                                .interval(Duration.seconds(10))
                                .timeout(Duration.seconds(5))
                                .healthyThresholdCount(2)
                                .unhealthyThresholdCount(6)
                                .build())
                        .build());
    }

    private void scale(Deployment deployment) {
        ScalableTaskCount count = service.autoScaleTaskCount(EnableScalingProps.builder()
                .minCapacity(deployment.tasks())
                .maxCapacity(deployment.mostTasks())
                .build());
        count.scaleOnCpuUtilization(
                "Cpu",
                CpuUtilizationScalingProps.builder()
                        .targetUtilizationPercent(BUSY_PERCENT)
                        .build());
        count.scaleOnRequestCount(
                "Requests",
                RequestCountScalingProps.builder()
                        .targetGroup(targets)
                        .requestsPerTarget(REQUESTS_A_MINUTE_AND_TASK)
                        .build());
    }

    private static SubnetSelection own() {
        return SubnetSelection.builder()
                .subnetType(SubnetType.PRIVATE_WITH_EGRESS)
                .build();
    }

    /** What the tasks write. */
    LogGroup log() {
        return log;
    }

    FargateService service() {
        return service;
    }

    ApplicationLoadBalancer balancer() {
        return balancer;
    }

    ApplicationTargetGroup targets() {
        return targets;
    }

    /** Turns the signing key. */
    Function turnKey() {
        return turnKey;
    }
}
