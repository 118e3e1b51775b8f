package in.sauda.notify.sns;

import static org.awaitility.Awaitility.await;

import in.sauda.account.SystemClock;
import in.sauda.notify.OutboxRelay;
import in.sauda.store.SampleBook;
import in.sauda.store.Store;
import in.sauda.store.dynamodb.LocalDynamo;
import in.sauda.store.memory.MemoryStore;
import in.sauda.store.sqlite.SqliteStore;
import in.sauda.trading.Booking;
import in.sauda.trading.Ownership;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** How many messages a second the relay takes from a filled outbox to SNS, for each store. Run by hand. */
public final class RelayMeasure {

    private static final int ACCOUNTS = 100;
    private static final int MESSAGES_OF_EACH = 20;

    private RelayMeasure() {}

    public static void main(String... arguments) throws IOException {
        try (LocalSns sns = LocalSns.start()) {
            measure("memory", new MemoryStore(), sns);
            measure("SQLite", SqliteStore.open(Files.createTempDirectory("relay")), sns);
            measure("DynamoDB Local", LocalDynamo.newTables().open(), sns);
        }
        System.exit(0);
    }

    private static void measure(String name, Store store, LocalSns sns) {
        store.outbox().keepUntold();
        fill(store);
        OutboxRelay relay = new OutboxRelay(
                store.outbox(),
                Ownership.ALL,
                sns.access(sns.topic("measure")).notifier(),
                SystemClock.system(),
                System::nanoTime);
        long all = (long) ACCOUNTS * MESSAGES_OF_EACH;
        long began = System.nanoTime();
        relay.start();
        await().pollInterval(Duration.ofMillis(5))
                .atMost(Duration.ofMinutes(2))
                .until(() -> relay.counts().told() >= all);
        long nanos = System.nanoTime() - began;
        relay.close();
        store.close();
        System.out.println(name + ": " + all + " messages of " + ACCOUNTS + " accounts in " + nanos / 1_000_000
                + " ms, " + all * 1_000_000_000L / nanos + " a second");
    }

    private static void fill(Store store) {
        List<SampleBook> books = new ArrayList<>();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < ACCOUNTS; i++) {
            SampleBook book = new SampleBook("ACCT%04d".formatted(i), "sim");
            books.add(book);
            bookings.add(book.open());
        }
        store.commit(bookings);
        for (int i = 0; i < MESSAGES_OF_EACH; i++) {
            store.commit(
                    books.stream().map(book -> book.buy("TCS.NS", 1, 100_000)).toList());
        }
    }
}
