package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A client that does not read for a while. */
class SlowSocketTest {

    private static final int SHARES = 300;

    @Test
    void aSlowClientCostsLittleAndEndsWithTheNewestRows() throws IOException {
        InstrumentCatalog catalog = TestMarkets.shares(SHARES);
        try (StreamFixture fixture = new StreamFixture(catalog);
                Socket line = new Socket()) {
            line.setReceiveBufferSize(4_096);
            line.setSoTimeout(20_000);
            line.connect(new InetSocketAddress("127.0.0.1", fixture.port()));
            subscribe(line);
            TestSocket.until(() -> fixture.hub.metrics().sockets() == 1);

            StreamMetrics metrics = fixture.hub.metrics();
            tickUntil(fixture, () -> metrics.slow() > 0);
            long sent = metrics.bytes();
            long conflated = metrics.conflated();
            tickUntil(fixture, () -> metrics.published() > 120_000);

            assertThat(metrics.bytes()).isEqualTo(sent);
            assertThat(sent).isLessThan(4_000_000);
            assertThat(metrics.conflated()).isEqualTo(conflated);

            Map<Integer, Long> newest = new HashMap<>();
            for (Instrument instrument : catalog.all()) {
                newest.put(instrument.number(), fixture.tick(instrument, 3000_00));
            }
            readUntil(line.getInputStream(), newest);
            TestSocket.until(() -> metrics.offered() == metrics.delivered() + metrics.conflated());
        }
    }

    private static void tickUntil(StreamFixture fixture, java.util.function.BooleanSupplier done) {
        for (int round = 0; !done.getAsBoolean(); round++) {
            Instrument last = null;
            for (Instrument instrument : fixture.catalog.all()) {
                fixture.feed.tick(instrument, 2950_00 + round % 100 * 5);
                last = instrument;
            }
            fixture.tick(java.util.Objects.requireNonNull(last), 2950_00);
        }
    }

    private static void subscribe(Socket line) throws IOException {
        line.getOutputStream()
                .write(("GET /stream?interval=20 HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
                                + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n")
                        .getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            head.append((char) line.getInputStream().read());
        }
        StringBuilder symbols = new StringBuilder();
        for (int i = 0; i < SHARES; i++) {
            symbols.append(i == 0 ? "" : ",").append("\"S").append(i).append(".NS\"");
        }
        byte[] message = ("{\"op\":\"subscribe\",\"symbols\":[" + symbols + "]}").getBytes(StandardCharsets.US_ASCII);
        byte[] frame = new byte[message.length + 8];
        frame[0] = (byte) 0x81;
        frame[1] = (byte) (0x80 | 126);
        frame[2] = (byte) (message.length >> 8);
        frame[3] = (byte) message.length;
        System.arraycopy(message, 0, frame, 8, message.length);
        line.getOutputStream().write(frame);
    }

    /** Reads until every instrument has come with its newest sequence number; none may ever go back. */
    private static void readUntil(InputStream in, Map<Integer, Long> newest) throws IOException {
        DataInputStream data = new DataInputStream(in);
        Map<Integer, Long> got = new HashMap<>();
        int heartbeats = 0;
        while (!got.equals(newest)) {
            data.readUnsignedByte();
            long length = data.readUnsignedByte();
            if (length == 126) {
                length = data.readUnsignedShort();
            } else if (length == 127) {
                length = data.readLong();
            }
            JsonObject message = new JsonObject(new String(data.readNBytes((int) length), StandardCharsets.UTF_8));
            // One may have been due while the line stood still; another says that the server has nothing left to send.
            heartbeats += "hb".equals(message.getString("type")) ? 1 : 0;
            assertThat(heartbeats).isLessThan(2);
            if ("snapshot".equals(message.getString("type"))) {
                for (Object each : message.getJsonArray("quotes")) {
                    JsonObject quote = (JsonObject) each;
                    newer(got, quote.getInteger("i"), quote.getLong("seq"));
                }
            } else if ("q".equals(message.getString("type"))) {
                for (Object each : message.getJsonArray("q")) {
                    JsonArray row = (JsonArray) each;
                    newer(got, row.getInteger(0), row.getLong(1));
                }
            }
        }
    }

    private static void newer(Map<Integer, Long> got, int instrument, long seq) {
        Long before = got.put(instrument, seq);
        assertThat(seq).isGreaterThan(before == null ? 0 : before);
    }
}
