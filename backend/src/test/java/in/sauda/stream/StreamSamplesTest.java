package in.sauda.stream;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.fill.FillRule;
import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.json.QuoteJson;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.quote.DayReference;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Notice;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.ByteBufAllocator;
import io.netty.buffer.ByteBufUtil;
import io.vertx.core.json.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program says what contract/stream shows; the front end reads the same files. */
class StreamSamplesTest {

    private static final Path SAMPLES = Path.of("..", "contract", "stream");
    private static final long AT = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 15)) + 250_000;
    private static final long SENT_AT = AT + 18_000;
    private static final DayReference DAY = new DayReference(2950_00, 2655_00, 3245_00, 3300_00, 2100_00, 10);
    private static final DayReference INDEX_DAY = new DayReference(25_850_00, 0, 0, 26_500_00, 21_900_00, 5);

    private static final Row RELIANCE = row(
            StreamFixture.RELIANCE,
            new Tick(0, 18, AT, 2954_30, 125_400, 37_058_19_500L, 2954_20, 2954_40, 2951_00, 2956_00, 2949_50),
            DAY);
    private static final Row NIFTY = row(
            StreamFixture.NIFTY,
            new Tick(2, 41, AT + 5_000, 25_901_15, 0, 0, 0, 0, 25_860_00, 25_910_00, 25_855_05),
            INDEX_DAY);

    private static Row row(Instrument instrument, Tick tick, DayReference day) {
        return new Row(instrument.number(), 1, 1, new Quote(instrument, tick, day));
    }

    private static JsonObject sample(String name) {
        try {
            return new JsonObject(Files.readString(SAMPLES.resolve(name + ".json")));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JsonObject said(byte[] json) {
        return new JsonObject(new String(json, StandardCharsets.UTF_8));
    }

    @Test
    void snapshot() {
        JsonOut out = new JsonOut(64)
                .open()
                .text("type", "snapshot")
                .text("market", "sim")
                .array("quotes");
        for (Row row : List.of(RELIANCE, NIFTY)) {
            MarketStream.writeQuote(out.open(), row, SENT_AT, false);
            var day = row.quote.reference();
            QuoteJson.members(
                    out,
                    row.quote,
                    new PriceBand(day.lowerBand(), day.upperBand()),
                    SessionPhase.CONTINUOUS,
                    "simulated",
                    "sim",
                    null);
            out.close();
        }

        assertThat(said(out.end().close().bytes())).isEqualTo(sample("snapshot"));
    }

    @Test
    void batch() {
        assertThat(said(payload(Wire.JSON, 4))).isEqualTo(sample("q"));
    }

    @Test
    void binaryBatch() {
        byte[] payload = payload(Wire.BINARY, 2);

        assertThat(ByteBufUtil.hexDump(payload)).isEqualTo(sample("q-binary").getString("hex"));
        assertThat(payload).hasSize(12 + 2 * Row.BINARY_BYTES);
    }

    @Test
    void serverSentBatch() throws IOException {
        assertThat(new String(frame(Wire.SSE), StandardCharsets.US_ASCII))
                .isEqualTo(Files.readString(SAMPLES.resolve("q.sse")));
    }

    /** What is inside a frame whose header has {@code header} bytes. */
    private static byte[] payload(Wire wire, int header) {
        byte[] frame = frame(wire);
        byte[] payload = new byte[frame.length - header];
        System.arraycopy(frame, header, payload, 0, payload.length);
        return payload;
    }

    private static byte[] frame(Wire wire) {
        Batch batch = new Batch();
        batch.addRow(RELIANCE);
        batch.addRow(NIFTY);
        try (StreamFixture fixture = new StreamFixture()) {
            MarketStream market = new MarketStream(fixture.market, 0, new StreamMetrics());
            ByteBuf out = batch.encode(ByteBufAllocator.DEFAULT, wire, market, SENT_AT);
            byte[] bytes = ByteBufUtil.getBytes(out);
            out.release();
            return bytes;
        }
    }

    @Test
    void depth() {
        try (StreamFixture fixture = new StreamFixture()) {
            MarketStream market = new MarketStream(fixture.market, 0, new StreamMetrics());

            assertThat(said(market.depthMessage(RELIANCE.quote))).isEqualTo(sample("depth"));
        }
    }

    static Stream<AccountEvent> events() {
        Order order = new Order(
                "sim-ASHA0000-1",
                1,
                StreamFixture.RELIANCE.symbol(),
                Side.BUY,
                OrderType.MARKET,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                0,
                0,
                10,
                10,
                0,
                0,
                0,
                29_544_00,
                OrderStatus.COMPLETE,
                null,
                null,
                null,
                SENT_AT,
                SENT_AT,
                List.of(
                        new Order.StateChange(OrderStatus.OPEN, SENT_AT, null),
                        new Order.StateChange(OrderStatus.COMPLETE, SENT_AT, "10 at 2954.40")));
        Execution execution = new Execution(
                FillRule.BOOK_WALK,
                Side.BUY,
                10,
                0,
                0,
                0,
                0,
                20,
                10,
                18,
                AT,
                2954_30,
                new ManualFeed().liquidity(RELIANCE.quote),
                null);
        Fill fill = new Fill(
                "sim-ASHA0000-T1",
                1,
                order.id(),
                order.symbol(),
                Side.BUY,
                Product.CNC,
                10,
                2954_40,
                SENT_AT,
                35_54,
                execution,
                0);
        Gtt gtt = new Gtt(
                "sim-ASHA0000-G1",
                1,
                order.symbol(),
                Side.SELL,
                Product.CNC,
                10,
                List.of(new Gtt.Leg(2800_00, 2795_00), new Gtt.Leg(3100_00, 3095_00)),
                Gtt.Status.ACTIVE,
                2954_30,
                SENT_AT,
                SENT_AT,
                Ist.micros(LocalDate.of(2027, 11, 23), LocalTime.MIDNIGHT),
                null,
                null);
        Notice notice = new Notice(
                Notice.Code.SQUARED_OFF,
                order.symbol(),
                "The intraday position of 10 RELIANCE.NS was squared off at the cut-off, for a fee of ₹59.00.");
        return Stream.of(
                new AccountEvent.OrderChanged(2, SENT_AT, order),
                new AccountEvent.Traded(3, SENT_AT, fill),
                new AccountEvent.PortfolioChanged(4, SENT_AT, 9_70_420_46, 9_41_020_46),
                new AccountEvent.GttChanged(5, SENT_AT, gtt),
                new AccountEvent.Noticed(6, SENT_AT, notice));
    }

    @ParameterizedTest
    @MethodSource("events")
    void ownEvent(AccountEvent event) {
        JsonObject said = said(EventJson.message("sim", event));

        assertThat(said).isEqualTo(sample(said.getString("type")));
    }

    @Test
    void othersHaveTheFieldsOfTheirSamples() {
        try (StreamFixture fixture = new StreamFixture()) {
            fixture.signIn("one");
            TestSocket socket = fixture.connect("");
            socket.say("{\"op\":\"auth\",\"token\":\"one\"}");
            socket.subscribe("TCS.NS", "NOTHING.NS");
            socket.settle();
            for (String type : List.of("auth", "status", "pong", "error", "hb")) {
                assertThat(socket.next(type).fieldNames())
                        .as(type)
                        .isEqualTo(sample(type).fieldNames());
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"subscribe", "unsubscribe", "ping", "resume", "authenticate"})
    void whatClientsSayIsUnderstood(String name) throws ControlMessageException {
        ControlMessage message = ControlMessages.parse(sample(name).encode());

        assertThat(message.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT))
                .isEqualTo(sample(name).getString("op"));
    }
}
