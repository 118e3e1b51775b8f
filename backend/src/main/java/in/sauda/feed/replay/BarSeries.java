package in.sauda.feed.replay;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * All recorded minutes of one instrument and the ticks that follow from them.
 *
 * <p>A tick is known by its sequence number alone: five to a bar, four for the path and one that empties the book when
 * no bar follows at once, so that nothing is filled in a minute without a record. Immutable.
 */
final class BarSeries {

    private static final int SLOTS = Bar.POINTS + 1;

    private final Instrument instrument;
    private final Bar[] bars;
    private final NavigableMap<LocalDate, DailyBar> days = new TreeMap<>();

    // The day so far, before each bar: what its ticks start from.
    private final long[] dayOpen;
    private final long[] highBefore;
    private final long[] lowBefore;
    private final long[] volumeBefore;
    private final long[] turnoverBefore;

    /** The series of {@code bars}, at least one, in time order without repetition. */
    BarSeries(Instrument instrument, List<Bar> bars) {
        this.instrument = instrument;
        this.bars = bars.toArray(Bar[]::new);
        this.dayOpen = new long[this.bars.length];
        this.highBefore = new long[this.bars.length];
        this.lowBefore = new long[this.bars.length];
        this.volumeBefore = new long[this.bars.length];
        this.turnoverBefore = new long[this.bars.length];
        long turnover = 0;
        for (int i = 0; i < this.bars.length; i++) {
            Bar bar = this.bars[i];
            LocalDate date = Ist.date(bar.startMicros());
            DailyBar day = days.get(date);
            turnover = day == null ? 0 : turnover;
            dayOpen[i] = day == null ? bar.open() : day.open();
            highBefore[i] = day == null ? bar.open() : day.high();
            lowBefore[i] = day == null ? bar.open() : day.low();
            volumeBefore[i] = day == null ? 0 : day.volume();
            turnoverBefore[i] = turnover;
            turnover = Math.addExact(turnover, bar.turnoverBefore(Bar.POINTS));
            days.put(date, day == null ? DailyBar.of(date, bar) : day.with(bar));
        }
    }

    Instrument instrument() {
        return instrument;
    }

    int size() {
        return bars.length;
    }

    Bar bar(int place) {
        return bars[place];
    }

    /** The bar that tick {@code seq} comes from; null for an unknown one. */
    @Nullable
    Bar barOf(long seq) {
        return seq > 0 && place(seq) < bars.length ? bars[place(seq)] : null;
    }

    /** The days that its minutes make up. */
    NavigableMap<LocalDate, DailyBar> days() {
        return Collections.unmodifiableNavigableMap(days);
    }

    /** Place of the first bar that starts at or after {@code micros}; the size if there is none. */
    int firstFrom(long micros) {
        int low = 0;
        int high = bars.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (bars[middle].startMicros() < micros) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Sequence of the last tick at or before {@code micros}; 0 if there is none. */
    long lastSeq(long micros) {
        int place = firstFrom(micros + 1) - 1;
        if (place < 0) {
            return 0;
        }
        long slot = Math.min((micros - bars[place].startMicros()) / Bar.STEP, SLOTS - 1);
        return seq(place, slot == Bar.POINTS && followed(place) ? Bar.POINTS - 1 : (int) slot);
    }

    /** Sequence of the tick after {@code seq}, or of the first for 0; 0 if there is none. */
    long nextSeq(long seq) {
        long next = seq + 1;
        if (slot(next) == Bar.POINTS && followed(place(next))) {
            next++;
        }
        return place(next) < bars.length ? next : 0;
    }

    /** When tick {@code seq} happens. */
    long eventMicros(long seq) {
        return bars[place(seq)].startMicros() + slot(seq) * Bar.STEP;
    }

    /** Tick {@code seq}; its book is that of {@link #offered} shares a side. */
    Tick tick(long seq, long tickPaise) {
        int place = place(seq);
        int slot = slot(seq);
        Bar bar = bars[place];
        int traded = Math.min(slot + 1, Bar.POINTS);
        long high = highBefore[place];
        long low = lowBefore[place];
        for (int point = 0; point < traded; point++) {
            high = Math.max(high, bar.price(point));
            low = Math.min(low, bar.price(point));
        }
        boolean book = offered(seq) > 0;
        return new Tick(
                instrument.number(),
                seq,
                eventMicros(seq),
                bar.price(traded - 1),
                volumeBefore[place] + bar.volumeBefore(traded),
                turnoverBefore[place] + bar.turnoverBefore(traded),
                book ? bar.bid(slot, tickPaise) : 0,
                book ? bar.ask(slot, tickPaise) : 0,
                dayOpen[place],
                high,
                low);
    }

    /** Shares that the book of tick {@code seq} offers on each side; 0 for an unknown one. */
    long offered(long seq) {
        boolean known = seq > 0 && place(seq) < bars.length;
        return known && slot(seq) < Bar.POINTS ? bars[place(seq)].offered(slot(seq)) : 0;
    }

    private boolean followed(int place) {
        return place + 1 < bars.length && bars[place + 1].startMicros() == bars[place].startMicros() + Ist.MINUTE;
    }

    private static long seq(int place, int slot) {
        return (long) place * SLOTS + slot + 1;
    }

    private static int place(long seq) {
        return Math.toIntExact((seq - 1) / SLOTS);
    }

    private static int slot(long seq) {
        return (int) ((seq - 1) % SLOTS);
    }
}
