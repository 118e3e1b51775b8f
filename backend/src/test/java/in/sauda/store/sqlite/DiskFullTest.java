package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import in.sauda.trading.StoreException;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A full disk, imitated by a limit on the pages of the database. */
class DiskFullTest {

    private static final int NO_LIMIT = 1_000_000_000;

    private final SqliteStore store;
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    DiskFullTest(@TempDir Path folder) {
        store = SqliteStore.open(folder);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void nothingAcknowledgedIsLostAndTradingGoesOnWhenSpaceReturns() {
        store.commit(List.of(book.open(), book.buy("INFY.NS", 3, 150_000)));
        var durable = book.account();
        limitPages(1);
        List<Booking> large = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            large.add(book.buy("TCS.NS", 1, 100));
        }

        assertThatThrownBy(() -> store.commit(large))
                .isInstanceOf(StoreException.class)
                .hasMessageContaining("the disk is full");

        assertThat(store.account(book.key())).contains(durable);
        assertThat(store.orders(book.key(), null, Long.MAX_VALUE, 10).items()).hasSize(1);
        assertThat(store.writable()).isFalse();

        limitPages(NO_LIMIT);
        assertThat(store.writable()).isTrue();
        store.commit(large);
        assertThat(store.account(book.key())).contains(book.account());
        assertThat(store.fills(book.key(), null, Long.MAX_VALUE, 5_000).items()).hasSize(2_002);
        assertThat(store.integrityFaults()).isEmpty();
    }

    @Test
    void wordsOfAFailedCommitAreForgottenWithIt() {
        store.commit(List.of(book.open()));
        var opened = book.account();
        limitPages(1);
        List<Booking> large = new ArrayList<>();
        for (int i = 0; i < 2_000; i++) {
            large.add(book.buy("SHARE" + i + ".NS", 1, 100));
        }
        assertThatThrownBy(() -> store.commit(large)).isInstanceOf(StoreException.class);
        limitPages(NO_LIMIT);

        book.backTo(opened);
        Booking bought = book.buy("SBIN.NS", 1, 80_000);
        store.commit(List.of(bought));
        assertThat(store.order(book.key(), 1)).contains(bought.orders().getFirst());
        assertThat(store.account(book.key())).contains(book.account());
    }

    /** Below what is used, SQLite takes it for what is used. */
    private void limitPages(int pages) {
        store.writer().between(statements -> {
            try (ResultSet row =
                    statements.prepared("PRAGMA max_page_count = " + pages).executeQuery()) {
                return row.next();
            }
        });
    }
}
