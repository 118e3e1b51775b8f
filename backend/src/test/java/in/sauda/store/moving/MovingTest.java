package in.sauda.store.moving;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.account.Session;
import in.sauda.account.Trader;
import in.sauda.portfolio.TraderId;
import in.sauda.store.Arrival;
import in.sauda.store.RandomBook;
import in.sauda.store.SampleBook;
import in.sauda.store.Store;
import in.sauda.store.StoreOpenException;
import in.sauda.store.dynamodb.DynamoDbAccess;
import in.sauda.store.dynamodb.LocalDynamo;
import in.sauda.store.memory.MemoryStore;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.MarketRecord;
import in.sauda.watchlist.Watchlist;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything goes from store to store and back, and is the same afterwards, byte for byte. */
class MovingTest {

    private static final long NOW = 1_780_000_000_000_000L;

    @TempDir
    private Path folder;

    private final MemoryStore original = new MemoryStore();
    private final RandomBook book = new RandomBook("33333333", "replay-1", 7);
    private Path exported;

    @BeforeEach
    void aStoreWithALittleOfEverything() throws IOException {
        fill(original);
        exported = export(original, "exported");
    }

    private void fill(Store store) {
        store.saveMarket(new MarketRecord("sim", "simulated", "generator 3, seed 2026", NOW, 1, false, ""));
        store.saveMarket(new MarketRecord("replay-1", "replay", "folder of June", 5, 60, true, "33333333"));
        for (String id : List.of("33333333", "11111111", "22222222", "ZZZZZZZZ")) {
            boolean guest = id.startsWith("2");
            store.add(new Trader(
                    new TraderId(id), "Trader" + id, guest ? "" : "$argon2id$" + id, guest, NOW, guest ? NOW + 9 : 0));
        }
        TraderId asha = new TraderId("11111111");
        store.addSession(new Session("a-session", asha, NOW, NOW + 1, "::1", "A browser"));
        store.save(asha, new Watchlist("w2", "Banks “₹”", List.of(SampleBook.symbol("SBIN.NS"))));
        store.save(asha, new Watchlist("w1", "Empty", List.of()));
        for (RandomBook each :
                List.of(book, new RandomBook("11111111", "sim", 8), new RandomBook("22222222", "sim", 9))) {
            for (int step = 0; step < 40; step++) {
                store.commit(List.of(each.next()));
            }
        }
        SampleBook sample = new SampleBook("11111111", "replay-1");
        store.commit(List.of(sample.open(), sample.buy("INFY.NS", 5, 150_000), sample.rest("TCS.NS", 4)));
        store.moving()
                .putAnswers(
                        sample.key(),
                        List.of(
                                SampleBook.answer("/orders", "one", "{\"a\":\"₹\"}", NOW + 1),
                                SampleBook.answer("/orders", "two", "{}", NOW + 2),
                                SampleBook.answer("/gtt", "one", "{}", NOW + 3),
                                SampleBook.answer("/gtt", "over", "{}", NOW)));
    }

    private Path export(Store store, String name) throws IOException {
        Path file = folder.resolve(name);
        Export.run(store, file, NOW, Progress.UNSEEN);
        return file;
    }

    private static void take(Store store, Path file) throws IOException, BadFileException {
        Import arriving = Import.begin(store, file, Progress.UNSEEN);
        arriving.run();
        arriving.finish();
    }

    @Test
    void throughEveryStoreAndBack() throws Exception {
        DynamoDbAccess tables = LocalDynamo.newTables();
        try (Store sqlite = SqliteStore.openToImport(folder.resolve("one"));
                Store dynamo = tables.openToImport();
                Store back = SqliteStore.openToImport(folder.resolve("two"))) {
            take(sqlite, exported);
            take(dynamo, export(sqlite, "from-sqlite"));
            take(back, export(dynamo, "from-dynamodb"));
            Path last = export(back, "back");

            assertThat(last).hasSameBinaryContentAs(exported);
            assertThat(Files.readString(last)).contains("\"two\"").doesNotContain("\"over\"", "a-session");
            assertThat(back.account(book.key())).isEqualTo(original.account(book.key()));
            assertThat(back.watchlists(new TraderId("11111111")))
                    .isEqualTo(original.watchlists(new TraderId("11111111")));
            assertThat(back.sessions(new TraderId("11111111"))).isEmpty();
        }
        tables.open().close();
    }

    @Test
    void onlyItsOwnerMayReadTheFileAndItReplacesNone() throws Exception {
        assertThat(Files.getPosixFilePermissions(exported)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
        assertThatThrownBy(() -> export(original, "exported")).isInstanceOf(FileAlreadyExistsException.class);
        assertThat(folder.resolve("exported.partial")).doesNotExist();
    }

    @Test
    void anAccountThatChangesMeanwhileIsWrittenAsItIsAtOneVersion() throws Exception {
        AtomicInteger steps = new AtomicInteger();
        Path file = folder.resolve("live");
        Export.run(original, file, NOW, totals -> {
            if (totals.bookings() % 7 == 3 && steps.getAndIncrement() < 5) {
                original.commit(List.of(book.next()));
            }
        });

        assertThat(steps).hasPositiveValue();
        assertThat(file).hasSameBinaryContentAs(export(original, "at rest"));
    }

    @Test
    void onePartOfWhichIsMissingGoesOnWhereItStopped() throws Exception {
        Path data = folder.resolve("data");
        for (long stop : new long[] {1, 30, 75}) {
            try (Store store = SqliteStore.openToImport(data)) {
                assertThatThrownBy(() ->
                                Import.begin(store, exported, stopAt(stop)).run())
                        .hasMessage("The power fails");
            }
            assertThatThrownBy(() -> SqliteStore.open(data))
                    .isInstanceOf(StoreOpenException.class)
                    .hasMessage(data + ": " + Arrival.UNFINISHED);
            assertThatThrownBy(() -> SqliteStore.openToRead(data)).isInstanceOf(StoreOpenException.class);
        }
        try (Store store = SqliteStore.openToImport(data)) {
            take(store, exported);
        }
        try (Store store = SqliteStore.open(data)) {
            assertThat(export(store, "again")).hasSameBinaryContentAs(exported);
        }
    }

    @Test
    void onDynamoDbTooAndNobodyIsServedMeanwhile() throws Exception {
        DynamoDbAccess tables = LocalDynamo.newTables();
        try (Store store = tables.openToImport()) {
            Import.begin(store, exported, Progress.UNSEEN);
            // Some of the first batch is there, as after a power failure in the middle of it.
            original.forEachAccount(key -> {
                if (key.equals(book.key())) {
                    RandomBook same = new RandomBook("33333333", "replay-1", 7);
                    for (int step = 0; step < 40; step++) {
                        store.commit(List.of(same.next()));
                    }
                }
            });
        }
        assertThatThrownBy(tables::open)
                .isInstanceOf(StoreOpenException.class)
                .hasMessageContaining("an import was begun and not finished");
        try (Store store = tables.openToImport()) {
            store.moving().saveArrival(new Arrival(fingerprint(), 1));
            take(store, exported);
            assertThat(export(store, "again")).hasSameBinaryContentAs(exported);
        }
        tables.open().close();
    }

    @Test
    void aStoreThatHasSomethingIsLeftAlone() throws Exception {
        MemoryStore other = new MemoryStore();
        other.saveMarket(new MarketRecord("sim", "simulated", "seed 1", 0, 1, false, ""));
        assertThatThrownBy(() -> take(other, exported))
                .isInstanceOf(StoreOpenException.class)
                .hasMessage("There are traders, accounts or markets already: an import needs an empty store");
        assertThat(other.moving().arrival()).isEmpty();

        MemoryStore begun = new MemoryStore();
        Import.begin(begun, exported, Progress.UNSEEN);
        original.commit(List.of(book.next()));
        Path later = export(original, "later");
        assertThatThrownBy(() -> take(begun, later))
                .isInstanceOf(StoreOpenException.class)
                .hasMessageStartingWith("An import of another file was begun here");
    }

    private String fingerprint() throws IOException, BadFileException {
        return ImportFile.check(exported).sha256();
    }

    /** Stops an import when it has stored, or passed over, so many bookings. */
    private static Progress stopAt(long bookings) {
        return totals -> {
            if (totals.bookings() == bookings) {
                throw new IllegalStateException("The power fails");
            }
        };
    }
}
