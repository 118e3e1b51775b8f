package in.sauda.infra;

import software.amazon.awscdk.services.certificatemanager.Certificate;
import software.amazon.awscdk.services.certificatemanager.CertificateValidation;
import software.amazon.awscdk.services.route53.HostedZone;
import software.amazon.awscdk.services.route53.HostedZoneAttributes;
import software.amazon.awscdk.services.route53.IHostedZone;
import software.constructs.Construct;

/** The deployment's domain as a stack sees it: each needs its own reference to the zone, each region its certificate. */
final class DomainName {

    private DomainName() {}

    /** The zone that the domain belongs to; it exists already and is not made here. */
    static IHostedZone zone(Construct scope, Deployment deployment) {
        return HostedZone.fromHostedZoneAttributes(
                scope,
                "Zone",
                HostedZoneAttributes.builder()
                        .hostedZoneId(deployment.hostedZoneId())
                        .zoneName(deployment.hostedZoneName())
                        .build());
    }

    /** A certificate of the domain in the region of {@code scope}, proved by a record in the zone. */
    static Certificate certificate(Construct scope, Deployment deployment) {
        return Certificate.Builder.create(scope, "Certificate")
                .domainName(deployment.domain())
                .validation(CertificateValidation.fromDns(zone(scope, deployment)))
                .build();
    }
}
