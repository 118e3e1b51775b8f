package in.sauda.quote;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The latest quote of every instrument of a market.
 *
 * <p>Written by the market's one thread, read by any. A reader sees whole quotes, each never older than one it saw
 * before.
 */
public final class QuoteBoard {

    private final AtomicReferenceArray<@Nullable Quote> quotes;
    private final InstrumentCatalog catalog;
    private final AtomicLong lastEventMicros = new AtomicLong();
    private final AtomicLong ticks = new AtomicLong();

    /** An empty board for {@code catalog}. */
    public QuoteBoard(InstrumentCatalog catalog) {
        this.catalog = catalog;
        this.quotes = new AtomicReferenceArray<>(catalog.size());
    }

    /** Takes {@code tick} in; called by the market's thread only. Returns the quote that is now shown. */
    public Quote apply(Tick tick, DayReference reference) {
        Quote quote = new Quote(catalog.byNumber(tick.instrument()), tick, reference);
        quotes.setRelease(tick.instrument(), quote);
        lastEventMicros.setRelease(Math.max(lastEventMicros.getPlain(), tick.eventMicros()));
        ticks.setRelease(ticks.getPlain() + 1);
        return quote;
    }

    /** The latest quote of {@code instrument}, or null before its first tick. */
    public @Nullable Quote quote(Instrument instrument) {
        return quote(instrument.number());
    }

    /** The latest quote of instrument {@code number}, or null before its first tick. */
    public @Nullable Quote quote(int number) {
        return quotes.getAcquire(number);
    }

    /** Event time of the newest tick in epoch microseconds; 0 before the first. */
    public long lastEventMicros() {
        return lastEventMicros.getAcquire();
    }

    /** How many ticks were taken in since the start. */
    public long ticks() {
        return ticks.getAcquire();
    }
}
