package in.sauda.stream;

import in.sauda.calendar.Ist;
import in.sauda.feed.PlainFeed;
import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A feed that ticks when a test says so. Sequence numbers rise by 1 for each instrument. */
public final class ManualFeed extends PlainFeed {

    static final DayReference REFERENCE = new DayReference(2950_00, 2655_00, 3245_00, 3300_00, 2100_00, 5);

    private final Map<Integer, Long> seqs = new ConcurrentHashMap<>();
    private final Queue<Tick> said = new ConcurrentLinkedQueue<>();

    /** {@code instrument} trades at {@code ltp} paise; an index has no bid and ask. Returns the sequence number. */
    public long tick(Instrument instrument, long ltp) {
        long seq = seqs.merge(instrument.number(), 1L, Long::sum);
        boolean index = instrument.isIndex();
        said.add(new Tick(
                instrument.number(),
                seq,
                StreamFixture.NINE + seq * Ist.SECOND,
                ltp,
                index ? 0 : 1_000 + seq,
                index ? 0 : (1_000 + seq) * ltp,
                index ? 0 : ltp - 5,
                index ? 0 : ltp + 10,
                ltp,
                ltp,
                ltp));
        return seq;
    }

    /** One that has said nothing yet; its first trade is a second after nine on 23 November 2026. */
    public ManualFeed() {
        super(REFERENCE);
    }

    @Override
    public String source() {
        return "manual";
    }

    @Override
    public void start(long micros, TickSink sink) {
        advanceTo(micros, sink);
    }

    @Override
    public void advanceTo(long micros, TickSink sink) {
        for (Tick tick = said.poll(); tick != null; tick = said.poll()) {
            sink.accept(tick, REFERENCE);
        }
    }

    @Override
    public Depth depth(Quote quote) {
        long price = quote.tick().ltpPaise();
        return new Depth(
                List.of(new Depth.Level(price - 5, 1_000, 3), new Depth.Level(price - 10, 2_500, 5)),
                List.of(new Depth.Level(price + 10, 800, 2), new Depth.Level(price + 15, 3_000, 4)),
                true,
                quote.tick().seq(),
                quote.tick().eventMicros());
    }

    @Override
    public boolean covers(Instrument instrument) {
        return !instrument.symbol().ticker().startsWith("QUIET");
    }
}
