package in.sauda.store;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Symbol;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Booked;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random lives of a few accounts: whatever is asked, the store and the plain maps give the same answer. */
public abstract class StoresAgreeContract {

    private static final List<String> SYMBOLS = List.of("INFY.NS", "TCS.NS", "M&M.BO", "SBIN.NS");
    private static final String MARKET = "sim";

    /** The store under test, empty at first. */
    protected abstract Store store();

    /** How many groups of bookings there are. */
    protected int groups() {
        return 60;
    }

    /** How many questions are asked about each account. */
    protected int questions() {
        return 40;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2026, -77})
    void onEveryQuestion(long seed) {
        Random random = new Random(seed);
        List<RandomBook> books = List.of(
                new RandomBook("11111111", MARKET, seed),
                new RandomBook("22222222", MARKET, seed + 1),
                new RandomBook("33333333", "replay-1", seed + 2));
        MemoryStore expected = new MemoryStore();
        Store store = store();
        for (int group = 0; group < groups(); group++) {
            List<Booking> bookings = new ArrayList<>();
            for (int i = random.nextInt(12); i >= 0; i--) {
                bookings.add(books.get(random.nextInt(books.size())).next());
            }
            expected.commit(bookings);
            store.commit(bookings);
            assertThat(waiting(store)).containsExactlyInAnyOrderElementsOf(waiting(expected));
        }
        for (RandomBook book : books) {
            for (int question = 0; question < questions(); question++) {
                compare(store, expected, book, random);
            }
            assertThat(booked(store, book.key())).isEqualTo(booked(expected, book.key()));
        }
    }

    private static List<Account> waiting(BookingStore store) {
        List<Account> waiting = new ArrayList<>();
        store.forEachWaiting(MARKET, waiting::add);
        return waiting;
    }

    private static List<Booked> booked(BookingStore store, AccountKey key) {
        List<Booked> booked = new ArrayList<>();
        store.forEachBooked(key, booked::add);
        return booked;
    }

    private static void compare(Store store, MemoryStore expected, RandomBook book, Random random) {
        AccountKey key = book.key();
        long number = random.nextInt(300);
        int limit = 1 + random.nextInt(20);
        Symbol symbol = random.nextBoolean() ? null : SampleBook.symbol(SYMBOLS.get(random.nextInt(SYMBOLS.size())));
        assertThat(store.account(key)).isEqualTo(expected.account(key));
        assertThat(store.order(key, number)).isEqualTo(expected.order(key, number));
        assertThat(store.fill(key, number)).isEqualTo(expected.fill(key, number));
        assertThat(store.fillsFrom(key, number)).isEqualTo(expected.fillsFrom(key, number));
        assertThat(store.fillsOf(key, key.orderId(number))).isEqualTo(expected.fillsOf(key, key.orderId(number)));
        assertThat(store.events(key, number, limit)).isEqualTo(expected.events(key, number, limit));
        long from = book.now() - random.nextInt(100_000_000);
        long to = from + random.nextInt(-5_000_000, 60_000_000);
        assertThat(store.fillsBetween(key, from, to)).isEqualTo(expected.fillsBetween(key, from, to));
        for (long before : new long[] {number, Long.MAX_VALUE}) {
            pages(store, expected, key, symbol, before, limit);
        }
    }

    private static void pages(
            Store store, MemoryStore expected, AccountKey key, @Nullable Symbol symbol, long before, int limit) {
        assertThat(store.orders(key, symbol, before, limit)).isEqualTo(expected.orders(key, symbol, before, limit));
        assertThat(store.fills(key, symbol, before, limit)).isEqualTo(expected.fills(key, symbol, before, limit));
        assertThat(store.journals(key, before, limit)).isEqualTo(expected.journals(key, before, limit));
        assertThat(store.outbox().messages(key, before, limit))
                .isEqualTo(expected.outbox().messages(key, before, limit));
    }
}
