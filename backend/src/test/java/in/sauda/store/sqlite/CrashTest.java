package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.portfolio.Account;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import in.sauda.trading.LedgerAudit;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is found after the process died: the files are taken as they are while the store is open. */
class CrashTest {

    private final Path folder;
    private final Path found;
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    CrashTest(@TempDir Path temporary) throws IOException {
        folder = temporary.resolve("data");
        found = Files.createDirectory(temporary.resolve("found"));
    }

    @Test
    void everyCommitThatReturnedIsThere() throws IOException {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(List.of(book.open()));
            for (int i = 0; i < 20; i++) {
                store.commit(List.of(book.buy("INFY.NS", 2, 100), book.refused("TCS.NS", 9)));
            }
            die();
        }
        try (SqliteStore store = SqliteStore.open(found)) {
            assertThat(store.account(book.key())).contains(book.account());
            assertThat(store.integrityFaults()).isEmpty();
        }
    }

    @Test
    void aCommitThatWasTornIsNotThereAtAll() throws IOException {
        Account before;
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(List.of(book.open(), book.buy("INFY.NS", 2, 100)));
            before = book.account();
            long whole = Files.size(folder.resolve("sauda.db-wal"));
            List<Booking> group = new ArrayList<>();
            for (int i = 0; i < 200; i++) {
                group.add(book.buy("TCS.NS", 1, 100));
            }
            store.commit(group);
            die();
            long torn = Files.size(found.resolve("sauda.db-wal"));
            assertThat(torn).isGreaterThan(whole);
            try (RandomAccessFile log =
                    new RandomAccessFile(found.resolve("sauda.db-wal").toFile(), "rw")) {
                log.setLength(torn - 1_000);
            }
        }
        try (SqliteStore store = SqliteStore.open(found)) {
            assertThat(store.account(book.key())).contains(before);
            assertThat(store.orders(book.key(), null, Long.MAX_VALUE, 500).items())
                    .hasSize(1);
            assertThat(new LedgerAudit(store).audit(book.key()).journals()).isEqualTo(2);
        }
    }

    private void die() throws IOException {
        Files.copy(folder.resolve("sauda.db"), found.resolve("sauda.db"));
        Files.copy(folder.resolve("sauda.db-wal"), found.resolve("sauda.db-wal"));
    }
}
