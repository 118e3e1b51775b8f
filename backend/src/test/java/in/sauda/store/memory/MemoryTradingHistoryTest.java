package in.sauda.store.memory;

import in.sauda.store.TradingHistoryContract;
import in.sauda.trading.BookingStore;

class MemoryTradingHistoryTest extends TradingHistoryContract {

    private final MemoryStore store = new MemoryStore();

    @Override
    protected BookingStore store() {
        return store;
    }
}
