package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.Trader;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.store.SampleBook;
import in.sauda.store.StoreOpenException;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackupTest {

    private static final Instant NOW = Instant.parse("2026-06-01T04:05:06Z");
    private static final String KEPT = "sauda.db.before-restore-20260601-040506";
    private static final TraderId ASHA = new TraderId("8K2M4T9Q");

    private final Path folder;
    private final Path backup;
    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    BackupTest(@TempDir Path temporary) {
        folder = temporary.resolve("data");
        backup = temporary.resolve("monday.backup");
    }

    @BeforeEach
    void trade() {
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.add(new Trader(ASHA, "asha", "hash", false, 1, 0));
            store.commit(List.of(book.open(), book.buy("INFY.NS", 3, 150_000)));
        }
    }

    @Test
    void aCopyMadeWhileTheServerTradesHasWhatWasCommittedBefore() {
        Account saved;
        try (SqliteStore server = SqliteStore.open(folder)) {
            server.commit(List.of(book.buy("TCS.NS", 1, 340_000)));
            saved = book.account();
            assertThat(Backup.run(folder, backup)).isEqualTo(backup.toFile().length());
            server.commit(List.of(book.buy("SBIN.NS", 1, 80_000)));
        }

        Optional<Path> kept = Restore.run(folder, backup, NOW);

        assertThat(kept).contains(folder.resolve(KEPT));
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(store.account(book.key())).contains(saved);
            assertThat(store.byUsername("asha")).isPresent();
            store.commit(List.of());
        }
    }

    @Test
    void theDatabaseOfBeforeIsKeptWhole() throws IOException {
        Backup.run(folder, backup);
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(List.of(book.buy("SBIN.NS", 1, 80_000)));
        }
        Restore.run(folder, backup, NOW);

        Path elsewhere = Files.createDirectory(folder.resolveSibling("elsewhere"));
        Files.copy(folder.resolve(KEPT), elsewhere.resolve("sauda.db"));
        try (SqliteStore before = SqliteStore.open(elsewhere)) {
            assertThat(before.account(book.key())).contains(book.account());
        }
    }

    @Test
    void restoresIntoAnEmptyFolder() {
        Backup.run(folder, backup);
        Path fresh = folder.resolveSibling("fresh");
        assertThat(Restore.run(fresh, backup, NOW)).isEmpty();
        try (SqliteStore store = SqliteStore.open(fresh)) {
            assertThat(store.account(book.key())).contains(book.account());
        }
    }

    @Test
    void aLogLeftByAKilledServerDoesNotReachTheRestoredDatabase() throws IOException {
        Backup.run(folder, backup);
        Account saved = book.account();
        Path killed = Files.createDirectory(folder.resolveSibling("killed"));
        try (SqliteStore store = SqliteStore.open(folder)) {
            store.commit(List.of(book.buy("SBIN.NS", 1, 80_000)));
            // What a killed process leaves: the database and its log, as they are in the middle of things.
            Files.copy(folder.resolve("sauda.db"), killed.resolve("sauda.db"));
            Files.copy(folder.resolve("sauda.db-wal"), killed.resolve("sauda.db-wal"));
        }

        Restore.run(killed, backup, NOW);

        assertThat(killed.resolve("sauda.db-wal")).doesNotExist();
        try (SqliteStore store = SqliteStore.open(killed)) {
            assertThat(store.account(book.key())).contains(saved);
            assertThat(store.integrityFaults()).isEmpty();
        }
    }

    @Test
    void aDamagedDatabaseIsKeptAsItIsAndReplaced() throws IOException {
        Backup.run(folder, backup);
        Files.writeString(folder.resolve("sauda.db"), "ruined");
        Restore.run(folder, backup, NOW);
        assertThat(folder.resolve(KEPT)).hasContent("ruined");
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(store.account(book.key())).contains(book.account());
        }
    }

    @Test
    void aBackupOverwritesNothing() throws IOException {
        Files.writeString(backup, "precious");
        assertThatThrownBy(() -> Backup.run(folder, backup))
                .isInstanceOf(StoreOpenException.class)
                .hasMessage(backup + " exists; a backup overwrites nothing");
        assertThat(backup).hasContent("precious");
    }

    @Test
    void aBackupNeedsADatabaseAndAFolderToPutItIn() {
        Path nowhere = folder.resolveSibling("nowhere");
        assertThatThrownBy(() -> Backup.run(nowhere, backup))
                .isInstanceOf(StoreOpenException.class)
                .hasMessage("There is no database " + nowhere.resolve("sauda.db"));
        assertThat(nowhere).doesNotExist();
        assertThatThrownBy(() -> Backup.run(folder, nowhere.resolve("b")))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("was not made: ");
    }

    @Test
    void refusesToRestoreUnderARunningServer() {
        Backup.run(folder, backup);
        try (SqliteStore server = SqliteStore.open(folder)) {
            assertThatThrownBy(() -> Restore.run(folder, backup, NOW))
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining("Another Sauda is using the data folder " + folder);
            assertThat(server.account(book.key())).contains(book.account());
        }
    }

    @Test
    void refusesToRestoreWhatIsNotASoundBackup() throws IOException {
        Backup.run(folder, backup);
        Path torn = folder.resolveSibling("torn");
        Files.copy(backup, torn);
        try (RandomAccessFile file = new RandomAccessFile(torn.toFile(), "rw")) {
            file.seek(3 * 4_096L);
            file.write(new byte[8_192]);
        }
        Path text = Files.writeString(folder.resolveSibling("text"), "a shopping list");
        Path empty = Files.createFile(folder.resolveSibling("empty"));

        for (Path bad : List.of(torn, text, empty, folder, folder.resolveSibling("missing"))) {
            assertThatThrownBy(() -> Restore.run(folder, bad, NOW))
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessageContaining(bad.toString())
                    .message()
                    .hasLineCount(1);
        }
        try (SqliteStore store = SqliteStore.open(folder)) {
            assertThat(store.account(book.key())).contains(book.account());
        }
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left.map(Path::getFileName).map(Path::toString))
                    .containsExactlyInAnyOrder("sauda.db", "sauda.lock");
        }
    }
}
