package in.sauda.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import in.sauda.json.MessageJson;
import in.sauda.store.SampleBook;
import in.sauda.trading.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WebhookTest {

    private static final String SECRET = "a secret that both sides know, 32 characters";
    private static final long NOW = 1_795_400_100_250_000L;

    private record Posted(String path, String timestamp, String signature, byte[] body) {}

    private final ConcurrentLinkedQueue<Posted> posted = new ConcurrentLinkedQueue<>();
    private final AtomicInteger status = new AtomicInteger(204);
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");
    private HttpServer server;
    private Notifier webhook;
    private Message message;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            posted.add(new Posted(
                    exchange.getRequestURI().getPath(),
                    exchange.getRequestHeaders().getFirst("Sauda-Timestamp"),
                    exchange.getRequestHeaders().getFirst("Sauda-Signature"),
                    exchange.getRequestBody().readAllBytes()));
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(status.get(), -1);
            exchange.close();
        });
        server.start();
        URI address = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/sauda");
        webhook = new Webhook(address, SECRET).notifier(() -> NOW);
        book.open();
        message = book.buy("TCS.NS", 2, 340_000).messages().getFirst();
    }

    @AfterEach
    void stop() {
        webhook.close();
        server.stop(0);
    }

    @Test
    void whoKnowsTheSecretCanTellWhoseItIs() throws Exception {
        assertThat(webhook.send(List.of(message))).containsExactly(new Delivery.Arrived());

        Posted only = posted.remove();
        assertThat(only.timestamp()).isEqualTo("1795400100");
        assertThat(only.body()).isEqualTo(MessageJson.document(message));
        assertThat(only.signature()).isEqualTo("v1=" + hmac(only.timestamp(), only.body()));
    }

    @Test
    void aMessageThatIsNotLikedIsRefusedAndAnythingElseIsAnOutage() throws Exception {
        status.set(422);
        assertThat(webhook.send(List.of(message))).containsExactly(new Delivery.Refused("the webhook answered 422"));

        status.set(503);
        assertThatThrownBy(() -> webhook.send(List.of(message)))
                .isInstanceOf(NotifierDownException.class)
                .hasMessage("the webhook answered 503");
    }

    @Test
    void aRedirectIsNotFollowed() {
        status.set(307);

        assertThatThrownBy(() -> webhook.send(List.of(message))).isInstanceOf(NotifierDownException.class);
        assertThat(posted).extracting(Posted::path).containsExactly("/sauda");
    }

    @Test
    void nobodyThereIsAnOutage() {
        server.stop(0);

        assertThatThrownBy(() -> webhook.send(List.of(message))).isInstanceOf(NotifierDownException.class);
    }

    @Test
    void theSecretIsInNoWords() {
        assertThat(new Webhook(URI.create("https://example.org/sauda?key=1"), SECRET))
                .hasToString("Webhook[example.org]");
    }

    private static String hmac(String timestamp, byte[] body) throws GeneralSecurityException {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String signed = timestamp + "." + new String(body, StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
    }
}
