package in.sauda.store.memory;

import in.sauda.account.TraderStore;
import in.sauda.store.TraderStoreContract;

class MemoryTraderStoreTest extends TraderStoreContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected TraderStore store() {
        return store;
    }
}
