package in.sauda.stream;

import in.sauda.quote.Quote;
import org.jspecify.annotations.Nullable;

/**
 * Where the market's thread leaves the newest row of one instrument.
 *
 * <p>Readers take {@link #row} without a lock. The lock orders an update against the coming and going of subscribers,
 * so that the count of rows owed to subscribers is exact.
 */
final class Slot {

    private final int wireNumber;
    private volatile @Nullable Row row;
    private int priceReaders;
    private int updateReaders;

    Slot(int wireNumber) {
        this.wireNumber = wireNumber;
    }

    /** The instrument's number on the wire. */
    int wireNumber() {
        return wireNumber;
    }

    /** The newest row, or null before the first. */
    @Nullable
    Row row() {
        return row;
    }

    /** Takes {@code quote} in as the newest; returns to how many subscribers it is owed. */
    synchronized int update(Quote quote) {
        Row before = row;
        boolean priceChanged =
                before == null || before.quote.tick().ltpPaise() != quote.tick().ltpPaise();
        row = new Row(
                wireNumber,
                before == null ? 1 : before.updates + 1,
                (before == null ? 0 : before.priceChanges) + (priceChanged ? 1 : 0),
                quote);
        return updateReaders + (priceChanged ? priceReaders : 0);
    }

    /** Takes {@code quote} in if nothing newer came before it. */
    synchronized void seed(Quote quote) {
        if (row == null) {
            update(quote);
        }
    }

    /** One more subscriber; returns the stamp from which on rows are owed to it. */
    synchronized long join(Mode mode) {
        count(mode, 1);
        return stamp(mode);
    }

    /** One subscriber less; returns the stamp up to which rows were owed to it. */
    synchronized long leave(Mode mode) {
        count(mode, -1);
        return stamp(mode);
    }

    private long stamp(Mode mode) {
        Row newest = row;
        return newest == null ? 0 : newest.stamp(mode);
    }

    private void count(Mode mode, int change) {
        if (mode == Mode.LTP) {
            priceReaders += change;
        } else {
            updateReaders += change;
        }
    }
}
