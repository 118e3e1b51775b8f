package in.sauda.infra;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.wafv2.CfnIPSet;
import software.amazon.awscdk.services.wafv2.CfnWebACL;
import software.constructs.Construct;

/**
 * What CloudFront takes from one region only: the certificate and the firewall.
 *
 * <p>The firewall knows three things: who may come in at all (if a list is given), how often one address may ask, and
 * how often it may try to sign in. The program keeps its own, finer limits.
 */
final class EdgeStack extends Stack {

    /** Tries to sign in or up from one address in five minutes. */
    static final int SIGN_INS = 100;

    private static final String SCOPE = "CLOUDFRONT";

    private final Certificate certificate;
    private final CfnWebACL firewall;

    EdgeStack(Construct scope, String id, StackProps props, Deployment deployment) {
        super(scope, id, props);
        certificate = DomainName.certificate(this, deployment);
        firewall = CfnWebACL.Builder.create(this, "Firewall")
                .scope(SCOPE)
                .defaultAction(CfnWebACL.DefaultActionProperty.builder()
                        .allow(CfnWebACL.AllowActionProperty.builder().build())
                        .build())
                .visibilityConfig(seenAs("all"))
                .rules(rules(deployment))
                .build();
    }

    Certificate certificate() {
        return certificate;
    }

    CfnWebACL firewall() {
        return firewall;
    }

    private List<CfnWebACL.RuleProperty> rules(Deployment deployment) {
        List<CfnWebACL.RuleProperty> rules = new ArrayList<>();
        if (!deployment.allowedAddresses().isEmpty()) {
            rules.add(block("not-listed", rules.size(), strangers(deployment.allowedAddresses())));
        }
        rules.add(block("sign-ins", rules.size(), often(SIGN_INS, signIns())));
        rules.add(block("requests", rules.size(), often(deployment.requestsPerFive(), null)));
        return rules;
    }

    private CfnWebACL.StatementProperty strangers(List<String> allowed) {
        CfnIPSet list = CfnIPSet.Builder.create(this, "Allowed")
                .scope(SCOPE)
                .ipAddressVersion("IPV4")
                .addresses(allowed)
                .build();
        CfnWebACL.StatementProperty listed = CfnWebACL.StatementProperty.builder()
                .ipSetReferenceStatement(CfnWebACL.IPSetReferenceStatementProperty.builder()
                        .arn(list.getAttrArn())
                        .build())
                .build();
        return CfnWebACL.StatementProperty.builder()
                .notStatement(CfnWebACL.NotStatementProperty.builder()
                        .statement(listed)
                        .build())
                .build();
    }

    private static CfnWebACL.StatementProperty often(int limit, CfnWebACL.@Nullable StatementProperty only) {
        CfnWebACL.RateBasedStatementProperty.Builder often = CfnWebACL.RateBasedStatementProperty.builder()
                .limit(limit)
                .evaluationWindowSec(300)
                .aggregateKeyType("IP");
        if (only != null) {
            often.scopeDownStatement(only);
        }
        return CfnWebACL.StatementProperty.builder()
                .rateBasedStatement(often.build())
                .build();
    }

    /** To sign in or up is a POST; a page that asks whether somebody is signed in is none. */
    private static CfnWebACL.StatementProperty signIns() {
        CfnWebACL.FieldToMatchProperty path =
                CfnWebACL.FieldToMatchProperty.builder().uriPath(Map.of()).build();
        CfnWebACL.FieldToMatchProperty method =
                CfnWebACL.FieldToMatchProperty.builder().method(Map.of()).build();
        return CfnWebACL.StatementProperty.builder()
                .andStatement(CfnWebACL.AndStatementProperty.builder()
                        .statements(List.of(
                                matches(path, "STARTS_WITH", "/api/auth/", "NORMALIZE_PATH"),
                                matches(method, "EXACTLY", "POST", "NONE")))
                        .build())
                .build();
    }

    private static CfnWebACL.StatementProperty matches(
            CfnWebACL.FieldToMatchProperty field, String how, String text, String transformation) {
        return CfnWebACL.StatementProperty.builder()
                .byteMatchStatement(CfnWebACL.ByteMatchStatementProperty.builder()
                        .fieldToMatch(field)
                        .positionalConstraint(how)
                        .searchString(text)
                        .textTransformations(List.of(CfnWebACL.TextTransformationProperty.builder()
                                .priority(0)
                                .type(transformation)
                                .build()))
                        .build())
                .build();
    }

    private static CfnWebACL.RuleProperty block(String name, int priority, CfnWebACL.StatementProperty statement) {
        return CfnWebACL.RuleProperty.builder()
                .name(name)
                .priority(priority)
                .action(CfnWebACL.RuleActionProperty.builder()
                        .block(CfnWebACL.BlockActionProperty.builder().build())
                        .build())
                .statement(statement)
                .visibilityConfig(seenAs(name))
                .build();
    }

    private static CfnWebACL.VisibilityConfigProperty seenAs(String name) {
        return CfnWebACL.VisibilityConfigProperty.builder()
                .metricName("sauda-" + name)
                .cloudWatchMetricsEnabled(true)
                .sampledRequestsEnabled(true)
                .build();
    }
}
