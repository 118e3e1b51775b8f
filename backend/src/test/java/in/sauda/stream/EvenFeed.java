package in.sauda.stream;

import in.sauda.calendar.Ist;
import in.sauda.feed.PlainFeed;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.List;

/**
 * A synthetic feed for measuring: every instrument ticks at the same rate, evenly spaced in time and against the
 * others; sequence numbers rise by 1, so that a client can count what it did not get.
 */
final class EvenFeed extends PlainFeed {

    private static final DayReference REFERENCE = new DayReference(2950_00, 2655_00, 3245_00, 3300_00, 2100_00, 5);

    private final int instruments;
    private final long ticksPerSecond;
    private long start;
    private long emitted;

    EvenFeed(int instruments, int ticksPerSecondAndInstrument) {
        super(REFERENCE);
        this.instruments = instruments;
        this.ticksPerSecond = (long) instruments * ticksPerSecondAndInstrument;
    }

    @Override
    public String source() {
        return "even";
    }

    @Override
    public void start(long micros, TickSink sink) {
        start = micros;
        for (int i = 0; i < instruments; i++) {
            emit(micros, sink);
        }
    }

    @Override
    public void advanceTo(long micros, TickSink sink) {
        while (true) {
            long at = start + (emitted - instruments) * Ist.SECOND / ticksPerSecond;
            if (at > micros) {
                return;
            }
            emit(at, sink);
        }
    }

    private void emit(long at, TickSink sink) {
        int instrument = (int) (emitted % instruments);
        long seq = emitted / instruments + 1;
        emitted++;
        long price = 2950_00 + (seq * 35 + instrument * 1_15L) % 200_00;
        long volume = 1_000_000 + seq * 17;
        sink.accept(
                new Tick(
                        instrument,
                        seq,
                        at,
                        price,
                        volume,
                        volume * 2950_00,
                        price - 5,
                        price + 10,
                        2950_00,
                        3150_00,
                        2950_00),
                REFERENCE);
    }

    @Override
    public Depth depth(Quote quote) {
        long price = quote.tick().ltpPaise();
        List<Depth.Level> bids = List.of(new Depth.Level(price - 5, 100, 3), new Depth.Level(price - 10, 250, 5));
        List<Depth.Level> asks = List.of(new Depth.Level(price + 10, 80, 2), new Depth.Level(price + 15, 300, 4));
        return new Depth(bids, asks, true, quote.tick().seq(), quote.tick().eventMicros());
    }
}
