package in.sauda.store.sqlite;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Symbol;
import in.sauda.order.Order;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.SampleBook;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Booking;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of a few accounts: whatever is asked, the log of bookings and the plain maps give the same answer. */
class StoresAgreeTest {

    private static final List<String> SYMBOLS = List.of("INFY.NS", "TCS.NS", "M&M.BO");
    private static final int GROUPS = 60;
    private static final int QUESTIONS = 40;

    private static final class Life {
        private final SampleBook book;
        private final List<Order> resting = new ArrayList<>();
        private boolean open;

        private Life(String trader) {
            book = new SampleBook(trader, "sim");
        }

        private Booking next(Random random) {
            if (!open) {
                open = true;
                return book.open();
            }
            String symbol = SYMBOLS.get(random.nextInt(SYMBOLS.size()));
            return switch (random.nextInt(20)) {
                case 0 -> close();
                case 1, 2, 3, 4, 5 -> rest(symbol);
                case 6, 7 -> book.refused(symbol, 1_000_000);
                case 8, 9, 10, 11 -> resting.isEmpty() ? book.buy(symbol, 2, 100) : cancel(random);
                default -> book.buy(symbol, 1 + random.nextInt(3), 100);
            };
        }

        private Booking close() {
            open = false;
            resting.clear();
            return book.close();
        }

        private Booking rest(String symbol) {
            Booking rested = book.rest(symbol, 5);
            resting.add(rested.orders().getFirst());
            return rested;
        }

        private Booking cancel(Random random) {
            return book.cancel(resting.remove(random.nextInt(resting.size())));
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77})
    void onEveryQuestion(long seed, @TempDir Path folder) {
        Random random = new Random(seed);
        List<Life> lives = List.of(new Life("11111111"), new Life("22222222"), new Life("33333333"));
        MemoryStore expected = new MemoryStore();
        try (SqliteStore store = SqliteStore.open(folder)) {
            for (int group = 0; group < GROUPS; group++) {
                List<Booking> bookings = new ArrayList<>();
                for (int i = random.nextInt(12); i >= 0; i--) {
                    bookings.add(lives.get(random.nextInt(lives.size())).next(random));
                }
                expected.commit(bookings);
                store.commit(bookings);
            }
            for (Life life : lives) {
                for (int question = 0; question < QUESTIONS; question++) {
                    compare(store, expected, life.book.key(), random);
                }
            }
            assertThat(store.integrityFaults()).isEmpty();
        }
    }

    private static void compare(SqliteStore store, MemoryStore expected, AccountKey key, Random random) {
        long number = random.nextInt(300);
        int limit = 1 + random.nextInt(20);
        Symbol symbol = random.nextBoolean() ? null : SampleBook.symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
        assertThat(store.account(key)).isEqualTo(expected.account(key));
        assertThat(store.order(key, number)).isEqualTo(expected.order(key, number));
        assertThat(store.fillsOf(key, key.orderId(number))).isEqualTo(expected.fillsOf(key, key.orderId(number)));
        assertThat(store.events(key, number, limit)).isEqualTo(expected.events(key, number, limit));
        for (long before : new long[] {number, Long.MAX_VALUE}) {
            pages(store, expected, key, symbol, before, limit);
        }
    }

    private static void pages(
            SqliteStore store, MemoryStore expected, AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        assertThat(store.orders(key, symbol, before, limit)).isEqualTo(expected.orders(key, symbol, before, limit));
        assertThat(store.fills(key, symbol, before, limit)).isEqualTo(expected.fills(key, symbol, before, limit));
        assertThat(store.journals(key, before, limit)).isEqualTo(expected.journals(key, before, limit));
    }
}
