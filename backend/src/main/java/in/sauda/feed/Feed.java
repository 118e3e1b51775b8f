package in.sauda.feed;

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
import java.util.Optional;

/**
 * A source of prices for one market.
 *
 * <p>Ticks are pulled by the market's thread; history and depth may be asked for from any thread.
 */
public interface Feed {

    /** What the quotes' {@code source} says: {@code simulated}, {@code replay}, ... */
    String source();

    /** Takes ticks in event-time order. */
    @FunctionalInterface
    interface TickSink {
        /** One tick and the day's figures that go with it. */
        void accept(Tick tick, DayReference reference);
    }

    /**
     * Brings the board's first picture: for each instrument that has one, its latest tick at or before
     * {@code micros}. Called once, before the first {@link #advanceTo}, by the market's thread.
     */
    void start(long micros, TickSink sink);

    /**
     * Emits every tick later than the last call's moment and not later than {@code micros}, in event-time order.
     * After a gap longer than a feed cares to play tick by tick (a day or more) it may emit each instrument's latest
     * tick only. Called by the market's thread; {@code micros} never goes back.
     */
    void advanceTo(long micros, TickSink sink);

    /**
     * Emits every tick of {@code instruments} later than {@code afterMicros} and not later than {@code upToMicros}, in
     * event-time order: exactly what {@link #advanceTo} would have, however long the span. Does not move the feed. Called
     * by the market's thread.
     */
    void playBack(Collection<Instrument> instruments, long afterMicros, long upToMicros, TickSink sink);

    /** The book that belongs to {@code quote}; the same for the same quote. Safe from any thread. */
    Depth depth(Quote quote);

    /** What may be traded against at {@code quote}: its book and its bounds. Pure; safe from any thread. */
    Liquidity liquidity(Quote quote);

    /**
     * The orders of the {@code kind} auction of {@code instrument} on {@code date}; empty if none is held or its price
     * is not known. Pure; safe from any thread.
     */
    Optional<AuctionBook> auctionBook(Instrument instrument, LocalDate date, AuctionKind kind);

    /**
     * Reference price and allowed range of the {@code kind} auction of {@code instrument} on {@code date}: previous close and
     * the day's band, or the reference price of the closing auction and its narrower band. Known from the end of
     * continuous trading on; empty as {@link #auctionBook}. Pure; safe from any thread.
     */
    Optional<AuctionLimits> auctionLimits(Instrument instrument, LocalDate date, AuctionKind kind);

    /**
     * Where the auction whose order entry is open at {@code micros} would match then; empty outside auctions. Pure; safe
     * from any thread.
     */
    Optional<Indication> indicative(Instrument instrument, long micros);

    /**
     * The official close of {@code instrument} on {@code date} in paise, once that day is over: by auction, by the last
     * half hour's average or from the exchange's file; 0 if it is not known. Pure; safe from any thread.
     */
    long closePaise(Instrument instrument, LocalDate date);

    /** The day's fixed figures of {@code instrument} on {@code date}. Safe from any thread. */
    DayReference reference(Instrument instrument, LocalDate date);

    /** This feed's history. */
    CandleSource candles();

    /** Whether {@code instrument} has prices in this feed. */
    boolean covers(Instrument instrument);

    /** Microseconds of silence, while a session is on, after which prices are stale (architecture: max(15 s, 3 polls)). */
    long staleAfterMicros();
}
