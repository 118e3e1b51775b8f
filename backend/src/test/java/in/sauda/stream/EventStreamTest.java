package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Side;
import in.sauda.trading.Answer;
import in.sauda.trading.PlaceOrder;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The same messages as Server-Sent Events. */
class EventStreamTest {

    private final StreamFixture fixture = new StreamFixture();
    private final StringBuffer received = new StringBuffer();
    private volatile boolean ended;

    @AfterEach
    void close() {
        fixture.close();
    }

    private HttpClientResponse open(String query, String... header) {
        return fixture.await(() -> fixture.vertx
                .createHttpClient()
                .request(HttpMethod.GET, fixture.port(), "127.0.0.1", "/stream/sse" + query)
                .compose(request -> {
                    for (int i = 0; i < header.length; i += 2) {
                        request.putHeader(header[i], header[i + 1]);
                    }
                    return request.send();
                })
                .onSuccess(response -> {
                    response.handler(part -> received.append(part.toString()));
                    response.endHandler(end -> ended = true);
                }));
    }

    private List<JsonObject> messages(String type) {
        return received.toString()
                .lines()
                .filter(line -> line.startsWith("data: "))
                .filter(line -> line.endsWith("}"))
                .map(line -> new JsonObject(line.substring(6)))
                .filter(message -> type.equals(message.getString("type")))
                .toList();
    }

    @Test
    void aSnapshotThenRows() {
        fixture.tick(StreamFixture.RELIANCE, 2954_35);
        HttpClientResponse response = open("?symbols=RELIANCE.NS,TCS.NS,NOTHING.NS&interval=20");
        assertThat(response.getHeader("Content-Type")).startsWith("text/event-stream");
        TestSocket.until(
                () -> messages("snapshot").size() == 1 && messages("error").size() == 1);
        fixture.tick(StreamFixture.RELIANCE, 2955_00);

        TestSocket.until(() -> !messages("q").isEmpty());
        assertThat(messages("q").getFirst().getJsonArray("q").getJsonArray(0).getDouble(3))
                .isEqualTo(2955);
    }

    @Test
    void ownEventsCarryAnIdToResumeFrom() {
        fixture.signIn("one");
        fixture.tick(StreamFixture.RELIANCE, 100_00);
        fixture.market
                .place(
                        PlaceOrder.market(StreamFixture.ASHA, StreamFixture.RELIANCE, Side.BUY, 1, null),
                        outcome -> new Answer(200, new byte[0]))
                .toCompletableFuture()
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
        open("?symbols=TCS.NS", "Cookie", "jwt_token=one", "Last-Event-ID", "1");

        TestSocket.until(() -> !messages("portfolio").isEmpty());
        assertThat(received.toString()).contains("id: 2\ndata: {").doesNotContain("id: 1\n");
    }

    @Test
    void theEndOfTheSessionIsSaid() {
        fixture.signIn("one");
        open("?symbols=TCS.NS", "Cookie", "jwt_token=one");
        TestSocket.until(() -> !messages("status").isEmpty());
        fixture.hub.sessionEnded("one");

        TestSocket.until(() -> ended);
        assertThat(messages("error").getLast().getString("code")).isEqualTo("SESSION_ENDED");
    }
}
