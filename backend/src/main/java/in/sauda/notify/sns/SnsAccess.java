package in.sauda.notify.sns;

import in.sauda.account.SystemClock;
import in.sauda.notify.Notifier;
import in.sauda.trading.AccountWakeUps;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.awscore.client.builder.AwsAsyncClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.nio.netty.NettyNioAsyncHttpClient;
import software.amazon.awssdk.http.nio.netty.SdkEventLoopGroup;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClientBuilder;

/**
 * The topic that messages go to. Credentials come from where AWS's own tools look.
 *
 * @param region the AWS region
 * @param topic  the topic's ARN; one that ends in {@code .fifo} keeps the order of each account
 * @param sns    another address of SNS than AWS's own
 * @param sqs    another address of SQS than AWS's own
 */
public record SnsAccess(String region, String topic, Optional<URI> sns, Optional<URI> sqs) {

    private static final int MOST_AT_ONCE = 64;
    private static final Duration TO_CONNECT = Duration.ofSeconds(2);
    private static final Duration TO_ANSWER = Duration.ofSeconds(5);

    /** Publishes to the topic. Nothing is asked before the first message. */
    public Notifier notifier() {
        EventLoopGroup threads = threads("sns");
        return new SnsNotifier(snsClient(threads), threads, topic);
    }

    /**
     * The queue on the topic by which other nodes wake this one; not listening yet.
     *
     * @param node    this node's id: letters and digits, other than every other node's
     * @param wakeUps hears whose account changed
     */
    public WakeUpQueue wakeUps(String node, AccountWakeUps wakeUps, SystemClock clock) {
        return new WakeUpQueue(this, node, wakeUps, clock);
    }

    static EventLoopGroup threads(String name) {
        // Our own, for the client's would linger for seconds when it is closed.
        return new NioEventLoopGroup(1, new DefaultThreadFactory(name, true));
    }

    SnsAsyncClient snsClient(EventLoopGroup threads) {
        return prepared(SnsAsyncClient.builder(), sns, threads, TO_ANSWER).build();
    }

    SqsAsyncClient sqsClient(EventLoopGroup threads, Duration longest) {
        // What comes only wakes: nothing depends on a checksum of it.
        SqsAsyncClientBuilder builder = SqsAsyncClient.builder().checksumValidationEnabled(false);
        return prepared(builder, sqs, threads, longest).build();
    }

    private <B extends AwsClientBuilder<B, C> & AwsAsyncClientBuilder<B, C>, C> B prepared(
            B builder, Optional<URI> endpoint, EventLoopGroup threads, Duration longest) {
        builder.region(Region.of(region))
                .httpClientBuilder(NettyNioAsyncHttpClient.builder()
                        .eventLoopGroup(SdkEventLoopGroup.create(threads))
                        .maxConcurrency(MOST_AT_ONCE)
                        .connectionTimeout(TO_CONNECT)
                        .readTimeout(longest)
                        .connectionAcquisitionTimeout(TO_ANSWER))
                // What is sent again, and when, is decided by whoever sends.
                .overrideConfiguration(settings ->
                        settings.retryStrategy(AwsRetryStrategy.doNotRetry()).apiCallAttemptTimeout(longest));
        endpoint.ifPresent(builder::endpointOverride);
        return builder;
    }
}
