package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The stream over a real WebSocket: quotes, books, states. */
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
        assertThat(quote.getDouble("price")).isEqualTo(2954.35);
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

    @Test
    void aSnapshotShowsTheBandWhereItMovedTo() {
        for (int i = 0; i < 60; i++) {
            fixture.tick(StreamFixture.RELIANCE, 3245_00);
        }
        assertThat(bandShown()).containsExactly(2655.0, 3245.0);
        fixture.clock.set(StreamFixture.NINE + 16 * Ist.MINUTE);
        assertThat(bandShown()).containsExactly(2802.5, 3392.5);
    }

    /** The band in the snapshot of a new socket. */
    private double[] bandShown() {
        TestSocket socket = fixture.connect("?interval=20");
        socket.subscribe("RELIANCE.NS");
        JsonObject quote = socket.next("snapshot").getJsonArray("quotes").getJsonObject(0);
        return new double[] {quote.getDouble("lowerBand"), quote.getDouble("upperBand")};
    }

    @Test
    void theNewestOfABatchWins() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("?interval=1000");
        socket.subscribe("RELIANCE.NS");
        socket.next("snapshot");
        long newest = 0;
        for (int i = 1; i <= 50; i++) {
            newest = fixture.feed.tick(StreamFixture.RELIANCE, 2950_00 + i * 5);
        }

        JsonArray row = socket.row(0, newest);

        assertThat(row.getDouble(3)).isEqualTo(2952.5);
        assertThat(socket.rows()).hasSizeLessThan(50);
        assertThat(socket.rows().stream().map(each -> each.getLong(1))).isSorted();
    }

    @Test
    void anInstrumentWithoutAPriceIsShownWhenItHasOne() {
        TestSocket socket = fixture.connect("?interval=20");
        socket.subscribe("TCS.NS");
        socket.settle();
        fixture.tick(StreamFixture.TCS, 3100_00);

        JsonObject snapshot = socket.next("snapshot");

        assertThat(snapshot.getJsonArray("quotes").getJsonObject(0).getString("s"))
                .isEqualTo("TCS.NS");
        assertThat(socket.rows()).isEmpty();
    }

    @Test
    void ltpLeavesOutRowsWithTheSamePrice() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("?interval=20");
        socket.say("{\"op\":\"subscribe\",\"symbols\":[\"RELIANCE.NS\"],\"mode\":\"ltp\"}");
        socket.subscribe("TCS.NS");
        socket.next("snapshot");
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        fixture.tick(StreamFixture.TCS, 3100_00);
        long changed = fixture.tick(StreamFixture.RELIANCE, 2951_00);
        socket.row(0, changed);

        assertThat(socket.rows().stream().filter(row -> row.getInteger(0) == 0)).hasSize(1);
    }

    @Test
    void depthComesWithTheRow() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("?interval=20");
        socket.say("{\"op\":\"subscribe\",\"symbols\":[\"RELIANCE.NS\",\"^NSEI\"],\"mode\":\"depth\"}");
        assertThat(socket.next("depth").getLong("seq")).isEqualTo(1);
        fixture.tick(StreamFixture.NIFTY, 25_900_00);
        long seq = fixture.tick(StreamFixture.RELIANCE, 2951_00);

        JsonObject depth = socket.next("depth", message -> message.getLong("seq") == seq);

        assertThat(depth.getString("symbol")).isEqualTo("RELIANCE.NS");
        assertThat(depth.getJsonArray("bids").getJsonObject(0))
                .isEqualTo(new JsonObject("{\"price\":2950.95,\"quantity\":1000,\"orders\":3}"));
        assertThat(socket.ofType("depth").map(message -> message.getString("symbol")))
                .doesNotContain("^NSEI");
    }

    @Test
    void nothingComesAfterUnsubscribing() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("?interval=20");
        socket.subscribe("RELIANCE.NS", "TCS.NS");
        socket.say("{\"op\":\"unsubscribe\",\"symbols\":[\"RELIANCE.NS\",\"NOTHING.NS\"]}");
        socket.settle();
        fixture.tick(StreamFixture.RELIANCE, 2951_00);
        fixture.tick(StreamFixture.TCS, 3100_00);
        socket.next("snapshot", snapshot -> snapshot.encode().contains("TCS.NS"));
        long seq = fixture.tick(StreamFixture.TCS, 3101_00);
        socket.row(1, seq);

        assertThat(socket.rows().stream().map(row -> row.getInteger(0))).containsOnly(1);
    }

    @Test
    void aSocketMayCarryTwoMarkets() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("?interval=20");
        socket.subscribe("RELIANCE.NS");
        socket.say("{\"op\":\"subscribe\",\"symbols\":[\"RELIANCE.NS\"],\"market\":\"replay-1\"}");
        socket.settle();
        fixture.otherFeed.tick(StreamFixture.RELIANCE, 1_00);
        JsonObject other = socket.next("snapshot", snapshot -> "replay-1".equals(snapshot.getString("market")));
        int number = other.getJsonArray("quotes").getJsonObject(0).getInteger("i");
        fixture.otherFeed.tick(StreamFixture.RELIANCE, 2_00);

        JsonArray row = socket.row(number, 2);

        assertThat(number).isEqualTo(MarketStream.NUMBERS_OF_A_MARKET);
        assertThat(row.getDouble(3)).isEqualTo(2);
    }

    @Test
    void subscribersHearWhenTheFeedFallsSilent() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        TestSocket socket = fixture.connect("");
        socket.subscribe("RELIANCE.NS");
        socket.next("status", status -> "ok".equals(status.getString("feed")));
        fixture.clock.addAndGet(60 * Ist.SECOND);

        JsonObject status = socket.next("status", message -> "stale".equals(message.getString("feed")));

        assertThat(status.getString("market")).isEqualTo("sim");
    }

    @Test
    void aSilentSocketHearsAHeartbeat() {
        TestSocket socket = fixture.connect("");

        assertThat(socket.next("hb").getLong("ts")).isPositive();
    }

    @Test
    void rowsAddUpWhateverComesAndGoes() {
        fixture.tick(StreamFixture.RELIANCE, 2950_00);
        for (int round = 0; round < 20; round++) {
            TestSocket socket = fixture.connect("?interval=" + (20 + round % 3 * 15));
            socket.say("{\"op\":\"subscribe\",\"symbols\":[\"RELIANCE.NS\",\"TCS.NS\"],\"mode\":\""
                    + (round % 2 == 0 ? "ltp" : "quote") + "\"}");
            for (int i = 0; i < 30; i++) {
                fixture.feed.tick(StreamFixture.RELIANCE, 2950_00 + (i / 2) * 5);
                fixture.feed.tick(StreamFixture.TCS, 3100_00 + i * 5);
            }
            socket.settle();
            if (round % 3 == 0) {
                socket.say("{\"op\":\"unsubscribe\",\"symbols\":[\"TCS.NS\"]}");
            } else if (round % 3 == 1) {
                socket.line().close();
            }
        }
        StreamMetrics metrics = fixture.hub.metrics();

        TestSocket.until(() -> metrics.offered() == metrics.delivered() + metrics.conflated() + metrics.dropped());
        assertThat(metrics.delivered()).isPositive();
    }
}
