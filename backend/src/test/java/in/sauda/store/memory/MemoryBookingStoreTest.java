package in.sauda.store.memory;

import in.sauda.store.BookingStoreContract;
import in.sauda.trading.BookingStore;

class MemoryBookingStoreTest extends BookingStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected BookingStore store() {
        return store;
    }
}
