package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.Feed;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.CandleSource;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Indication;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Plays recorded minutes: four ticks to a bar along the path of {@link Bar}, every one of them however far time jumps,
 * so that the same commands at the same moments always meet the same prices.
 *
 * <p>The book has one level a side: bid and ask one price step from the path, inside the minute's range, with a tenth
 * of what trades at that point. It empties when the minute is over and no other follows at once. What is known of a day
 * beforehand comes from the days before it in the folder; 0 where the folder has none.
 */
public final class ReplayFeed implements Feed {

    /** Three polls: a recorded minute is one. */
    private static final long STALE_AFTER = 3 * Ist.MINUTE;

    private static final Comparator<Cursor> BY_TIME = Comparator.<Cursor>comparingLong(cursor -> cursor.nextMicros)
            .thenComparingInt(cursor -> cursor.series.instrument().number());

    private final ReplayData data;
    private final ReplayAuctions auctions;
    private final ReplayReferences references;
    private final CandleSource candles;
    private final PriorityQueue<Cursor> upcoming = new PriorityQueue<>(BY_TIME);

    /** A feed of {@code data} under the dated rules of its days. */
    public ReplayFeed(ReplayData data, MarketHours hours, TickSizes tickSizes, PriceBands bands) {
        this.data = data;
        this.auctions = new ReplayAuctions(data, hours);
        this.references = new ReplayReferences(data, hours, tickSizes, bands, auctions);
        this.candles = new ReplayCandles(data);
    }

    @Override
    public String source() {
        return "replay";
    }

    @Override
    public void start(long micros, TickSink sink) {
        upcoming.clear();
        data.series().stream()
                .filter(series -> series.lastSeq(micros) > 0)
                .sorted(Comparator.comparingLong(series -> series.eventMicros(series.lastSeq(micros))))
                .forEach(series -> new Cursor(series, series.lastSeq(micros)).emit(sink));
        for (BarSeries series : data.series()) {
            schedule(new Cursor(series, series.nextSeq(series.lastSeq(micros))), upcoming);
        }
    }

    @Override
    public void advanceTo(long micros, TickSink sink) {
        play(upcoming, micros, sink);
    }

    @Override
    public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
        PriorityQueue<Cursor> cursors = new PriorityQueue<>(BY_TIME);
        for (Instrument instrument : instruments) {
            BarSeries series = data.series(instrument);
            if (series != null) {
                schedule(new Cursor(series, series.nextSeq(series.lastSeq(afterMicros))), cursors);
            }
        }
        play(cursors, upToMicros, sink);
    }

    private static void play(PriorityQueue<Cursor> cursors, long micros, TickSink sink) {
        while (!cursors.isEmpty() && cursors.peek().nextMicros <= micros) {
            Cursor cursor = cursors.remove();
            cursor.emit(sink);
            cursor.next = cursor.series.nextSeq(cursor.next);
            schedule(cursor, cursors);
        }
    }

    private static void schedule(Cursor cursor, PriorityQueue<Cursor> cursors) {
        if (cursor.next > 0) {
            cursor.nextMicros = cursor.series.eventMicros(cursor.next);
            cursors.add(cursor);
        }
    }

    @Override
    public Depth depth(Quote quote) {
        long seq = quote.tick().seq();
        long eventMicros = quote.tick().eventMicros();
        BarSeries series = data.series(quote.instrument());
        long offered = series == null ? 0 : series.offered(seq);
        if (offered == 0) {
            return new Depth(List.of(), List.of(), true, seq, eventMicros);
        }
        return new Depth(
                List.of(new Depth.Level(quote.tick().bidPaise(), offered, 1)),
                List.of(new Depth.Level(quote.tick().askPaise(), offered, 1)),
                true,
                seq,
                eventMicros);
    }

    /** {@inheritDoc} The bounds are the range of the bar that the quote belongs to: nothing fills outside the record. */
    @Override
    public Liquidity liquidity(Quote quote) {
        BarSeries series = data.series(quote.instrument());
        Bar bar = series == null ? null : series.barOf(quote.tick().seq());
        long ltp = quote.tick().ltpPaise();
        return new Liquidity(depth(quote), bar == null ? ltp : bar.low(), bar == null ? ltp : bar.high(), 0);
    }

    /**
     * {@inheritDoc} The opening auction trades the first minute that has volume, at its open; the closing auction what the
     * exchange's file has more than the minutes, at its close.
     */
    @Override
    public Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind) {
        return auctions.book(instrument, date, kind);
    }

    @Override
    public Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind) {
        return auctions.limits(
                instrument, date, kind, references.of(instrument, date), references.tick(instrument, date));
    }

    /** {@inheritDoc} Nothing was recorded of it. */
    @Override
    public Optional<Indication> indicative(Instrument instrument, long micros) {
        return Optional.empty();
    }

    /** {@inheritDoc} The exchange's file of the day says it, else the minutes, by the rule of that day. */
    @Override
    public long closePaise(Instrument instrument, LocalDate date) {
        return references.close(instrument, date);
    }

    @Override
    public DayReference reference(Instrument instrument, LocalDate date) {
        return references.of(instrument, date);
    }

    @Override
    public CandleSource candles() {
        return candles;
    }

    @Override
    public boolean covers(Instrument instrument) {
        return data.series(instrument) != null;
    }

    @Override
    public long staleAfterMicros() {
        return STALE_AFTER;
    }

    /** Where one instrument stands; the market's thread alone moves it. */
    private final class Cursor {

        private final BarSeries series;
        private long next;
        private long nextMicros;
        private LocalDate day = LocalDate.MIN;
        private DayReference reference = new DayReference(0, 0, 0, 0, 0, 1);

        private Cursor(BarSeries series, long next) {
            this.series = series;
            this.next = next;
        }

        private void emit(TickSink sink) {
            LocalDate date = Ist.date(series.eventMicros(next));
            if (!date.equals(day)) {
                day = date;
                reference = references.of(series.instrument(), date);
            }
            sink.accept(series.tick(next, reference.tickPaise()), reference);
        }
    }
}
