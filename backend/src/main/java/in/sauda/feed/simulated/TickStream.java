package in.sauda.feed.simulated;

import in.sauda.feed.Feed.TickSink;
import in.sauda.quote.DayReference;
import in.sauda.quote.Tick;
import org.jspecify.annotations.Nullable;

/**
 * One instrument's ticks in order. Holds the place it has reached only to go on cheaply: the tick of a slot is the same
 * whatever was asked before. Used by the market's thread.
 */
final class TickStream {

    private final PricePath path;
    private final TradingDays days;
    private final TickGrid grid;
    private final DayReferences references;
    private final int instrument;
    private final long phase;
    private final long key;

    private int day = -1;
    private long firstSlot;
    private long endSlot;

    private @Nullable Session session;

    TickStream(PricePath path, TradingDays days, TickGrid grid, DayReferences references, long tickKey) {
        this.path = path;
        this.days = days;
        this.grid = grid;
        this.references = references;
        this.instrument = path.instrument().number();
        this.phase = grid.phase(path.instrument());
        this.key = tickKey;
    }

    /** Microseconds from the beginning of a slot to this instrument's tick. */
    long phase() {
        return phase;
    }

    /** The slot of the latest tick at or before {@code micros}. */
    long latestSlot(long micros) {
        long slot = grid.lastSlot(micros, phase);
        enter(days.begunAt(micros));
        if (slot < firstSlot) {
            enter(day - 1);
        }
        return Math.min(slot, endSlot - 1);
    }

    /** The slot of the first tick after {@code micros}. */
    long firstSlotAfter(long micros) {
        long slot = grid.lastSlot(micros, phase) + 1;
        enter(Math.max(days.begunAt(micros), 0));
        return next(slot);
    }

    /** The slot of the first tick at or after {@code slot}; slots must not go back by more than a session. */
    long next(long slot) {
        while (slot >= endSlot) {
            enter(day + 1);
        }
        return Math.max(slot, firstSlot);
    }

    /** Whether there is a tick in {@code slot}; slots must not go back by more than a session. */
    boolean trades(long slot) {
        while (slot >= endSlot) {
            if (slot < grid.slotAt(days.openMicros(day + 1))) {
                return false;
            }
            enter(day + 1);
        }
        return slot >= firstSlot;
    }

    private void enter(int next) {
        if (next != day) {
            day = next;
            firstSlot = grid.slotAt(days.openMicros(day));
            endSlot = firstSlot + (long) path.minutes(day) * grid.perMinute();
        }
    }

    /** Emits the tick of {@code slot}, in which there is one. */
    void emit(long slot, TickSink sink) {
        Session current = session;
        if (current == null || current.day != day || slot <= current.lastSlot) {
            current = new Session(day);
            session = current;
        }
        sink.accept(current.tick(slot), current.reference);
    }

    /** Epoch microseconds of the tick in {@code slot}. */
    long micros(long slot) {
        return grid.micros(slot) + phase;
    }

    /** A session played up to a tick. */
    private final class Session {

        final int day;
        final DayReference reference;
        long lastSlot;

        private final long dayKey;
        private final PricePath.Curve curve;
        private final long openPaise;
        private MinuteBars bars;
        private int minute;
        private int next;
        private TickPath ticks;
        private @Nullable SimulatedBook book;
        private long volumeBefore;
        private long turnoverBefore;
        private long high;
        private long low;

        Session(int day) {
            this.day = day;
            this.reference = references.of(path, day);
            this.lastSlot = firstSlot - 1;
            this.dayKey = Draws.key(key, days.epochDay(day));
            this.curve = path.curve(day);
            this.bars = curve.block(0);
            this.openPaise = bars.open[0];
            this.high = openPaise;
            this.low = openPaise;
            this.ticks = ticks();
            this.book = book();
        }

        Tick tick(long slot) {
            long played = slot - firstSlot;
            passMinutes((int) (played / grid.perMinute()));
            int k = (int) (played % grid.perMinute());
            long price = ticks.price(k);
            for (; next < k; next++) {
                reached(ticks.price(next));
            }
            reached(price);
            next = k + 1;
            lastSlot = slot;
            long volume = ticks.volume(k);
            return new Tick(
                    instrument,
                    slot,
                    micros(slot),
                    price,
                    volumeBefore + volume,
                    turnoverBefore + Math.multiplyExact(volume, bars.average(minute - bars.first)),
                    book == null ? 0 : book.bid(slot, price, reference),
                    book == null ? 0 : book.ask(slot, price, reference),
                    openPaise,
                    high,
                    low);
        }

        private void reached(long price) {
            high = Math.max(high, price);
            low = Math.min(low, price);
        }

        private void passMinutes(int target) {
            if (minute == target) {
                return;
            }
            while (minute < target) {
                int i = minute - bars.first;
                reached(bars.high[i]);
                reached(bars.low[i]);
                volumeBefore += bars.volume[i];
                turnoverBefore += Math.multiplyExact(bars.volume[i], bars.average(i));
                minute++;
                if (minute - bars.first == bars.count) {
                    bars = curve.block(curve.profile().blockOf(minute));
                }
            }
            ticks = ticks();
            book = book();
            next = 0;
        }

        private TickPath ticks() {
            return new TickPath(dayKey, bars, minute, grid.perMinute(), path.tickPaise(day));
        }

        private @Nullable SimulatedBook book() {
            return path instanceof SharePath share ? SimulatedBook.of(share, day, minute) : null;
        }
    }
}
