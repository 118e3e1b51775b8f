package in.sauda.notify.sns;

import in.sauda.account.SystemClock;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountWakeUps;
import io.netty.channel.EventLoopGroup;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.Subscription;
import software.amazon.awssdk.services.sqs.SqsAsyncClient;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * This node's own queue on the topic: what comes there only wakes. A tag says when its node was last alive; whoever finds
 * one that has been silent for long removes it with its subscription.
 */
public final class WakeUpQueue implements AutoCloseable {

    private static final System.Logger LOG = System.getLogger(WakeUpQueue.class.getName());
    private static final String PREFIX = "sauda-node-";
    private static final String ALIVE = "alive";
    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(25);
    private static final int LONGEST_WAIT_SECONDS = 20;
    private static final int MOST = 10;
    private static final long ALIVE_MICROS = TimeUnit.MINUTES.toMicros(1);
    private static final long DEAD_MICROS = TimeUnit.MINUTES.toMicros(10);
    private static final long PAUSE_MILLIS = 5_000;

    private final String topic;
    private final String name;
    private final AccountWakeUps wakeUps;
    private final SystemClock clock;
    private final EventLoopGroup threads = SnsAccess.threads("sqs");
    private final SnsAsyncClient sns;
    private final SqsAsyncClient sqs;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private long saidAliveAt;
    private volatile String url = "";
    private volatile String subscription = "";

    WakeUpQueue(SnsAccess access, String node, AccountWakeUps wakeUps, SystemClock clock) {
        this.topic = access.topic();
        this.name = prefix() + node;
        this.wakeUps = wakeUps;
        this.clock = clock;
        this.sns = access.snsClient(threads);
        this.sqs = access.sqsClient(threads, LONGEST_ANSWER);
        this.thread = Thread.ofPlatform().name("wake-ups").daemon().unstarted(this::run);
    }

    /** Of all queues of this topic. */
    private String prefix() {
        return PREFIX + topic.substring(topic.lastIndexOf(':') + 1).replace(".fifo", "") + "-";
    }

    /** Begins to listen, as soon as SNS and SQS answer. */
    public void start() {
        thread.start();
    }

    private void run() {
        boolean troubled = false;
        while (stopping.getCount() > 0) {
            try {
                if (subscription.isEmpty()) {
                    open();
                }
                sayAlive();
                receive();
                troubled = false;
            } catch (RuntimeException e) {
                if (!troubled && stopping.getCount() > 0) {
                    LOG.log(System.Logger.Level.WARNING, "Other nodes cannot wake this one now: " + e.getMessage());
                }
                troubled = true;
                subscription = "";
                pause();
            }
        }
    }

    private void open() {
        url = answer(sqs.createQueue(request -> request.queueName(name)
                        .attributesWithStrings(Map.of("MessageRetentionPeriod", "60", "VisibilityTimeout", "30"))))
                .queueUrl();
        String arn = arn(url);
        answer(sqs.setQueueAttributes(
                request -> request.queueUrl(url).attributesWithStrings(Map.of("Policy", policy(arn)))));
        subscription = answer(sns.subscribe(request -> request.topicArn(topic)
                        .protocol("sqs")
                        .endpoint(arn)
                        .attributes(Map.of("RawMessageDelivery", "true"))
                        .returnSubscriptionArn(true)))
                .subscriptionArn();
        saidAliveAt = 0;
    }

    private String arn(String queue) {
        return Objects.requireNonNull(answer(sqs.getQueueAttributes(
                        request -> request.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN)))
                .attributes()
                .get(QueueAttributeName.QUEUE_ARN));
    }

    /** Only the topic may put anything in. */
    private String policy(String arn) {
        return """
                {"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"sns.amazonaws.com"},\
                "Action":"sqs:SendMessage","Resource":"%s","Condition":{"ArnEquals":{"aws:SourceArn":"%s"}}}]}""".formatted(arn, topic);
    }

    /** Once a minute; then it looks for queues of nodes that have not for long. */
    private void sayAlive() {
        long now = clock.nowMicros();
        if (now - saidAliveAt < ALIVE_MICROS) {
            return;
        }
        answer(sqs.tagQueue(request -> request.queueUrl(url).tags(Map.of(ALIVE, Long.toString(now)))));
        saidAliveAt = now;
        for (String queue : answer(sqs.listQueues(
                        request -> request.queueNamePrefix(prefix()).maxResults(1_000)))
                .queueUrls()) {
            if (!queue.equals(url) && isDead(queue, now)) {
                remove(queue);
            }
        }
    }

    private boolean isDead(String queue, long now) {
        String alive = answer(sqs.listQueueTags(request -> request.queueUrl(queue)))
                .tags()
                .get(ALIVE);
        // One that was never tagged belongs to a node that is about to start, or died at it: it gets a tag first.
        if (alive == null) {
            answer(sqs.tagQueue(request -> request.queueUrl(queue).tags(Map.of(ALIVE, Long.toString(now)))));
            return false;
        }
        return now - Long.parseLong(alive) > DEAD_MICROS;
    }

    private void remove(String queue) {
        LOG.log(System.Logger.Level.INFO, "The queue of a node that is gone is removed: " + queue);
        String arn = arn(queue);
        String token = null;
        do {
            String from = token;
            var page = answer(sns.listSubscriptionsByTopic(
                    request -> request.topicArn(topic).nextToken(from)));
            for (Subscription each : page.subscriptions()) {
                if (arn.equals(each.endpoint())) {
                    answer(sns.unsubscribe(request -> request.subscriptionArn(each.subscriptionArn())));
                }
            }
            token = page.nextToken();
        } while (token != null && !token.isEmpty());
        answer(sqs.deleteQueue(request -> request.queueUrl(queue)));
    }

    private void receive() {
        List<Message> messages = answer(sqs.receiveMessage(request -> request.queueUrl(url)
                        .maxNumberOfMessages(MOST)
                        .waitTimeSeconds(LONGEST_WAIT_SECONDS)
                        .messageAttributeNames("market", "trader")))
                .messages();
        Set<AccountKey> accounts = new LinkedHashSet<>();
        Map<String, DeleteMessageBatchRequestEntry> done = new HashMap<>();
        for (Message message : messages) {
            MessageAttributeValue market = message.messageAttributes().get("market");
            MessageAttributeValue trader = message.messageAttributes().get("trader");
            if (market != null && trader != null) {
                accounts.add(new AccountKey(new TraderId(trader.stringValue()), market.stringValue()));
            }
            String id = Integer.toString(done.size());
            done.put(
                    id,
                    DeleteMessageBatchRequestEntry.builder()
                            .id(id)
                            .receiptHandle(message.receiptHandle())
                            .build());
        }
        accounts.forEach(wakeUps::changed);
        if (!done.isEmpty()) {
            answer(sqs.deleteMessageBatch(request -> request.queueUrl(url).entries(done.values())));
        }
    }

    private static <T> T answer(CompletableFuture<T> asked) {
        try {
            return asked.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SdkException failure ? failure : e;
        }
    }

    private void pause() {
        try {
            boolean unused = stopping.await(PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Removes the queue, if it can be reached: others do otherwise. */
    @Override
    public void close() {
        stopping.countDown();
        try {
            if (!subscription.isEmpty()) {
                answer(sns.unsubscribe(request -> request.subscriptionArn(subscription)));
                answer(sqs.deleteQueue(request -> request.queueUrl(url)));
            }
        } catch (SdkException e) {
            LOG.log(System.Logger.Level.INFO, "The queue " + name + " is left to be removed by others");
        }
        sns.close();
        sqs.close();
        threads.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS);
    }
}
