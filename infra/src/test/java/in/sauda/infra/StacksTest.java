package in.sauda.infra;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import software.amazon.awscdk.Stack;

/** What must hold for the account, read from the templates that would be deployed. */
class StacksTest {

    private static final Synthesis MADE = Synthesis.LEAST;
    private static final SaudaApp APP = MADE.app();

    @Test
    void theNetworkHasTwoZonesAndNothingOfOursIsPublic() {
        assertThat(MADE.resources(APP.network(), "AWS::EC2::Subnet")).hasSize(2 * NetworkStack.ZONES);
        assertThat(MADE.resources(APP.network(), "AWS::EC2::NatGateway")).hasSize(NetworkStack.ZONES);
        assertThat(MADE.resources(APP.network(), "AWS::EC2::VPCEndpoint").values())
                .hasSize(2)
                .allMatch(gateway ->
                        gateway.at("/Properties/VpcEndpointType").asText().equals("Gateway"));
        assertThat(service("AWS::ECS::Service")
                        .at("/NetworkConfiguration/AwsvpcConfiguration/AssignPublicIp")
                        .asText())
                .isEqualTo("DISABLED");
        assertThat(service("AWS::ElasticLoadBalancingV2::LoadBalancer")
                        .path("Scheme")
                        .asText())
                .isEqualTo("internal");
    }

    @Test
    void atLeastTwoTasksRunAndABadVersionIsTakenBack() {
        JsonNode service = service("AWS::ECS::Service");
        assertThat(service.path("DesiredCount").asInt()).isEqualTo(2);
        assertThat(service.at("/DeploymentConfiguration/MinimumHealthyPercent").asInt())
                .isEqualTo(100);
        assertThat(service.at("/DeploymentConfiguration/DeploymentCircuitBreaker/Rollback")
                        .asBoolean())
                .isTrue();
        JsonNode scaling = service("AWS::ApplicationAutoScaling::ScalableTarget");
        assertThat(scaling.path("MinCapacity").asInt()).isEqualTo(2);
        assertThat(scaling.path("MaxCapacity").asInt()).isEqualTo(10);
        assertThat(MADE.resources(APP.service(), "AWS::ApplicationAutoScaling::ScalingPolicy"))
                .hasSize(2);
    }

    @Test
    void theBalancerAsksTheProgramWhetherItIsReady() {
        JsonNode targets = service("AWS::ElasticLoadBalancingV2::TargetGroup");
        assertThat(targets.path("HealthCheckPath").asText()).isEqualTo(ServiceStack.READY_PATH);
        assertThat(targets.path("Port").asInt()).isEqualTo(ServiceStack.PORT);
        assertThat(container().at("/HealthCheck/Command/1").asText()).isEqualTo("./scripts/alive.sh");
        assertThat(Path.of("../scripts/alive.sh")).isExecutable();
    }

    @Test
    void strangersDoNotSeeTheFigures() {
        JsonNode rule = service("AWS::ElasticLoadBalancingV2::ListenerRule");
        assertThat(rule.at("/Conditions/0/PathPatternConfig/Values"))
                .map(JsonNode::asText)
                .containsExactly("/api/metrics", "/api/metrics/*");
        assertThat(rule.at("/Actions/0/FixedResponseConfig/StatusCode").asText())
                .isEqualTo("404");
    }

    @Test
    void onlyTlsAndOnlyFromTheNetworkReachesTheBalancer() {
        JsonNode listener = service("AWS::ElasticLoadBalancingV2::Listener");
        assertThat(listener.path("Protocol").asText()).isEqualTo("HTTPS");
        List<JsonNode> rules = new ArrayList<>();
        MADE.resources(APP.service(), "AWS::EC2::SecurityGroup")
                .values()
                .forEach(group -> group.at("/Properties/SecurityGroupIngress").forEach(rules::add));
        assertThat(rules).hasSize(1).allSatisfy(rule -> {
            assertThat(rule.path("FromPort").asInt()).isEqualTo(443);
            assertThat(rule.path("CidrIp").toString()).contains("CidrBlock");
        });
    }

    @Test
    void theProgramIsToldWhereItIsAndItsKeysComeFromTheSecret() {
        Set<String> told = new TreeSet<>();
        container()
                .path("Environment")
                .forEach(each -> told.add(each.path("Name").asText()));
        assertThat(told)
                .containsExactly(
                        "AWS_REGION",
                        "DYNAMODB_TABLE_TRADES",
                        "DYNAMODB_TABLE_USERS",
                        "ENVIRONMENT",
                        "SNS_TOPIC_ARN",
                        "TRUSTED_PROXIES",
                        "USE_AWS");
        assertThat(container().path("Secrets"))
                .map(each -> each.path("Name").asText())
                .containsExactlyInAnyOrder("SECRET_KEY", "SECRET_KEYS_ACCEPTED");
        JsonNode secret = service("AWS::SecretsManager::Secret").path("GenerateSecretString");
        assertThat(secret.path("GenerateStringKey").asText()).isEqualTo("signs");
        assertThat(secret.path("PasswordLength").asInt()).isBetween(32, 512);
    }

    @Test
    void theKeyIsTurnedEveryMonthByAFunctionThatMayOnlyReplaceTheTasks() {
        assertThat(service("AWS::SecretsManager::RotationSchedule")
                        .at("/RotationRules/ScheduleExpression")
                        .asText())
                .isEqualTo("rate(30 days)");
        List<String> ecs = statements(APP.service()).stream()
                .flatMap(statement -> texts(statement.path("Action")).stream())
                .filter(action -> action.startsWith("ecs:"))
                .toList();
        assertThat(ecs).containsExactly("ecs:UpdateService");
    }

    @Test
    void aTaskMayUseItemsButNoTableMayBeMadeOrDeleted() {
        Set<String> tables = new TreeSet<>();
        for (JsonNode statement : statements(APP.service())) {
            texts(statement.path("Action")).stream()
                    .filter(action -> action.startsWith("dynamodb:"))
                    .forEach(tables::add);
        }
        assertThat(tables)
                .contains("dynamodb:Query", "dynamodb:ConditionCheckItem")
                .doesNotContain("dynamodb:Scan", "dynamodb:CreateTable", "dynamodb:DeleteTable", "dynamodb:*");
    }

    @Test
    void noPolicyAllowsEverything() {
        for (Stack stack : stacks()) {
            for (JsonNode statement : statements(stack)) {
                List<String> actions = texts(statement.path("Action"));
                assertThat(actions).noneMatch(action -> action.equals("*") || action.endsWith(":*"));
                if (texts(statement.path("Resource")).contains("*")) {
                    // These are allowed for the whole account or not at all.
                    assertThat(actions)
                            .isSubsetOf(
                                    "ecr:GetAuthorizationToken", "secretsmanager:GetRandomPassword", "sqs:ListQueues");
                }
            }
        }
    }

    @Test
    void everyLogEnds() {
        for (Stack stack : List.of(APP.service())) {
            assertThat(MADE.resources(stack, "AWS::Logs::LogGroup").values())
                    .isNotEmpty()
                    .allMatch(log -> log.at("/Properties/RetentionInDays").asInt() == 90);
        }
    }

    @Test
    void theEdgeRefusesWhoAsksTooOften() {
        JsonNode firewall = MADE.only(APP.edge(), "AWS::WAFv2::WebACL");
        assertThat(APP.edge().getRegion()).isEqualTo(SaudaApp.EDGE_REGION);
        assertThat(firewall.path("Rules"))
                .map(rule -> rule.path("Name").asText() + " "
                        + rule.at("/Statement/RateBasedStatement/Limit").asInt())
                .containsExactly("sign-ins 100", "requests 10000");
        assertThat(firewall.path("Rules"))
                .allMatch(rule -> !rule.at("/Action/Block").isMissingNode());
        assertThat(firewall.at("/Rules/0/Statement/RateBasedStatement/ScopeDownStatement/AndStatement/Statements"))
                .map(each -> each.at("/ByteMatchStatement/SearchString").asText())
                .containsExactly("/api/auth/", "POST");
        assertThat(MADE.resources(APP.edge(), "AWS::WAFv2::IPSet")).isEmpty();
    }

    @Test
    void theWayInIsCloudFrontWithTheFirewallAndAPrivatePath() {
        JsonNode distribution =
                MADE.only(APP.front(), "AWS::CloudFront::Distribution").path("DistributionConfig");
        assertThat(distribution.path("WebACLId").isMissingNode()).isFalse();
        assertThat(distribution.at("/Aliases/0").asText()).isEqualTo("sauda.example.org");
        assertThat(distribution.at("/Origins/0/VpcOriginConfig").isMissingNode())
                .isFalse();
        assertThat(distribution.at("/Origins/0/DomainName").asText()).isEqualTo("sauda.example.org");
        assertThat(distribution.at("/DefaultCacheBehavior/ViewerProtocolPolicy").asText())
                .isEqualTo("redirect-to-https");
        assertThat(MADE.only(APP.front(), "AWS::CloudFront::VpcOrigin")
                        .at("/VpcOriginEndpointConfig/OriginProtocolPolicy")
                        .asText())
                .isEqualTo("https-only");
    }

    @Test
    void onlyHashedAssetsStayAtTheEdge() {
        JsonNode distribution =
                MADE.only(APP.front(), "AWS::CloudFront::Distribution").path("DistributionConfig");
        String neverKept =
                distribution.at("/DefaultCacheBehavior/CachePolicyId").asText();
        assertThat(distribution.path("CacheBehaviors")).hasSize(1).allSatisfy(behaviour -> {
            assertThat(behaviour.path("PathPattern").asText()).isEqualTo("/_next/static/*");
            assertThat(behaviour.path("CachePolicyId").asText()).isNotEqualTo(neverKept);
        });
    }

    @Test
    void everyAlarmTellsSomebody() {
        Map<String, JsonNode> alarms = MADE.resources(APP.watch(), "AWS::CloudWatch::Alarm");
        assertThat(alarms.values())
                .allMatch(alarm -> alarm.at("/Properties/AlarmActions").size() == 1);
        assertThat(alarms.keySet().stream().map(id -> id.substring(0, id.length() - 8)))
                .containsExactlyInAnyOrder(
                        "ServerErrors",
                        "NoAnswers",
                        "SlowAnswers",
                        "KeyNotTurned",
                        "TooFewTasks",
                        "Memory",
                        "UsersReadsThrottled",
                        "UsersWritesThrottled",
                        "TradesReadsThrottled",
                        "TradesWritesThrottled",
                        "ErrorLines",
                        "LedgerFaults",
                        "OutboxAge");
        assertThat(MADE.only(APP.watch(), "AWS::SNS::Subscription")
                        .path("Endpoint")
                        .asText())
                .isEqualTo("owner@example.org");
        assertThat(MADE.only(APP.watch(), "AWS::SNS::TopicPolicy").toString())
                .contains("\"Allow\"", "cloudwatch.amazonaws.com", "sns:Publish");
    }

    @Test
    void whatTheLogIsSearchedForIsWrittenByTheProgram() throws IOException {
        Path proof = Path.of("../backend/src/main/java", WatchStack.LEDGER_PROOF.replace('.', '/') + ".java");
        assertThat(Files.readString(proof)).contains("Logger.getLogger(LedgerProof.class)", "LOG.errorf(");
        Path relay = Path.of("../backend/src/main/java", WatchStack.RELAY.replace('.', '/') + ".java");
        assertThat(Files.readString(relay))
                .contains("System.getLogger(OutboxRelay.class.getName())", "Level.WARNING, \"The oldest message");
    }

    @Test
    void moneyIsWatched() {
        JsonNode budget = MADE.only(APP.watch(), "AWS::Budgets::Budget");
        assertThat(budget.at("/Budget/BudgetLimit/Amount").asInt()).isEqualTo(300);
        assertThat(budget.path("NotificationsWithSubscribers"))
                .map(each -> each.at("/Notification/NotificationType").asText())
                .containsExactly("ACTUAL", "FORECASTED");
    }

    @Test
    void theSettingsReachTheTemplates() {
        Synthesis other = Synthesis.of(Map.of(
                "region", "eu-west-1",
                "tasks", "3",
                "mostTasks", "5",
                "requestsPerFiveMinutes", "500",
                "allowedAddresses", "203.0.113.0/24, 198.51.100.7/32",
                "monthlyBudgetUsd", "50"));
        SaudaApp app = other.app();
        assertThat(other.only(app.service(), "AWS::ECS::Service")
                        .path("DesiredCount")
                        .asInt())
                .isEqualTo(3);
        JsonNode rules = other.only(app.edge(), "AWS::WAFv2::WebACL").path("Rules");
        assertThat(rules).map(rule -> rule.path("Name").asText()).containsExactly("not-listed", "sign-ins", "requests");
        assertThat(other.only(app.edge(), "AWS::WAFv2::IPSet").path("Addresses"))
                .map(JsonNode::asText)
                .containsExactly("203.0.113.0/24", "198.51.100.7/32");
        assertThat(other.only(app.watch(), "AWS::Budgets::Budget")
                        .at("/Budget/BudgetLimit/Amount")
                        .asInt())
                .isEqualTo(50);
        for (Stack stack : List.of(app.network(), app.data(), app.service(), app.edge(), app.front(), app.watch())) {
            assertThat(other.template(stack).toString()).doesNotContain(Synthesis.REGION);
        }
    }

    @Test
    void nothingHasToBeLookedUpInTheAccount() {
        assertThat(Synthesis.json(MADE.assembly().resolve("manifest.json").toString())
                        .has("missing"))
                .isFalse();
    }

    @Test
    void theImageIsMadeOfTheProgramOnly() throws IOException {
        List<Path> images;
        try (var assets = Files.list(MADE.assembly())) {
            images = assets.filter(asset -> Files.exists(asset.resolve("Dockerfile")))
                    .toList();
        }
        assertThat(images).hasSize(1);
        try (var files = Files.list(images.getFirst())) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(
                            ".dockerignore",
                            "Dockerfile",
                            "LICENSE",
                            "backend",
                            "contract",
                            "frontend",
                            "sauda",
                            "scripts");
        }
        assertThat(images.getFirst().resolve("frontend/node_modules")).doesNotExist();
        assertThat(images.getFirst().resolve("backend/target")).doesNotExist();
    }

    @Test
    void noSourceNamesAnAccountOrAPlace() throws IOException {
        Pattern account = Pattern.compile("\\b\\d{12}\\b");
        try (var files = Files.walk(Path.of("src/main"))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(account);
            }
        }
    }

    private static List<Stack> stacks() {
        return List.of(APP.network(), APP.data(), APP.service(), APP.watch());
    }

    private static JsonNode service(String type) {
        return MADE.only(APP.service(), type);
    }

    private static JsonNode container() {
        return service("AWS::ECS::TaskDefinition").path("ContainerDefinitions").path(0);
    }

    private static List<JsonNode> statements(Stack stack) {
        List<JsonNode> statements = new ArrayList<>();
        MADE.resources(stack, "AWS::IAM::Policy")
                .values()
                .forEach(policy ->
                        policy.at("/Properties/PolicyDocument/Statement").forEach(statements::add));
        return statements;
    }

    private static List<String> texts(JsonNode oneOrMany) {
        List<String> texts = new ArrayList<>();
        if (oneOrMany.isArray()) {
            oneOrMany.forEach(each -> texts.add(each.asText()));
        } else {
            texts.add(oneOrMany.asText());
        }
        return texts;
    }
}
