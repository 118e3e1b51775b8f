package in.sauda.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.portfolio.Account;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.StoreException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a store must do that commits a group of bookings in one transaction. */
public abstract class GroupCommitContract {

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    /** The store under test, empty at first. */
    protected abstract BookingStore store();

    @Test
    void storesAGroupWholeOrNotAtAll() {
        SampleBook other = new SampleBook("7H7H7H7H", "sim");
        store().commit(List.of(book.open()));
        Account before = book.account();
        Booking good = book.buy("INFY.NS", 5, 150_000);
        other.open();
        Booking neverOpened = other.buy("TCS.NS", 1, 340_000);

        assertThatThrownBy(() -> store().commit(List.of(good, neverOpened))).isInstanceOf(StoreException.class);

        assertThat(store().account(book.key())).contains(before);
        assertThat(store().account(other.key())).isEmpty();
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().fills(book.key(), null, Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().events(book.key(), before.counters().events(), 10)).isEmpty();
        store().commit(List.of(good));
        assertThat(store().account(book.key())).contains(book.account());
    }
}
