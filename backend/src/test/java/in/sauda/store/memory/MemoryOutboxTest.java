package in.sauda.store.memory;

import in.sauda.store.OutboxContract;
import in.sauda.store.Store;

class MemoryOutboxTest extends OutboxContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected Store store() {
        return store;
    }
}
