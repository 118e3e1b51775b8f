package in.sauda.store.memory;

import in.sauda.store.Store;
import in.sauda.store.WatchlistStoreContract;

class MemoryWatchlistStoreTest extends WatchlistStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
