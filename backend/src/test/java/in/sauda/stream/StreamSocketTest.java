package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream over a real WebSocket: quotes. */
class StreamSocketTest {

    private final StreamFixture fixture = new StreamFixture();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aLateJoinerGetsTheLatestQuoteAtOnce() {
        fixture.tick(StreamFixture.RELIANCE, 2954_35);
        TestSocket socket = fixture.connect("?interval=1000");
        socket.subscribe("reliance");

        JsonObject snapshot = socket.next("snapshot");

        assertThat(snapshot.getString("market")).isEqualTo("sim");
        JsonObject quote = snapshot.getJsonArray("quotes").getJsonObject(0);
        assertThat(quote.getString("s")).isEqualTo("RELIANCE.NS");
        assertThat(quote.getInteger("i")).isZero();
        assertThat(quote.getLong("seq")).isEqualTo(1);
        assertThat(quote.getDouble("price")).isEqualTo(2954.35);
        assertThat(quote.getDouble("change")).isEqualTo(4.35);
        assertThat(quote.getDouble("changePercent")).isEqualTo(0.15);
        assertThat(quote.getString("asOf")).isEqualTo("2026-11-23T09:00:01.000000+05:30");
        assertThat(quote.getString("source")).isEqualTo("manual");
        assertThat(socket.next("status").getString("phase")).isEqualTo("CONTINUOUS");
    }

    @Test
    void rowsFollowTheSnapshot() {
        fixture.tick(StreamFixture.RELIANCE, 2954_35);
        TestSocket socket = fixture.connect("?interval=20");
        socket.subscribe("RELIANCE.NS");
        socket.next("snapshot");
        long seq = fixture.tick(StreamFixture.RELIANCE, 2955_00);

        JsonArray row = socket.row(0, seq);

        assertThat(row)
                .isEqualTo(new JsonArray("[0,2," + (StreamFixture.NINE + 2_000_000) + ",2955,1002,2954.95,2955.1]"));
    }
}
