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

    private int day;
    private DaySlots slots;
    private DaySlots tomorrow;

    private @Nullable Session session;

    TickStream(PricePath path, TradingDays days, TickGrid grid, DayReferences references, long tickKey) {
        this.path = path;
        this.days = days;
        this.grid = grid;
        this.references = references;
        this.instrument = path.instrument().number();
        this.phase = grid.phase(path.instrument());
        this.key = tickKey;
        this.slots = DaySlots.of(path, days, grid, 0);
        this.tomorrow = DaySlots.of(path, days, grid, 1);
    }

    /** Microseconds from the beginning of a slot to this instrument's tick. */
    long phase() {
        return phase;
    }

    /** The slot of the latest tick at or before {@code micros}. */
    long latestSlot(long micros) {
        long slot = grid.lastSlot(micros, phase);
        enter(days.begunAt(micros));
        if (slot >= tomorrow.earliest()) {
            enter(day + 1);
        } else if (slot < slots.earliest()) {
            enter(day - 1);
        }
        return slots.atOrBefore(slot);
    }

    /** The slot of the first tick after {@code micros}. */
    long firstSlotAfter(long micros) {
        long slot = grid.lastSlot(micros, phase) + 1;
        enter(Math.max(days.begunAt(micros), 0));
        return next(slot);
    }

    /** The slot of the first tick at or after {@code slot}; slots must not go back by more than a session. */
    long next(long slot) {
        while (slot > slots.latest()) {
            enter(day + 1);
        }
        return slots.atOrAfter(slot);
    }

    /** Whether there is a tick in {@code slot}; slots must not go back by more than a session. */
    boolean trades(long slot) {
        while (slot > slots.latest()) {
            if (slot < tomorrow.earliest()) {
                return false;
            }
            enter(day + 1);
        }
        return slots.trades(slot);
    }

    private void enter(int next) {
        if (next != day) {
            slots = next == day + 1 ? tomorrow : DaySlots.of(path, days, grid, next);
            tomorrow = DaySlots.of(path, days, grid, next + 1);
            day = next;
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
            this.lastSlot = slots.earliest() - 1;
            this.dayKey = Draws.key(key, days.epochDay(day));
            this.curve = path.curve(day);
            this.bars = curve.block(0);
            this.openPaise = bars.open[0];
            this.high = openPaise;
            this.low = openPaise;
            this.volumeBefore = path.openingShares(day);
            this.turnoverBefore = Math.multiplyExact(volumeBefore, openPaise);
            this.ticks = ticks();
            this.book = book();
        }

        Tick tick(long slot) {
            if (slot == slots.opening()) {
                lastSlot = slot;
                return print(slot, openPaise);
            }
            return slot == slots.closing() ? closingPrint(slot) : tradedTick(slot);
        }

        /** The match of the closing auction, with all that was traded before it. */
        private Tick closingPrint(long slot) {
            long price = path.close(day);
            long shares = path.closingShares(day);
            passMinutes(path.minutes(day) - 1);
            passMinute();
            reached(price);
            volumeBefore += shares;
            turnoverBefore += Math.multiplyExact(shares, price);
            lastSlot = slot;
            return print(slot, price);
        }

        /** A match of a call auction; there is no book beside it. */
        private Tick print(long slot, long price) {
            return new Tick(
                    instrument, slot, micros(slot), price, volumeBefore, turnoverBefore, 0, 0, openPaise, high, low);
        }

        private Tick tradedTick(long slot) {
            long played = slot - slots.first();
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
                passMinute();
                minute++;
                if (minute - bars.first == bars.count) {
                    bars = curve.block(curve.profile().blockOf(minute));
                }
            }
            ticks = ticks();
            book = book();
            next = 0;
        }

        private void passMinute() {
            int i = minute - bars.first;
            reached(bars.high[i]);
            reached(bars.low[i]);
            volumeBefore += bars.volume[i];
            turnoverBefore += Math.multiplyExact(bars.volume[i], bars.average(i));
        }

        private TickPath ticks() {
            return new TickPath(dayKey, bars, minute, grid.perMinute(), path.tickPaise(day));
        }

        private @Nullable SimulatedBook book() {
            return path instanceof SharePath share ? SimulatedBook.of(share, day, minute) : null;
        }
    }
}
