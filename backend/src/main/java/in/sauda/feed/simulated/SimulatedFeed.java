package in.sauda.feed.simulated;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.Feed;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A market whose every price is a pure function of seed, generator version, instrument and time.
 *
 * <p>Needs no network and keeps no state worth saving: a restarted feed, another machine, a chart and a live tick agree.
 * Each instrument has exactly {@code ticksPerSecond} ticks in each second of its session, evenly spaced; instruments
 * take turns within the second. The sequence of a tick is its place in that even grid, counted from 1 January 2025 at
 * midnight in India. Prices are on tick and inside the day's band. docs/simulated-market.md says how they are made.
 */
public final class SimulatedFeed implements Feed {

    /** Raised with every change that gives another price for the same seed. */
    static final int GENERATOR_VERSION = 1;

    /** The same for a market with sessions: since 2 it has call auctions, and closes that are not the last price. */
    static final int AUCTIONS_VERSION = 2;

    private static final int MOST_TICKS_PER_SECOND = 100;
    private static final long STALE_AFTER = 15 * Ist.SECOND;

    /** A longer gap is not played tick by tick. */
    private static final long LONGEST_GAP = 5 * Ist.MINUTE;

    private final String definition;
    private final TradingDays days;
    private final TickGrid grid;
    private final PricePaths paths;
    private final DayReferences references;
    private final SimulatedCandles candles;
    private final SimulatedAuctions auctions;
    private final List<TickStream> byPhase = new ArrayList<>();

    private long reached;
    private long slot;
    private int turn;

    /**
     * A simulated market.
     *
     * @param catalog        its instruments; an index that none of them belongs to has no prices
     * @param seed           any number; another seed, other prices
     * @param ticksPerSecond ticks of each instrument in a second, 1 to 100
     * @param hours          when it trades
     * @param tickSizes      price steps by date
     * @param bands          widths of the day's price band by date
     * @throws IllegalArgumentException if {@code ticksPerSecond} is out of range
     */
    public SimulatedFeed(
            InstrumentCatalog catalog,
            long seed,
            int ticksPerSecond,
            MarketHours hours,
            TickSizes tickSizes,
            PriceBands bands) {
        if (ticksPerSecond < 1 || ticksPerSecond > MOST_TICKS_PER_SECOND) {
            throw new IllegalArgumentException(
                    "Ticks a second are from 1 to " + MOST_TICKS_PER_SECOND + ", not " + ticksPerSecond);
        }
        long seedKey = Draws.key(seed, GENERATOR_VERSION);
        int version = hours instanceof AlwaysOpen ? GENERATOR_VERSION : AUCTIONS_VERSION;
        this.definition = MarketDefinition.of(catalog, version, seed, ticksPerSecond);
        this.days = new TradingDays(hours);
        this.grid = new TickGrid(ticksPerSecond);
        this.paths = new PricePaths(catalog, seedKey, days, tickSizes, bands);
        this.references = new DayReferences(days, catalog.size());
        this.candles = new SimulatedCandles(days, grid, paths);
        this.auctions = new SimulatedAuctions(hours, days, paths);
        for (PricePath path : paths.all()) {
            byPhase.add(new TickStream(path, days, grid, references, paths.tickKey(path.instrument())));
        }
        byPhase.sort(Comparator.comparingLong(TickStream::phase));
    }

    /**
     * What makes these prices, in one line: two feeds with equal definitions and hours have equal prices. Names the
     * generator's version, the seed, a SHA-256 over all that the catalogue brings in, and the ticks a second.
     */
    public String definition() {
        return definition;
    }

    @Override
    public String source() {
        return "simulated";
    }

    /** {@inheritDoc} Throws {@link IllegalArgumentException} before 2025, where ticks are not numbered. */
    @Override
    public void start(long micros, TickSink sink) {
        if (micros < Ist.startOf(TickGrid.FIRST.plusDays(1))) {
            throw new IllegalArgumentException(
                    "The simulated market has ticks from " + TickGrid.FIRST + ", not at " + Ist.time(micros));
        }
        emitLatest(Long.MIN_VALUE, micros, sink);
    }

    /** {@inheritDoc} After more than five minutes only the latest tick of each instrument comes. */
    @Override
    public void advanceTo(long micros, TickSink sink) {
        if (micros - reached > LONGEST_GAP) {
            emitLatest(reached, micros, sink);
            return;
        }
        while (grid.micros(slot) <= micros) {
            for (; turn < byPhase.size(); turn++) {
                TickStream stream = byPhase.get(turn);
                if (stream.micros(slot) > micros) {
                    reached = micros;
                    return;
                }
                if (stream.trades(slot)) {
                    stream.emit(slot, sink);
                }
            }
            turn = 0;
            slot++;
        }
        reached = micros;
    }

    @Override
    public void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink) {
        new PlayBack(streams(instruments), grid).emit(afterMicros, upToMicros, sink);
    }

    /** Fresh streams of those of {@code instruments} that have prices. */
    private List<TickStream> streams(Collection<Instrument> instruments) {
        List<TickStream> streams = new ArrayList<>();
        for (Instrument instrument : instruments) {
            PricePath path = paths.find(instrument);
            if (path != null) {
                streams.add(new TickStream(path, days, grid, references, paths.tickKey(instrument)));
            }
        }
        streams.sort(Comparator.comparingLong(TickStream::phase));
        return streams;
    }

    /** Emits each instrument's latest tick that is later than {@code after} and not later than {@code micros}. */
    private void emitLatest(long after, long micros, TickSink sink) {
        record Latest(TickStream stream, long slot) {
            long micros() {
                return stream.micros(slot);
            }
        }
        byPhase.stream()
                .map(stream -> new Latest(stream, stream.latestSlot(micros)))
                .filter(latest -> latest.micros() > after)
                .sorted(Comparator.comparingLong(Latest::micros))
                .forEach(latest -> latest.stream.emit(latest.slot, sink));
        reached = micros;
        slot = grid.lastSlot(micros, 0);
        turn = 0;
        while (turn < byPhase.size() && byPhase.get(turn).micros(slot) <= micros) {
            turn++;
        }
    }

    @Override
    public Depth depth(Quote quote) {
        PricePath path = paths.find(quote.instrument());
        long micros = quote.tick().eventMicros();
        if (!(path instanceof SharePath share)) {
            return new Depth(List.of(), List.of(), true, quote.tick().seq(), micros);
        }
        int day = days.begunAt(micros);
        int minute = (int) ((micros - days.openMicros(day)) / Ist.MINUTE);
        return SimulatedBook.of(share, day, Math.min(minute, share.minutes(day) - 1))
                .depth(quote);
    }

    @Override
    public Liquidity liquidity(Quote quote) {
        return Liquidity.deep(
                depth(quote), quote.reference().lowerBand(), quote.reference().upperBand());
    }

    @Override
    public Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind) {
        return auctions.find(instrument, date, kind).map(SimulatedAuction::book);
    }

    @Override
    public Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind) {
        return auctions.find(instrument, date, kind).map(SimulatedAuction::limits);
    }

    @Override
    public Optional<Indication> indicative(Instrument instrument, long micros) {
        return auctions.indicative(instrument, micros);
    }

    /** {@inheritDoc} Days before 2019 are not known; a date without a session has none. */
    @Override
    public long closePaise(Instrument instrument, LocalDate date) {
        PricePath path = paths.find(instrument);
        if (path == null || date.isBefore(TradingDays.FIRST)) {
            return 0;
        }
        int day = days.atOrAfter(date.toEpochDay());
        return days.date(day).equals(date) ? path.close(day) : 0;
    }

    @Override
    public DayReference reference(Instrument instrument, LocalDate date) {
        PricePath path = paths.find(instrument);
        if (path == null) {
            throw new IllegalArgumentException(instrument.symbol() + " has no prices in the simulated market");
        }
        return references.of(path, date);
    }

    @Override
    public CandleSource candles() {
        return candles;
    }

    @Override
    public boolean covers(Instrument instrument) {
        return paths.find(instrument) != null;
    }

    @Override
    public long staleAfterMicros() {
        return STALE_AFTER;
    }
}
