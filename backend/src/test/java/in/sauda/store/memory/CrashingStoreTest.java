package in.sauda.store.memory;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.portfolio.Account;
import in.sauda.store.BookingStoreContract;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.MarketRecord;
import java.util.List;
import org.junit.jupiter.api.Test;

/** While nothing crashes it is a store like any other; a crash leaves what was flushed. */
class CrashingStoreTest extends BookingStoreContract {

    private final CrashingStore store = new CrashingStore();
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    @Override
    protected BookingStore store() {
        return store;
    }

    @Test
    void aCrashLosesWhatWasNotFlushed() {
        store.saveMarket(new MarketRecord("sim", "simulated", "v1", 1, 1, false, ""));
        store.commit(List.of(book.open(), book.buy("INFY.NS", 5, 150_000)));
        Account flushed = book.account();
        store.flush();
        Booking lost = book.buy("TCS.NS", 1, 340_000);
        store.commit(List.of(lost));
        assertThat(store.unflushed()).isOne();

        CrashingStore found = store.crash();

        assertThat(found.account(book.key())).contains(flushed);
        assertThat(found.market("sim").orElseThrow().committedMicros()).isEqualTo(flushed.asOf());
        assertThat(found.orders(book.key(), null, Long.MAX_VALUE, 10).items()).hasSize(1);
        found.commit(List.of(lost));
        assertThat(found.account(book.key())).isEqualTo(store.account(book.key()));
    }

    @Test
    void crashesAgainFromWhatTheFirstCrashLeft() {
        store.commit(List.of(book.open()));
        store.flush();
        CrashingStore first = store.crash();
        first.commit(List.of(book.rest("TCS.NS", 4)));
        Account flushed = book.account();
        first.flush();
        first.commit(List.of(book.buy("INFY.NS", 5, 150_000)));

        assertThat(first.crash().account(book.key())).contains(flushed);
        assertThat(store.crash().account(book.key()).orElseThrow().version()).isOne();
    }
}
