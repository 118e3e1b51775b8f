package in.sauda.store.memory;

import in.sauda.store.GroupCommitContract;
import in.sauda.trading.BookingStore;

class MemoryGroupCommitTest extends GroupCommitContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected BookingStore store() {
        return store;
    }
}
