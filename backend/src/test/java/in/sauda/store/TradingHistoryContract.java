package in.sauda.store;

import static in.sauda.store.SampleBook.symbol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.PostedJournal;
import in.sauda.trading.StoreException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What every store of bookings must do with accounts that trade all day: every field, every event, every moment. */
public abstract class TradingHistoryContract {

    private static final String MARKET = "sim";

    private final SampleBook book = new SampleBook("8K2M4T9Q", MARKET);

    /** The store under test, empty at first. */
    protected abstract BookingStore store();

    /** More accounts or bookings than the store reads at once. */
    protected int many() {
        return 2_500;
    }

    /** How many random bookings a seed makes. */
    protected int steps() {
        return 120;
    }

    @ParameterizedTest(name = "seed {0}")
    @ValueSource(longs = {3, 31, 314, 3_141})
    void givesBackEveryFieldOfWhatItWasGiven(long seed) {
        RandomBook random = new RandomBook("8K2M4T9Q", MARKET, seed);
        Map<Long, Order> orders = new HashMap<>();
        List<Fill> fills = new ArrayList<>();
        List<PostedJournal> journals = new ArrayList<>();
        List<AccountEvent> events = new ArrayList<>();
        for (int step = 0; step < steps(); step++) {
            Booking booking = random.next();
            store().commit(List.of(booking));
            assertThat(store().account(random.key()).orElse(null)).isEqualTo(booking.after());
            if (booking.after() == null) {
                orders.clear();
                fills.clear();
                journals.clear();
                events.clear();
            }
            booking.orders().forEach(order -> orders.put(order.number(), order));
            fills.addAll(booking.fills());
            journals.addAll(booking.posted());
            events.addAll(booking.events());
        }

        AccountKey key = random.key();
        orders.forEach((number, order) -> assertThat(store().order(key, number)).contains(order));
        assertThat(store().orders(key, null, Long.MAX_VALUE, 1_000).items()).hasSize(orders.size());
        assertThat(store().fillsFrom(key, 1)).isEqualTo(fills);
        assertThat(store().events(key, 0, Integer.MAX_VALUE)).isEqualTo(events);
        List<Order> placed = new ArrayList<>();
        List<Fill> filled = new ArrayList<>();
        List<PostedJournal> posted = new ArrayList<>();
        store().forEachBooked(key, booked -> {
            placed.addAll(booked.orders());
            filled.addAll(booked.fills());
            posted.addAll(booked.journals());
        });
        assertThat(placed).isEqualTo(List.copyOf(new TreeMap<>(orders).values()));
        assertThat(filled).isEqualTo(fills);
        assertThat(posted).isEqualTo(journals);
    }

    @Test
    void givesBackAnOrderInEachStatus() {
        Set<OrderStatus> met = EnumSet.noneOf(OrderStatus.class);
        RandomBook random = new RandomBook("8K2M4T9Q", MARKET, 20_260_601);
        while (met.size() < OrderStatus.values().length) {
            Booking booking = random.next();
            store().commit(List.of(booking));
            for (Order order : booking.orders()) {
                met.add(order.status());
                assertThat(store().order(random.key(), order.number())).contains(order);
            }
        }
    }

    @Test
    void findsOrdersOfDifferentSymbolsThatOneBookingChanged() {
        Order infosys = rest("INFY.NS");
        Order tcs = rest("TCS.NS");
        Booking one = book.cancel(infosys);
        book.backTo(store().account(book.key()).orElseThrow());
        Booking other = book.cancel(tcs);
        Order cancelledInfosys = one.orders().getFirst();
        Order cancelledTcs = other.orders().getFirst();
        store().commit(List.of(together(other, List.of(cancelledInfosys, cancelledTcs), other.fills())));

        assertThat(store().orders(book.key(), symbol("INFY.NS"), Long.MAX_VALUE, 5)
                        .items())
                .containsExactly(cancelledInfosys);
        assertThat(store().orders(book.key(), symbol("TCS.NS"), Long.MAX_VALUE, 5)
                        .items())
                .containsExactly(cancelledTcs);
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 5).items())
                .containsExactly(cancelledTcs, cancelledInfosys);
    }

    @Test
    void fillsOfOneMeetingWithTheMarketShareTheirExecution() {
        Booking bought = commitLast(book.open(), book.buy("INFY.NS", 5, 150_000));

        List<Fill> fills = store().fillsFrom(book.key(), 1);
        assertThat(fills).isEqualTo(bought.fills());
        assertThat(fills.get(0).execution()).isSameAs(fills.get(1).execution());
    }

    @Test
    void findsAFillByItsNumber() {
        Booking first = commitLast(book.open(), book.buy("INFY.NS", 5, 150_000));
        commit(book.rest("SBIN.NS", 1), book.dayEnd());
        Booking second = commitLast(book.buy("TCS.NS", 1, 340_000));

        assertThat(store().fill(book.key(), 1)).contains(first.fills().get(0));
        assertThat(store().fill(book.key(), 2)).contains(first.fills().get(1));
        assertThat(store().fill(book.key(), 3)).contains(second.fills().getFirst());
        assertThat(store().fill(book.key(), 4)).isEmpty();
        assertThat(store().fill(book.key(), 0)).isEmpty();
        assertThat(store().fill(book.key(), Long.MIN_VALUE)).isEmpty();
        assertThat(store().fillsFrom(book.key(), 2))
                .containsExactly(first.fills().get(1), second.fills().getFirst());
        assertThat(store().fillsFrom(book.key(), 4)).isEmpty();
    }

    @Test
    void findsFillsFromOneMomentOnAndBeforeAnother() {
        commit(book.open());
        List<Fill> fills = new ArrayList<>();
        for (int i = 0; i < 9; i++) {
            Booking bought = book.buy("INFY.NS", 5, 150_000);
            commit(bought, book.rest("TCS.NS", 1));
            fills.addAll(bought.fills());
        }
        commit(book.dayEnd());
        long third = fills.get(4).at();
        long sixth = fills.get(10).at();

        assertThat(between(third, sixth)).isEqualTo(fills.subList(4, 10));
        assertThat(between(third, sixth + 1)).isEqualTo(fills.subList(4, 12));
        assertThat(between(third + 1, sixth)).isEqualTo(fills.subList(6, 10));
        assertThat(between(third, third)).isEmpty();
        assertThat(between(sixth, third)).isEmpty();
        assertThat(between(0, Long.MAX_VALUE)).isEqualTo(fills);
        assertThat(between(Long.MIN_VALUE, fills.getFirst().at())).isEmpty();
        assertThat(between(fills.getLast().at(), Long.MAX_VALUE)).isEqualTo(fills.subList(16, 18));
        assertThat(between(fills.getLast().at() + 1, Long.MAX_VALUE)).isEmpty();
    }

    @Test
    void namesTheAccountsThatWaitForTimeAndNoOthers() {
        SampleBook idle = new SampleBook("11111111", MARKET);
        SampleBook elsewhere = new SampleBook("22222222", "replay-1");
        commit(book.open(), idle.open(), elsewhere.open(), elsewhere.rest("TCS.NS", 1));
        assertThat(waiting()).isEmpty();

        Order resting = rest("TCS.NS");
        assertThat(waiting()).containsExactly(book.account());
        commit(book.buy("INFY.NS", 5, 150_000));
        assertThat(waiting()).containsExactly(book.account());
        commit(book.cancel(resting));
        assertThat(waiting()).as("shares to settle").containsExactly(book.account());
        commit(book.dayEnd());
        assertThat(waiting()).isEmpty();
        commit(idle.rest("TCS.NS", 1), book.rest("TCS.NS", 1), book.close());
        assertThat(waiting()).containsExactly(idle.account());
    }

    @Test
    void visitsEveryWaitingAccountOnce() {
        Set<Account> expected = new HashSet<>();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < many(); i++) {
            SampleBook each = new SampleBook("%08d".formatted(i), MARKET);
            bookings.add(each.open());
            if (i % 2 == 0) {
                bookings.add(each.rest("TCS.NS", 1));
                expected.add(each.account());
            }
        }
        store().commit(bookings);

        List<Account> visited = waiting();
        assertThat(visited).hasSize(many() / 2);
        assertThat(new HashSet<>(visited)).isEqualTo(expected);
    }

    @Test
    void readsAllBookingsOldestFirstHoweverManyThereAre() {
        commit(book.open());
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < many(); i++) {
            bookings.add(book.buy("INFY.NS", 1, 1_000));
        }
        store().commit(bookings);

        List<Long> numbers = new ArrayList<>();
        List<Long> cash = new ArrayList<>();
        store().forEachBooked(book.key(), booked -> {
            PostedJournal posted = booked.journals().getFirst();
            numbers.add(posted.journal().number());
            cash.add(posted.cashAfterPaise());
            assertThat(store().account(book.key())).as("may be asked meanwhile").isPresent();
        });
        assertThat(numbers).hasSize(many() + 1).isSorted();
        assertThat(cash.getLast()).isEqualTo(book.account().cashPaise());
    }

    @Test
    void refusesRunningNumbersThatLeaveAGap() {
        Booking opened = commitLast(book.open());
        Account before = book.account();
        Booking bought = book.buy("INFY.NS", 5, 150_000);

        Booking withoutFirstFill =
                together(bought, bought.orders(), bought.fills().subList(1, 2));
        Booking withoutLastFill =
                together(bought, bought.orders(), bought.fills().subList(0, 1));
        Booking withoutOrder = together(bought, List.of(), bought.fills());
        book.backTo(bought.after() == null ? before : bought.after());
        Booking next = book.rest("TCS.NS", 1);
        Booking ofTheNext = together(bought, next.orders(), bought.fills());
        for (Booking gap : List.of(withoutFirstFill, withoutLastFill, withoutOrder, ofTheNext)) {
            assertThatThrownBy(() -> commit(gap)).isInstanceOf(StoreException.class);
        }

        assertThat(store().account(book.key())).contains(before);
        assertThat(store().events(book.key(), 0, 10)).isEqualTo(opened.events());
    }

    /** {@code booking} with other orders and fills. */
    private static Booking together(Booking booking, List<Order> orders, List<Fill> fills) {
        return new Booking(
                booking.key(),
                booking.versionBefore(),
                booking.after(),
                orders,
                fills,
                booking.journals(),
                booking.journalHashes(),
                booking.events(),
                booking.idempotency(),
                booking.marketMicros());
    }

    private Order rest(String symbol) {
        if (store().account(book.key()).isEmpty()) {
            commit(book.open());
        }
        return commitLast(book.rest(symbol, 4)).orders().getFirst();
    }

    private List<Fill> between(long from, long to) {
        return store().fillsBetween(book.key(), from, to);
    }

    private List<Account> waiting() {
        List<Account> waiting = new ArrayList<>();
        store().forEachWaiting(MARKET, waiting::add);
        return waiting;
    }

    private void commit(Booking... bookings) {
        store().commit(List.of(bookings));
    }

    private Booking commitLast(Booking... bookings) {
        commit(bookings);
        return bookings[bookings.length - 1];
    }
}
