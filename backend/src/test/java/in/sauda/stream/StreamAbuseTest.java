package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.instrument.InstrumentCatalog;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClientRequest;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.UpgradeRejectedException;
import io.vertx.core.http.WebSocketFrame;
import io.vertx.core.json.JsonObject;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Bad input: what can be answered is answered and the socket stays; what cannot be borne closes it. */
class StreamAbuseTest {

    private final StreamFixture fixture = new StreamFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            nonsense                                                    | MALFORMED_JSON
            {"op":"ping"} {"op":"ping"}                                 | MALFORMED_JSON
            {"op":"ping","op":"ping"}                                   | MALFORMED_JSON
            ["subscribe"]                                               | WRONG_TYPE
            {}                                                          | MISSING_FIELD
            {"op":7}                                                    | WRONG_TYPE
            {"op":"buy"}                                                | INVALID_VALUE
            {"op":"subscribe"}                                          | MISSING_FIELD
            {"op":"subscribe","symbols":"TCS.NS"}                       | WRONG_TYPE
            {"op":"subscribe","symbols":[1]}                            | WRONG_TYPE
            {"op":"subscribe","symbols":["TCS.NS"],"mode":"all"}        | INVALID_VALUE
            {"op":"subscribe","symbols":["TCS.NS"],"depth":true}        | UNKNOWN_FIELD
            {"op":"subscribe","symbols":["TCS.NS"],"market":"mars"}     | UNKNOWN_MARKET
            {"op":"subscribe","symbols":["TCS.NS","NOTHING.NS","; --"]} | UNKNOWN_SYMBOL
            {"op":"subscribe","symbols":["QUIET.NS"]}                   | NO_PRICE
            {"op":"ping","id":1.5}                                      | WRONG_TYPE
            {"op":"ping","id":99999999999999999999}                     | WRONG_TYPE
            {"op":"resume","after":-1}                                  | INVALID_VALUE
            {"op":"resume","after":0}                                   | NOT_SIGNED_IN
            {"op":"auth","token":"nobody's"}                            | NOT_SIGNED_IN
            """)
    void aBadMessageIsAnsweredAndTheSocketStays(String message, String code) {
        TestSocket socket = fixture.connect("");
        socket.say(message);

        JsonObject error = socket.next("error");

        assertThat(error.getString("code")).isEqualTo(code);
        assertThat(error.getString("detail")).isNotBlank();
        socket.settle();
    }

    @Test
    void binaryFromAClientIsAnsweredAndTheSocketStays() {
        TestSocket socket = fixture.connect("");
        StreamFixture.await(socket.line().writeBinaryMessage(Buffer.buffer(new byte[] {1, 2, 3})));

        assertThat(socket.next("error").getString("code")).isEqualTo("WRONG_TYPE");
        socket.settle();
    }

    @Test
    void oneBadSymbolDoesNotSpoilTheRest() {
        fixture.tick(StreamFixture.TCS, 3100_00);
        TestSocket socket = fixture.connect("");
        socket.subscribe("NOTHING.NS", "TCS.NS");

        assertThat(socket.next("snapshot").getJsonArray("quotes")).hasSize(1);
        assertThat(socket.next("error").getJsonArray("symbols")).containsExactly("NOTHING.NS");
    }

    @Test
    void tooManyMessagesCloseTheSocket() {
        TestSocket socket = fixture.connect("");
        for (int i = 0; i < 400 && socket.isOpen(); i++) {
            socket.line().writeTextMessage("{\"op\":\"ping\",\"id\":" + i + "}");
        }

        assertThat(socket.closeCode()).isEqualTo(1008);
        assertThat(fixture.hub.metrics().refused()).isEqualTo(1);
    }

    @Test
    void aMessageOver64KiBClosesTheSocket() {
        TestSocket socket = fixture.connect("");
        Buffer large = Buffer.buffer(" ".repeat(WebSocketClient.LONGEST_MESSAGE_BYTES + 1));
        socket.line().writeFrame(WebSocketFrame.textFrame(large.toString(), true));

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void aMessageOver64KiBInPiecesClosesTheSocket() {
        TestSocket socket = fixture.connect("");
        socket.line().writeFrame(WebSocketFrame.textFrame(" ".repeat(40_000), false));
        socket.line().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(" ".repeat(40_000)), true));

        assertThat(socket.closeCode()).isEqualTo(1009);
    }

    @Test
    void aMessageInPiecesIsPutTogether() {
        TestSocket socket = fixture.connect("");
        socket.line().writeFrame(WebSocketFrame.textFrame("{\"op\":\"ping\"", false));
        socket.line().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer(",\"id\":4"), false));
        socket.line().writeFrame(WebSocketFrame.continuationFrame(Buffer.buffer("2}"), true));

        assertThat(socket.next("pong").getLong("id")).isEqualTo(42);
    }

    @Test
    void moreThan4000SymbolsCloseTheSocket() {
        InstrumentCatalog large = TestMarkets.shares(Subscriptions.MOST_SYMBOLS + 1);
        try (StreamFixture crowded = new StreamFixture(large)) {
            TestSocket socket = crowded.connect("");
            socket.say(subscribe(0, 2_000));
            socket.say(subscribe(0, 2_000));
            socket.say(subscribe(2_000, 4_000));
            socket.settle();
            socket.say(subscribe(4_000, 4_001));

            assertThat(socket.closeCode()).isEqualTo(1008);
        }
    }

    private static String subscribe(int from, int to) {
        return IntStream.range(from, to)
                .mapToObj(i -> "\"S" + i + ".NS\"")
                .collect(Collectors.joining(",", "{\"op\":\"subscribe\",\"symbols\":[", "]}"));
    }

    @Test
    void aForeignPageIsRefused() {
        assertThatThrownBy(() -> fixture.connect(fixture.page("http://evil.test")))
                .rootCause()
                .isInstanceOfSatisfying(
                        UpgradeRejectedException.class,
                        refused -> assertThat(refused.getStatus()).isEqualTo(403));
    }

    @ParameterizedTest
    @CsvSource({
        "/stream, 426, UPGRADE_REQUIRED",
        "/stream?interval=19, 400, INVALID_VALUE",
        "/stream?interval=1001, 400, INVALID_VALUE",
        "/stream?interval=fast, 400, INVALID_VALUE",
        "/stream?market=mars, 404, UNKNOWN_MARKET",
        "/stream/sse, 400, MISSING_FIELD",
        "/stream/sse?symbols=TCS.NS&mode=all, 400, INVALID_VALUE"
    })
    void aBadRequestIsAProblem(String path, int status, String code) {
        JsonObject problem = fixture.await(() -> fixture.vertx
                .createHttpClient()
                .request(HttpMethod.GET, fixture.port(), "127.0.0.1", path)
                .compose(HttpClientRequest::send)
                .compose(response -> {
                    assertThat(response.statusCode()).isEqualTo(status);
                    assertThat(response.getHeader("Content-Type")).isEqualTo("application/problem+json");
                    return response.body();
                })
                .map(Buffer::toJsonObject));

        assertThat(problem.getString("code")).isEqualTo(code);
    }
}
