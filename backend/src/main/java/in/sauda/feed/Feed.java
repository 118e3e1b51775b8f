package in.sauda.feed;

import in.sauda.instrument.Instrument;
import in.sauda.quote.CandleSource;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;

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

    /** The book that belongs to {@code quote}; the same for the same quote. Safe from any thread. */
    Depth depth(Quote quote);

    /** The day's fixed figures of {@code instrument} on {@code date}. Safe from any thread. */
    DayReference reference(Instrument instrument, LocalDate date);

    /** This feed's history. */
    CandleSource candles();

    /** Whether {@code instrument} has prices in this feed. */
    boolean covers(Instrument instrument);

    /** Microseconds of silence, while a session is on, after which prices are stale (architecture: max(15 s, 3 polls)). */
    long staleAfterMicros();
}
