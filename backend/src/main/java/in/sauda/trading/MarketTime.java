package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.feed.FeedSupervisor;
import in.sauda.instrument.Instrument;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Quote;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * Takes the market through time: ticks and moments of the day in the order of their times, and at the start, or after a
 * long step, what was missed. Kept by the market's thread.
 */
final class MarketTime {

    private static final int ROLLED_AT_ONCE = 256;

    /** Where each may be a question to a store that is far away: then prices and commands have to come in between. */
    private static final int ROLLED_AT_ONCE_OF_SHARED = 16;

    /** A feed may leave ticks out after a longer silence than this: what waits for prices is then caught up with. */
    private static final long LONGEST_STEP = 4 * Ist.MINUTE;

    private final String market;
    private final FeedSupervisor supervisor;
    private final BookingStore store;
    private final TradingDesks desks;

    private long reached;
    private long caughtUpTo;
    private boolean started;

    MarketTime(String market, FeedSupervisor supervisor, BookingStore store, TradingDesks desks) {
        this.market = market;
        this.supervisor = supervisor;
        this.store = store;
        this.desks = desks;
    }

    /** An account is to be read again, and taken through what the market has gone through since. */
    void readAgain(TraderId trader) {
        desks.day().forget(trader);
        if (started) {
            store.account(desks.accounts().key(trader))
                    .ifPresent(account -> desks.late().take(List.of(account), reached));
        }
    }

    /** Market time up to which everything is done. */
    long reached() {
        return reached;
    }

    /** Whether the market goes on: else what it has gone through is found again at its next start. */
    boolean started() {
        return started;
    }

    /** The accounts are to be read again. */
    void startAgain() {
        started = false;
    }

    /** Only the board follows the clock: nothing may be booked. */
    void ticksOnly(long now) {
        started = false;
        supervisor.advanceTo(now);
    }

    /**
     * Takes in a new quote. Never throws: the feed is not at fault.
     *
     * @param fault hears of what could not be done; null if nothing may be booked
     */
    void quoted(Quote quote, @Nullable BiConsumer<String, Throwable> fault) {
        if (fault == null || !started) {
            desks.day().saw(quote);
            return;
        }
        try {
            desks.indices().quoted(quote);
            if (quote.tick().eventMicros() <= caughtUpTo) {
                desks.day().saw(quote);
            } else {
                if (desks.bands().apply(quote.tick(), quote.reference())) {
                    desks.day().bandMoved(quote);
                }
                desks.day().quoted(quote);
            }
        } catch (RuntimeException e) {
            fault.accept("A tick of " + quote.instrument().symbol(), e);
        }
    }

    /**
     * Does everything up to {@code now}.
     *
     * @param roll whether accounts may be taken through moments that need no prices; else they wait their turn
     */
    void advance(long now, boolean roll) {
        if (!started) {
            start(now);
            return;
        }
        if (now - reached > LONGEST_STEP && desks.waits()) {
            desks.catchUp().through(reached, now);
            caughtUpTo = now;
            reached = now;
            supervisor.advanceTo(now);
            desks.bands().restore(desks.feed(), desks.latestTicks(), now);
        }
        MarketDay day = desks.day();
        for (long next = day.nextAfter(reached); next <= now; next = day.nextAfter(reached)) {
            supervisor.advanceTo(next - 1);
            day.time(reached, next);
            reached = next;
        }
        supervisor.advanceTo(now);
        reached = Math.max(reached, now);
        if (roll) {
            day.roll(desks.accounts().followed().all() ? ROLLED_AT_ONCE : ROLLED_AT_ONCE_OF_SHARED);
        }
    }

    private void start(long now) {
        supervisor.advanceTo(now);
        watchIndicesSinceMorning(now);
        desks.accounts().forgetAll();
        desks.day().forgetAll();
        if (desks.accounts().followed().all()) {
            desks.catchUp().fromStore(store, market, now);
        }
        desks.bands().restore(desks.feed(), desks.latestTicks(), now);
        reached = now;
        caughtUpTo = now;
        started = true;
    }

    /** Finds a stop of the whole market again; the day's ticks of an index are played only if it moved far. */
    private void watchIndicesSinceMorning(long now) {
        List<Instrument> far = desks.indices().watched().stream()
                .filter(index -> {
                    Quote quote = desks.board().quote(index);
                    return quote != null && desks.indices().movedFar(quote);
                })
                .toList();
        desks.feed()
                .playBack(
                        far,
                        Ist.startOf(Ist.date(now)) - 1,
                        now,
                        (tick, reference) -> desks.indices()
                                .quoted(new Quote(desks.catalog().byNumber(tick.instrument()), tick, reference)));
    }
}
