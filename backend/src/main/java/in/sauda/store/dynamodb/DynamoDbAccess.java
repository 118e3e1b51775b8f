package in.sauda.store.dynamodb;

import in.sauda.account.SystemClock;
import in.sauda.store.Arrival;
import in.sauda.store.StoreOpenException;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;

/**
 * Where the tables are, and under which names. Credentials come from where AWS's own tools look: the environment, the
 * profile, the container or machine.
 *
 * @param region   the AWS region
 * @param endpoint another address than AWS's own, such as DynamoDB Local's
 * @param users    name of the table of traders and their sessions
 * @param trades   name of the table of markets and accounts
 */
public record DynamoDbAccess(String region, Optional<URI> endpoint, String users, String trades) {

    private static final int MOST_AT_ONCE = 128;
    private static final int THREADS = 2;
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(3);

    /**
     * Opens the store.
     *
     * @throws StoreOpenException if the tables are missing or have other keys, an import into them is not finished, or
     *                            AWS refuses; its message is one line for the person who started the program
     */
    public DynamoDbStore open() {
        return open(false, ItemForms.NEWEST);
    }

    /** As {@link #open()}, also while an import is not finished. */
    public DynamoDbStore openToImport() {
        return open(true, ItemForms.NEWEST);
    }

    /** @param newestForm the newest form of items that the program knows */
    DynamoDbStore open(boolean toImport, int newestForm) {
        Dynamo dynamo = dynamo(newestForm);
        boolean usable = false;
        try {
            new TableSetup(dynamo, endpoint.isEmpty()).require();
            ItemForms.require(dynamo);
            if (!toImport && DynamoDbMoving.arrival(dynamo).isPresent()) {
                throw new StoreOpenException(dynamo.tables() + ": " + Arrival.UNFINISHED);
            }
            usable = true;
            return new DynamoDbStore(dynamo, SystemClock.system());
        } finally {
            if (!usable) {
                dynamo.close();
            }
        }
    }

    /**
     * Makes what is missing of the tables.
     *
     * @param done hears what was made or is as it has to be, a line each
     * @return what differs and has to be mended by hand, a line each; empty if nothing does
     * @throws StoreOpenException as {@link #open}
     */
    public List<String> makeTables(Consumer<String> done) {
        try (Dynamo dynamo = dynamo(ItemForms.NEWEST)) {
            TableSetup.Report report = new TableSetup(dynamo, endpoint.isEmpty()).run();
            report.done().forEach(done);
            return report.different();
        }
    }

    /**
     * Lets every program write items in {@code form} from now on: for when none is left that does not know it.
     *
     * @throws StoreOpenException if this program does not know it, the tables are beyond it, or as {@link #open()}
     */
    public void writeForm(int form) {
        writeForm(form, ItemForms.NEWEST);
    }

    void writeForm(int form, int newestForm) {
        try (Dynamo dynamo = dynamo(newestForm)) {
            new TableSetup(dynamo, endpoint.isEmpty()).require();
            ItemForms.raise(dynamo, form);
        }
    }

    /** A connection of its own; to be closed. */
    Dynamo dynamo(int newestForm) {
        // Our own threads, for the client's would linger for seconds when it is closed.
        EventLoopGroup threads = new NioEventLoopGroup(THREADS, new DefaultThreadFactory("dynamodb", true));
        return new Dynamo(client(threads), threads, new Tables(region, users, trades), new RequestCounts(), newestForm);
    }

    private DynamoDbAsyncClient client(EventLoopGroup threads) {
        var builder = DynamoDbAsyncClient.builder()
                .region(Region.of(region))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .eventLoopGroup(SdkEventLoopGroup.create(threads))
                        .maxConcurrency(MOST_AT_ONCE)
                        .connectionTimeout(TO_CONNECT)
                        .connectionAcquisitionTimeout(TO_ANSWER))
                // What is asked again, and when, is decided here: each attempt of a booking is another request.
                .overrideConfiguration(settings ->
                        settings.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallAttemptTimeout(TO_ANSWER));
        endpoint.ifPresent(builder::endpointOverride);
        return builder.build();
    }
}
