package in.sauda.infra;

import java.util.List;
import java.util.stream.IntStream;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointAwsService;
import software.amazon.awscdk.services.ec2.GatewayVpcEndpointOptions;
import software.amazon.awscdk.services.ec2.IpAddresses;
import software.amazon.awscdk.services.ec2.SubnetConfiguration;
import software.amazon.awscdk.services.ec2.SubnetType;
import software.amazon.awscdk.services.ec2.Vpc;
import software.constructs.Construct;

/**
 * The network: two zones, in each a public subnet for the way out and a private one for everything of ours.
 *
 * <p>Nothing of ours has a public address. DynamoDB and S3 are reached by gateways that cost nothing; a way out in each
 * zone serves images, logs and secrets, so that one zone's loss does not take the other with it.
 */
final class NetworkStack extends Stack {

    /** Fixed, and not what the region happens to have: a third zone would be a change that somebody wants. */
    static final int ZONES = 2;

    private static final String ADDRESSES = "10.20.0.0/16";

    private final Vpc vpc;

    NetworkStack(Construct scope, String id, StackProps props) {
        super(scope, id, props);
        vpc = Vpc.Builder.create(this, "Vpc")
                .ipAddresses(IpAddresses.cidr(ADDRESSES))
                .maxAzs(ZONES)
                .natGateways(ZONES)
                .subnetConfiguration(
                        List.of(subnets("public", SubnetType.PUBLIC), subnets("own", SubnetType.PRIVATE_WITH_EGRESS)))
                .build();
        vpc.addGatewayEndpoint("DynamoDb", gateway(GatewayVpcEndpointAwsService.DYNAMODB));
        vpc.addGatewayEndpoint("S3", gateway(GatewayVpcEndpointAwsService.S3));
    }

    /** The region's first zones, whatever it calls them: nothing has to be looked up to make the templates. */
    @Override
    public List<String> getAvailabilityZones() {
        return IntStream.range(0, ZONES)
                .mapToObj(zone -> Fn.select(zone, Fn.getAzs()))
                .toList();
    }

    /** The network. */
    Vpc vpc() {
        return vpc;
    }

    private static SubnetConfiguration subnets(String name, SubnetType type) {
        return SubnetConfiguration.builder()
                .name(name)
                .subnetType(type)
                .cidrMask(20)
                .build();
    }

    private static GatewayVpcEndpointOptions gateway(GatewayVpcEndpointAwsService service) {
        return GatewayVpcEndpointOptions.builder().service(service).build();
    }
}
