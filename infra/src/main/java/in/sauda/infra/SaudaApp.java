package in.sauda.infra;

import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.App;
import software.amazon.awscdk.Environment;
import software.amazon.awscdk.StackProps;
import software.amazon.awscdk.Tags;

/** All stacks of one deployment. {@link #main} is what the CDK's command line runs. */
public final class SaudaApp {

    /** CloudFront takes certificates and firewalls from here only, wherever the rest is. */
    static final String EDGE_REGION = "us-east-1";

    private static final int WRONG_SETTINGS = 2;

    private final NetworkStack network;
    private final DataStack data;
    private final ServiceStack service;
    private final EdgeStack edge;
    private final FrontStack front;
    private final WatchStack watch;

    SaudaApp(App app, Deployment deployment) {
        StackProps home = props(deployment.account(), deployment.region());
        network = new NetworkStack(app, "sauda-network", home);
        data = new DataStack(app, "sauda-data", home);
        service = new ServiceStack(app, "sauda-service", home, deployment, network, data);
        edge = new EdgeStack(app, "sauda-edge", props(deployment.account(), EDGE_REGION), deployment);
        front = new FrontStack(app, "sauda-front", home, deployment, service, edge);
        watch = new WatchStack(app, "sauda-watch", home, deployment, data, service);
        Tags.of(app).add("application", "sauda");
    }

    /** Reads context ({@code -c name=value} or cdk.json) and environment, and writes the templates. */
    public static void main(String... arguments) {
        App app = new App();
        Deployment deployment;
        try {
            deployment = Deployment.of(name -> setting(app, name));
        } catch (WrongDeploymentException e) {
            e.lines().forEach(System.err::println);
            System.exit(WRONG_SETTINGS);
            return;
        }
        new SaudaApp(app, deployment);
        app.synth();
    }

    NetworkStack network() {
        return network;
    }

    DataStack data() {
        return data;
    }

    ServiceStack service() {
        return service;
    }

    EdgeStack edge() {
        return edge;
    }

    FrontStack front() {
        return front;
    }

    WatchStack watch() {
        return watch;
    }

    private static @Nullable String setting(App app, String name) {
        Object context = app.getNode().tryGetContext(name);
        if (context != null) {
            return context.toString();
        }
        return switch (name) {
            case "account" -> System.getenv("CDK_DEFAULT_ACCOUNT");
            case "region" -> System.getenv("CDK_DEFAULT_REGION");
            default -> null;
        };
    }

    private static StackProps props(String account, String region) {
        return StackProps.builder()
                .env(Environment.builder().account(account).region(region).build())
                .crossRegionReferences(true)
                .build();
    }
}
