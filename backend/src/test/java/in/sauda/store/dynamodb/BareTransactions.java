package in.sauda.store.dynamodb;

import in.sauda.portfolio.Account;
import in.sauda.store.SampleBook;
import in.sauda.trading.Booking;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;

/**
 * The transactions of plain buys, made beforehand and sent one after another for each account, with nothing around them:
 * what orders are measured against.
 */
public final class BareTransactions implements AutoCloseable {

    private final DynamoDbAsyncClient client;
    private final List<List<List<TransactWriteItem>>> accounts = new ArrayList<>();

    /**
     * Opens the accounts.
     *
     * @param answerBytes size of the answer that is kept with each
     */
    public BareTransactions(DynamoDbAccess tables, int accounts, int buysEach, int answerBytes) {
        this.client = DynamoDbAsyncClient.builder()
                .region(Region.of(tables.region()))
                .endpointOverride(tables.endpoint().orElse(URI.create("")))
                .build();
        String body = "x".repeat(answerBytes);
        for (int i = 0; i < accounts; i++) {
            SampleBook book = new SampleBook(String.format(Locale.ROOT, "BARE%04d", i), "bare");
            send(writes(tables, book.open(), null));
            List<List<TransactWriteItem>> buys = new ArrayList<>();
            for (int buy = 0; buy < buysEach; buy++) {
                Account before = book.account();
                Booking booking = book.buy(
                        "TCS.NS", 1, 10_000, SampleBook.answer("/trade/buy", "key " + buy, body, Long.MAX_VALUE));
                buys.add(writes(tables, booking, before));
            }
            this.accounts.add(buys);
        }
    }

    private static List<TransactWriteItem> writes(DynamoDbAccess tables, Booking booking, @Nullable Account before) {
        Account after = Objects.requireNonNull(booking.after());
        return BookingWrites.of(tables.trades(), booking, before, after, new BookingItems.Stamp(new byte[8], 0, false))
                .writes();
    }

    private void send(List<TransactWriteItem> writes) {
        client.transactWriteItems(request -> request.transactItems(writes)).join();
    }

    /** Sends all, one at a time for each account. */
    public void run() throws Exception {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> running = accounts.stream()
                    .map(buys -> threads.submit(() -> buys.forEach(this::send)))
                    .toList();
            for (Future<?> each : running) {
                each.get();
            }
        }
    }

    @Override
    public void close() {
        client.close();
    }
}
