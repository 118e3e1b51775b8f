package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import java.time.LocalDate;

/**
 * When ticks happen: an even grid of slots, as many in each second as the market has ticks, and for each instrument its
 * own phase inside the slot, so that instruments take turns. The number of a slot is the sequence of the ticks in it.
 */
final class TickGrid {

    /** Where slots are counted from; at one a second the count fits 32 bits for more than a century. */
    static final LocalDate FIRST = LocalDate.of(2025, 1, 1);

    private static final long ORIGIN = Ist.startOf(FIRST);

    private final int perSecond;

    TickGrid(int perSecond) {
        this.perSecond = perSecond;
    }

    /** Slots in a second. */
    int perSecond() {
        return perSecond;
    }

    /** Slots in a minute. */
    int perMinute() {
        return perSecond * 60;
    }

    /** The slot that begins at {@code micros}, a whole minute. */
    long slotAt(long micros) {
        return (micros - ORIGIN) / Ist.SECOND * perSecond;
    }

    /** Epoch microseconds at which {@code slot} begins. */
    long micros(long slot) {
        return ORIGIN + Math.floorDiv(slot * Ist.SECOND, perSecond);
    }

    /** The last slot whose tick at {@code phase} is not later than {@code micros}. */
    long lastSlot(long micros, long phase) {
        return Math.floorDiv((micros - phase - ORIGIN + 1) * perSecond - 1, Ist.SECOND);
    }

    /** Microseconds from the beginning of a slot to {@code instrument}'s tick in it; less than a slot. */
    long phase(Instrument instrument) {
        long draw = Draws.key(0, instrument.symbol().text());
        return (long) (Draws.unit(draw) * (Ist.SECOND / perSecond));
    }
}
