package in.sauda.stream;

import in.sauda.calendar.SessionPhase;
import in.sauda.feed.FeedHealth;
import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.json.QuoteJson;
import in.sauda.market.Market;
import in.sauda.quote.Depth;
import in.sauda.quote.Indication;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One market as the stream sees it: the newest row of each instrument.
 *
 * <p>An instrument's number on the wire is its catalogue number plus the market's own offset (0 for the default
 * market), so that a socket may carry several markets and a row still says by itself whose it is.
 */
final class MarketStream {

    /** Distance between the wire numbers of two markets; no catalogue is larger. */
    static final int NUMBERS_OF_A_MARKET = 1 << 16;

    private final Market market;
    private final Slot[] slots;
    private final StreamMetrics metrics;

    MarketStream(Market market, int place, StreamMetrics metrics) {
        this.market = market;
        this.metrics = metrics;
        this.slots = new Slot[market.catalog().size()];
        for (int i = 0; i < slots.length; i++) {
            slots[i] = new Slot(place * NUMBERS_OF_A_MARKET + i);
        }
    }

    /** Takes in what is on the board already; called once the market's quotes come to {@link #update}. */
    void seed() {
        for (Instrument instrument : market.catalog().all()) {
            Quote quote = market.board().quote(instrument);
            if (quote != null) {
                slots[instrument.number()].seed(quote);
            }
        }
    }

    /** Takes a new quote in, on the market's thread. */
    void update(Quote quote) {
        int subscribers = slots[quote.tick().instrument()].update(quote);
        metrics.published.increment();
        if (subscribers > 0) {
            metrics.offered.add(subscribers);
        }
    }

    String id() {
        return market.id();
    }

    Market market() {
        return market;
    }

    /** The newest row of the instrument of {@code code}, or null before the first. */
    @Nullable
    Row row(int code) {
        return slots[Mode.instrument(code)].row();
    }

    /** One more subscriber of {@code code}; returns the stamp from which on rows are owed to it. */
    long join(int code) {
        return slots[Mode.instrument(code)].join(Mode.of(code));
    }

    /** One subscriber less of {@code code}; returns the stamp up to which rows were owed to it. */
    long leave(int code) {
        return slots[Mode.instrument(code)].leave(Mode.of(code));
    }

    /** Writes the message with the full quotes of {@code rows}. */
    void writeSnapshot(JsonOut out, List<Row> rows) {
        long now = market.clock().nowMicros();
        boolean stale = market.status().feed() != FeedHealth.State.OK;
        out.open().text("type", "snapshot").text("market", id()).array("quotes");
        for (Row row : rows) {
            Instrument instrument = row.quote.instrument();
            SessionPhase phase = market.hours().at(now, instrument).phase();
            Indication indication = market.feed().indicative(instrument, now).orElse(null);
            writeQuote(out.open(), row, now, stale);
            PriceBand band = market.band(row.quote, now);
            QuoteJson.members(out, row.quote, band, phase, market.feed().source(), id(), indication);
            out.close();
        }
        out.end().close();
    }

    /** Writes what a quote in a snapshot has besides the members that the API gives too. */
    static void writeQuote(JsonOut out, Row row, long now, boolean stale) {
        Quote quote = row.quote;
        out.text("s", quote.instrument().symbol().text())
                .number("i", row.wireNumber)
                .number("ts", quote.tick().eventMicros());
        QuoteJson.age(out, quote, now, stale);
    }

    /** The message with the book that belongs to {@code quote}. */
    byte[] depthMessage(Quote quote) {
        Depth depth = market.feed().depth(quote);
        JsonOut out = new JsonOut(640)
                .open()
                .text("type", "depth")
                .text("market", id())
                .text("symbol", quote.instrument().symbol().text())
                .number("i", slots[quote.tick().instrument()].wireNumber())
                .number("seq", depth.seq())
                .number("ts", depth.eventMicros());
        QuoteJson.levels(out, "bids", depth.bids());
        QuoteJson.levels(out, "asks", depth.asks());
        return out.flag("synthetic", depth.synthetic()).close().bytes();
    }
}
