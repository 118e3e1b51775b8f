package in.sauda.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.ecs.FargateService;
import software.amazon.awscdk.services.iam.PolicyStatement;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.logs.LogGroup;
import software.amazon.awscdk.services.logs.RetentionDays;
import software.amazon.awscdk.services.secretsmanager.RotationScheduleOptions;
import software.amazon.awscdk.services.secretsmanager.Secret;
import software.amazon.awscdk.services.secretsmanager.SecretStringGenerator;
import software.constructs.Construct;

/**
 * The key that signs sign-in tokens, and its turning.
 *
 * <p>The secret has two fields: {@code signs}, the key in use, and {@code accepts}, the next one and the one before. A
 * turn makes the next key the one in use and announces another; every task knows the next key already, so that while
 * tasks are replaced each of them accepts what any other signs, and nobody is signed out.
 */
final class SigningSecret {

    static final String SIGNS = "signs";
    static final String ACCEPTS = "accepts";

    private static final int KEY_LENGTH = 64;
    private static final Duration EVERY = Duration.days(30);

    private final Construct scope;
    private final Secret secret;

    SigningSecret(Construct scope) {
        this.scope = scope;
        this.secret = Secret.Builder.create(scope, "SigningKey")
                .description("Signs Sauda's sign-in tokens: the key in use, and those that are accepted beside it")
                .generateSecretString(SecretStringGenerator.builder()
                        .secretStringTemplate("{\"" + ACCEPTS + "\":\"\"}")
                        .generateStringKey(SIGNS)
                        .passwordLength(KEY_LENGTH)
                        .excludePunctuation(true)
                        .build())
                .build();
    }

    Secret secret() {
        return secret;
    }

    /** Turns the key every 30 days, then has {@code service} replace its tasks, which read the secret as they start. */
    Function turnFor(FargateService service) {
        LogGroup log = LogGroup.Builder.create(scope, "RotateKeyLog")
                .retention(RetentionDays.THREE_MONTHS)
                .build();
        Function turn = Function.Builder.create(scope, "RotateKey")
                .description("Turns Sauda's signing key")
                .runtime(Runtime.NODEJS_22_X)
                .handler("index.handler")
                .code(Code.fromAsset("lambda/rotate-key"))
                .timeout(Duration.seconds(30))
                .logGroup(log)
                .environment(
                        Map.of("CLUSTER", service.getCluster().getClusterName(), "SERVICE", service.getServiceName()))
                .build();
        turn.addToRolePolicy(PolicyStatement.Builder.create()
                .actions(List.of("ecs:UpdateService"))
                .resources(List.of(service.getServiceArn()))
                .build());
        secret.addRotationSchedule(
                "EveryMonth",
                RotationScheduleOptions.builder()
                        .rotationLambda(turn)
                        .automaticallyAfter(EVERY)
                        .rotateImmediatelyOnUpdate(false)
                        .build());
        return turn;
    }
}
