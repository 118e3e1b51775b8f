package in.sauda.notify;

import in.sauda.account.SystemClock;
import in.sauda.json.MessageJson;
import in.sauda.trading.Message;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Posts each message to an address of the operator's, signed so that the receiver can tell whose it is. Redirects are
 * not followed: the signed message goes nowhere but there.
 */
final class WebhookNotifier implements Notifier {

    /** When the request was made: whole seconds since 1970, as signed. */
    static final String TIMESTAMP = "Sauda-Timestamp";

    /** {@code v1=} and the HMAC-SHA256 of {@code timestamp.body} in hexadecimal digits. */
    static final String SIGNATURE = "Sauda-Signature";

    private static final Duration TO_CONNECT = Duration.ofSeconds(3);
    private static final Duration TO_ANSWER = Duration.ofSeconds(10);
    private static final String ALGORITHM = "HmacSHA256";

    /** Answers that speak of the message itself. */
    private static final Set<Integer> REFUSALS = Set.of(400, 413, 415, 422);

    private final URI address;
    private final SecretKeySpec key;
    private final SystemClock clock;
    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(TO_CONNECT)
            .followRedirects(Redirect.NEVER)
            .version(Version.HTTP_1_1)
            .build();

    /**
     * Posts to {@code address}.
     *
     * @param secret what both sides know, not empty
     */
    WebhookNotifier(URI address, String secret, SystemClock clock) {
        this.address = address;
        this.key = new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.clock = clock;
    }

    @Override
    public int most() {
        return 1;
    }

    @Override
    public List<Delivery> send(List<Message> messages) throws NotifierDownException {
        int status = post(MessageJson.document(messages.getFirst()));
        if (status >= 200 && status < 300) {
            return List.of(new Delivery.Arrived());
        }
        if (REFUSALS.contains(status)) {
            return List.of(new Delivery.Refused("the webhook answered " + status));
        }
        throw new NotifierDownException("the webhook answered " + status);
    }

    private int post(byte[] body) throws NotifierDownException {
        String timestamp = Long.toString(clock.nowMicros() / 1_000_000);
        HttpRequest request = HttpRequest.newBuilder(address)
                .timeout(TO_ANSWER)
                .header("Content-Type", "application/json")
                .header(TIMESTAMP, timestamp)
                .header(SIGNATURE, "v1=" + signature(timestamp, body))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<Void> answer = client.send(request, BodyHandlers.discarding());
            return answer.statusCode();
        } catch (IOException e) {
            throw new NotifierDownException("the webhook cannot be reached: " + e, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotifierDownException("interrupted", e);
        }
    }

    private String signature(String timestamp, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((timestamp + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java has " + ALGORITHM, e);
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
