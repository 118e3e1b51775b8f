package in.sauda.infra;

import java.util.List;
import java.util.Map;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.cloudfront.AllowedMethods;
import software.amazon.awscdk.services.cloudfront.BehaviorOptions;
import software.amazon.awscdk.services.cloudfront.CachePolicy;
import software.amazon.awscdk.services.cloudfront.Distribution;
import software.amazon.awscdk.services.cloudfront.IOrigin;
import software.amazon.awscdk.services.cloudfront.OriginProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.OriginRequestPolicy;
import software.amazon.awscdk.services.cloudfront.PriceClass;
import software.amazon.awscdk.services.cloudfront.SecurityPolicyProtocol;
import software.amazon.awscdk.services.cloudfront.ViewerProtocolPolicy;
import software.amazon.awscdk.services.cloudfront.origins.VpcOrigin;
import software.amazon.awscdk.services.cloudfront.origins.VpcOriginWithEndpointProps;
import software.amazon.awscdk.services.route53.ARecord;
import software.amazon.awscdk.services.route53.AaaaRecord;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.amazon.awscdk.services.route53.RecordTarget;
import software.amazon.awscdk.services.route53.targets.CloudFrontTarget;
import software.constructs.Construct;

/**
 * The way in: CloudFront under the domain, with a private path to the load balancer, which has no public address.
 *
 * <p>Only hashed assets are kept at the edge; everything else, pages and WebSockets included, is passed on whole, with
 * the name that was asked for, since the program compares it with the page's origin.
 */
final class FrontStack extends Stack {

    private final Distribution distribution;

    FrontStack(
            Construct scope, String id, StackProps props, Deployment deployment, ServiceStack service, EdgeStack edge) {
        super(scope, id, props);
        IOrigin origin = VpcOrigin.withApplicationLoadBalancer(
                service.balancer(),
                VpcOriginWithEndpointProps.builder()
                        .domainName(deployment.domain())
                        .protocolPolicy(OriginProtocolPolicy.HTTPS_ONLY)
                        .build());
        distribution = Distribution.Builder.create(this, "Distribution")
                .domainNames(List.of(deployment.domain()))
                .certificate(edge.certificate())
                .minimumProtocolVersion(SecurityPolicyProtocol.TLS_V1_2_2021)
                .webAclId(edge.firewall().getAttrArn())
                .priceClass(PriceClass.PRICE_CLASS_200)
                .defaultBehavior(BehaviorOptions.builder()
                        .origin(origin)
                        .allowedMethods(AllowedMethods.ALLOW_ALL)
                        .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                        .cachePolicy(CachePolicy.CACHING_DISABLED)
                        .originRequestPolicy(OriginRequestPolicy.ALL_VIEWER)
                        .build())
                .additionalBehaviors(Map.of(
                        "/_next/static/*",
                        BehaviorOptions.builder()
                                .origin(origin)
                                .viewerProtocolPolicy(ViewerProtocolPolicy.REDIRECT_TO_HTTPS)
                                .cachePolicy(CachePolicy.CACHING_OPTIMIZED)
                                .build()))
                .build();
        name(deployment);
        CfnOutput.Builder.create(this, "Address")
                .value("https://" + deployment.domain())
                .build();
    }

    Distribution distribution() {
        return distribution;
    }

    private void name(Deployment deployment) {
        IHostedZone zone = DomainName.zone(this, deployment);
        RecordTarget target = RecordTarget.fromAlias(new CloudFrontTarget(distribution));
        ARecord.Builder.create(this, "Name")
                .zone(zone)
                .recordName(deployment.domain() + ".")
                .target(target)
                .build();
        AaaaRecord.Builder.create(this, "Name6")
                .zone(zone)
                .recordName(deployment.domain() + ".")
                .target(target)
                .build();
    }
}
