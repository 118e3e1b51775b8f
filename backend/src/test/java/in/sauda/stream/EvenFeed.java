package in.sauda.stream;

import in.sauda.calendar.Ist;
import in.sauda.feed.Feed;
import in.sauda.instrument.Instrument;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.CandleSource;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Indication;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A synthetic feed for measuring: every instrument ticks at the same rate, evenly spaced in time and against the
 * others; sequence numbers rise by 1, so that a client can count what it did not get.
 */
final class EvenFeed implements Feed {

    private static final DayReference REFERENCE = new DayReference(2950_00, 2655_00, 3245_00, 3300_00, 2100_00, 5);

    private final int instruments;
    private final long ticksPerSecond;
    private long start;
    private long emitted;

    EvenFeed(int instruments, int ticksPerSecondAndInstrument) {
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

    @Override
    public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
        // It keeps no past.
    }

    @Override
    public Liquidity liquidity(Quote quote) {
        return Liquidity.deep(
                depth(quote), quote.reference().lowerBand(), quote.reference().upperBand());
    }

    @Override
    public Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind) {
        return Optional.empty();
    }

    @Override
    public Optional<Indication> indicative(Instrument instrument, long micros) {
        return Optional.empty();
    }

    @Override
    public long closePaise(Instrument instrument, LocalDate date) {
        return 0;
    }

    @Override
    public DayReference reference(Instrument instrument, LocalDate date) {
        return REFERENCE;
    }

    @Override
    public CandleSource candles() {
        return (instrument, interval, from, to, now) -> List.of();
    }

    @Override
    public boolean covers(Instrument instrument) {
        return true;
    }

    @Override
    public long staleAfterMicros() {
        return 15 * Ist.SECOND;
    }
}
