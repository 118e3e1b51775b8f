package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.feed.PlainFeed;
import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.Collectors;

/** A feed that says what a test tells it to: one book for each tick. */
final class ScriptedFeed extends PlainFeed {

    private record Scripted(Tick tick, Depth depth) {}

    private static final DayReference REFERENCE = new DayReference(100_00, 80_00, 120_00, 150_00, 50_00, 5);

    private final ConcurrentSkipListMap<Long, Scripted> script = new ConcurrentSkipListMap<>();
    private final Map<Long, Depth> books = new ConcurrentHashMap<>();
    private final Map<Integer, Long> volumes = new ConcurrentHashMap<>();
    private long last = Long.MIN_VALUE;
    private long seq;
    volatile boolean failing;

    /** At {@code micros}, {@code instrument} trades at {@code ltp} with these levels on offer. */
    synchronized void say(
            long micros, Instrument instrument, long ltp, long traded, List<Level> bids, List<Level> asks) {
        long number = ++seq;
        long volume = volumes.merge(instrument.number(), traded, Long::sum);
        Depth depth = new Depth(bids, asks, true, number, micros);
        books.put(number, depth);
        Tick tick = new Tick(
                instrument.number(),
                number,
                micros,
                ltp,
                volume,
                volume * ltp,
                bids.isEmpty() ? 0 : bids.getFirst().pricePaise(),
                asks.isEmpty() ? 0 : asks.getFirst().pricePaise(),
                ltp,
                ltp,
                ltp);
        script.put(micros * 1_000 + number % 1_000, new Scripted(tick, depth));
    }

    /** Whole seconds from {@code micros} to the last thing said. */
    long lastSeconds(long micros) {
        return (script.lastKey() / 1_000 - micros) / Ist.SECOND;
    }

    boolean isEmpty() {
        return script.isEmpty();
    }

    ScriptedFeed() {
        super(REFERENCE);
    }

    @Override
    public String source() {
        return "scripted";
    }

    @Override
    public void start(long micros, TickSink sink) {
        advanceTo(micros, sink);
    }

    @Override
    public void advanceTo(long micros, TickSink sink) {
        if (failing) {
            throw new IllegalStateException("The script says so");
        }
        long until = micros * 1_000 + 999;
        if (until > last) {
            for (Scripted next : script.subMap(last, false, until, true).values()) {
                sink.accept(next.tick(), REFERENCE);
            }
            last = until;
        }
    }

    @Override
    public Depth depth(Quote quote) {
        return Objects.requireNonNull(books.get(quote.tick().seq()));
    }

    @Override
    public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
        Set<Integer> numbers = instruments.stream().map(Instrument::number).collect(Collectors.toSet());
        for (Scripted next : script.subMap(afterMicros * 1_000 + 999, false, upToMicros * 1_000 + 999, true)
                .values()) {
            if (numbers.contains(next.tick().instrument())) {
                sink.accept(next.tick(), REFERENCE);
            }
        }
    }
}
