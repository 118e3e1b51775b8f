package in.sauda.trading;

import in.sauda.store.ForwardingStore;
import java.util.List;

/** A store that cannot write while a test says so; nothing of a failed commit is kept. */
final class FlakyStore extends ForwardingStore {

    volatile boolean broken;

    FlakyStore(BookingStore whole) {
        super(whole);
    }

    @Override
    public void commit(List<Booking> bookings) {
        if (broken) {
            throw new StoreException("The disk is full", new java.io.IOException("No space left on device"));
        }
        super.commit(bookings);
    }

    @Override
    public boolean writable() {
        return !broken && super.writable();
    }
}
