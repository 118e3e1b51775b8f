package in.sauda.feed;

import in.sauda.calendar.MarketHours;
import in.sauda.calendar.SessionState;
import in.sauda.feed.FeedHealth.State;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps one feed running: brings its ticks to the board, restarts it with growing pauses when it fails, and says how
 * it is doing. A failure stays in here: the market's thread goes on, and other markets do not notice.
 *
 * <p>{@link #advanceTo} belongs to the market's thread; {@link #health} may be asked from any.
 */
public final class FeedSupervisor {

    private static final long FIRST_PAUSE = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LONGEST_PAUSE = TimeUnit.SECONDS.toNanos(30);

    private final Feed feed;
    private final QuoteBoard board;
    private final MarketHours hours;
    private final LongSupplier nanoTime;
    private final Consumer<Quote> onQuote;

    private boolean started;
    private long pause = FIRST_PAUSE;
    private long retryAt;
    private boolean wasStale;

    private volatile boolean down;
    private volatile long gaps;
    private volatile long restarts;
    private volatile @Nullable String lastFailure;

    /**
     * A supervisor of {@code feed}.
     *
     * @param nanoTime monotonic nanoseconds, for the pauses between restarts
     * @param onQuote  hears of each new quote, on the market's thread; must not block
     */
    public FeedSupervisor(
            Feed feed, QuoteBoard board, MarketHours hours, LongSupplier nanoTime, Consumer<Quote> onQuote) {
        this.feed = feed;
        this.board = board;
        this.hours = hours;
        this.nanoTime = nanoTime;
        this.onQuote = onQuote;
    }

    /** Brings every tick up to {@code micros} to the board; never throws. */
    public void advanceTo(long micros) {
        if (down && nanoTime.getAsLong() - retryAt < 0) {
            return;
        }
        try {
            if (!started) {
                feed.start(micros, (tick, reference) -> onQuote.accept(board.apply(tick, reference)));
                started = true;
            }
            feed.advanceTo(micros, (tick, reference) -> onQuote.accept(board.apply(tick, reference)));
            down = false;
            pause = FIRST_PAUSE;
        } catch (RuntimeException e) {
            failed(e);
        }
        boolean stale = state(micros) == State.STALE;
        if (stale && !wasStale) {
            gaps = gaps + 1;
        }
        wasStale = stale;
    }

    private void failed(RuntimeException e) {
        System.Logger log = System.getLogger(FeedSupervisor.class.getName());
        log.log(System.Logger.Level.WARNING, "Feed " + feed.source() + " failed; it is started again", e);
        lastFailure = e.getClass().getSimpleName() + ": " + e.getMessage();
        down = true;
        started = false;
        restarts = restarts + 1;
        retryAt = nanoTime.getAsLong() + pause;
        pause = Math.min(pause * 2, LONGEST_PAUSE);
    }

    /** Whether prices may be traded on at market time {@code micros}. */
    public boolean fresh(long micros) {
        return state(micros) == State.OK;
    }

    /** How the feed is doing at market time {@code micros}. */
    public FeedHealth health(long micros) {
        long last = board.lastEventMicros();
        return new FeedHealth(
                feed.source(),
                state(micros),
                last,
                last == 0 ? 0 : Math.max(0, micros - last),
                gaps,
                restarts,
                board.ticks(),
                lastFailure);
    }

    private State state(long micros) {
        if (down) {
            return State.DOWN;
        }
        SessionState session = hours.at(micros);
        if (!session.phase().continuous()) {
            return State.OK;
        }
        long heardAt = Math.max(board.lastEventMicros(), session.since());
        return micros - heardAt > feed.staleAfterMicros() ? State.STALE : State.OK;
    }
}
