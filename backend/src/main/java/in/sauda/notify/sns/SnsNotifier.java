package in.sauda.notify.sns;

import in.sauda.json.MessageJson;
import in.sauda.notify.Delivery;
import in.sauda.notify.Notifier;
import in.sauda.notify.NotifierDownException;
import in.sauda.trading.Message;
import io.netty.channel.EventLoopGroup;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sns.SnsAsyncClient;
import software.amazon.awssdk.services.sns.model.BatchResultErrorEntry;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;

/** Publishes messages to a topic, up to ten in a request, with attributes that subscribers filter by. */
final class SnsNotifier implements Notifier {

    private static final int MOST = 10;
    private static final int BAD_REQUEST = 400;
    private static final String FIFO = ".fifo";

    private final SnsAsyncClient client;
    private final EventLoopGroup threads;
    private final String topic;

    SnsNotifier(SnsAsyncClient client, EventLoopGroup threads, String topic) {
        this.client = client;
        this.threads = threads;
        this.topic = topic;
    }

    @Override
    public int most() {
        return MOST;
    }

    @Override
    public List<Delivery> send(List<Message> messages) throws NotifierDownException {
        try {
            return publish(messages);
        } catch (SdkException e) {
            if (!isOfContent(e)) {
                throw new NotifierDownException("SNS does not take messages: " + e.getMessage(), e);
            }
            if (messages.size() == 1) {
                return List.of(new Delivery.Refused(String.valueOf(e.getMessage())));
            }
            // One of them is refused, and with it all: each by itself.
            List<Delivery> deliveries = new ArrayList<>();
            for (Message message : messages) {
                deliveries.addAll(send(List.of(message)));
            }
            return deliveries;
        }
    }

    /** Whether what was sent is at fault, and not who sent it, where to, or how much. */
    private static boolean isOfContent(SdkException e) {
        return e instanceof AwsServiceException answer
                && answer.statusCode() == BAD_REQUEST
                && !answer.isThrottlingException()
                && answer.awsErrorDetails() != null
                && answer.awsErrorDetails()
                        .errorCode()
                        .matches("Invalid(Parameter|BatchEntryId|ParameterValue).*"
                                + "|ParameterValueInvalid|ValidationException|BatchRequestTooLong.*");
    }

    private List<Delivery> publish(List<Message> messages) {
        List<PublishBatchRequestEntry> entries = new ArrayList<>(messages.size());
        for (int i = 0; i < messages.size(); i++) {
            entries.add(entry(Integer.toString(i), messages.get(i)));
        }
        PublishBatchResponse answer = answer(entries);
        Map<String, BatchResultErrorEntry> failed = new HashMap<>();
        answer.failed().forEach(each -> failed.put(each.id(), each));
        List<Delivery> deliveries = new ArrayList<>(messages.size());
        for (PublishBatchRequestEntry entry : entries) {
            deliveries.add(delivery(failed.get(entry.id())));
        }
        return deliveries;
    }

    private static Delivery delivery(@Nullable BatchResultErrorEntry failed) {
        if (failed == null) {
            return new Delivery.Arrived();
        }
        String why = failed.code() + ": " + failed.message();
        return Boolean.TRUE.equals(failed.senderFault()) ? new Delivery.Refused(why) : new Delivery.Failed(why);
    }

    private PublishBatchResponse answer(List<PublishBatchRequestEntry> entries) {
        try {
            return client.publishBatch(request -> request.topicArn(topic).publishBatchRequestEntries(entries))
                    .join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SdkException failure ? failure : e;
        }
    }

    private PublishBatchRequestEntry entry(String id, Message message) {
        PublishBatchRequestEntry.Builder entry = PublishBatchRequestEntry.builder()
                .id(id)
                .message(new String(MessageJson.document(message), StandardCharsets.UTF_8))
                .messageAttributes(attributes(message));
        if (topic.endsWith(FIFO)) {
            entry.messageGroupId(message.key().market() + "-" + message.key().trader())
                    .messageDeduplicationId(message.id());
        }
        return entry.build();
    }

    private static Map<String, MessageAttributeValue> attributes(Message message) {
        Map<String, MessageAttributeValue> attributes = new HashMap<>();
        attributes.put("event", text(message.kind().name()));
        attributes.put("market", text(message.key().market()));
        attributes.put("trader", text(message.key().trader().text()));
        if (message.symbol() != null) {
            attributes.put("symbol", text(message.symbol().text()));
        }
        if (message.side() != null) {
            attributes.put("side", text(message.side().name()));
        }
        return attributes;
    }

    private static MessageAttributeValue text(String value) {
        return MessageAttributeValue.builder()
                .dataType("String")
                .stringValue(value)
                .build();
    }

    @Override
    public void close() {
        client.close();
        threads.shutdownGracefully(100, 2_000, TimeUnit.MILLISECONDS);
    }
}
