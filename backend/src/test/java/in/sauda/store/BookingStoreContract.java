package in.sauda.store;

import static in.sauda.store.SampleBook.answer;
import static in.sauda.store.SampleBook.symbol;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.fill.Fill;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booking;
import in.sauda.trading.BookingStore;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.MarketRecord;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import in.sauda.trading.StoreException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What every store of bookings must do. */
public abstract class BookingStoreContract {

    private static final AccountKey NOBODY = new AccountKey(new TraderId("ZZZZZZZZ"), "sim");

    private final SampleBook book = new SampleBook("8K2M4T9Q", "sim");

    /** The store under test, empty at first. */
    protected abstract BookingStore store();

    /** More accounts than the store reads at once. */
    protected int many() {
        return 2_500;
    }

    @Test
    void givesBackAnAccountWithItsHoldingsAndConsumedBook() {
        commit(book.open(), book.buy("RELIANCE.NS", 10, 131_010), book.buy("M&M.BO", 1, 295_435));
        commit(book.buy("RELIANCE.NS", 3, 130_000));

        assertThat(store().account(book.key())).contains(book.account());
        assertThat(book.account().holdings()).hasSize(2);
    }

    @Test
    void knowsNothingOfAnAccountThatWasNeverOpened() {
        assertThat(store().account(NOBODY)).isEmpty();
        assertThat(store().order(NOBODY, 1)).isEmpty();
        assertThat(store().orders(NOBODY, null, Long.MAX_VALUE, 10)).isEqualTo(new Page<>(List.of(), 0));
        assertThat(store().fills(NOBODY, null, Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().fillsOf(NOBODY, NOBODY.orderId(1))).isEmpty();
        assertThat(store().fill(NOBODY, 1)).isEmpty();
        assertThat(store().fillsFrom(NOBODY, 1)).isEmpty();
        assertThat(store().fillsBetween(NOBODY, 0, Long.MAX_VALUE)).isEmpty();
        store().forEachBooked(NOBODY, booked -> {
            throw new AssertionError(booked);
        });
        assertThat(store().journals(NOBODY, Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().events(NOBODY, 0, 10)).isEmpty();
        assertThat(store().answered(NOBODY, "/trade/buy", "k", 0)).isEmpty();
    }

    @Test
    void keepsAccountsOfOneTraderInTwoMarketsApart() {
        SampleBook replay = new SampleBook("8K2M4T9Q", "replay-week-1");
        commit(book.open(), replay.open(), replay.buy("TCS.NS", 5, 340_000));

        assertThat(store().account(book.key()).orElseThrow().holdings()).isEmpty();
        assertThat(store().account(replay.key())).contains(replay.account());
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items()).isEmpty();
    }

    @Test
    void givesBackOrdersInEveryStateWithTheirHistory() {
        Booking bought = commitLast(book.open(), book.buy("INFY.NS", 2, 150_055));
        Booking refused = commitLast(book.refused("MRF.NS", 1_000));
        Booking resting = commitLast(book.rest("TCS.NS", 4));

        assertThat(store().order(book.key(), 1)).contains(bought.orders().getFirst());
        assertThat(store().order(book.key(), 2)).contains(refused.orders().getFirst());
        assertThat(store().order(book.key(), 3)).contains(resting.orders().getFirst());
        assertThat(store().order(book.key(), 4)).isEmpty();
        assertThat(store().order(book.key(), 0)).isEmpty();
        assertThat(store().order(book.key(), -1)).isEmpty();
    }

    @Test
    void anOrderThatChangesLaterShowsItsLatestStateInItsOldPlace() {
        Order resting = commitLast(book.open(), book.rest("TCS.NS", 4)).orders().getFirst();
        commit(book.buy("INFY.NS", 2, 150_000), book.buy("INFY.NS", 3, 150_000));
        commit(book.cancel(resting));
        commit(book.buy("SBIN.NS", 2, 80_000));

        Order latest = store().order(book.key(), 1).orElseThrow();
        assertThat(latest.status()).isEqualTo(OrderStatus.CANCELLED);
        Page<Order> page = store().orders(book.key(), null, Long.MAX_VALUE, 10);
        assertThat(page.items()).extracting(Order::number).containsExactly(4L, 3L, 2L, 1L);
        assertThat(page.items().getLast()).isEqualTo(latest);
    }

    @Test
    void anEventTellsTheOrderAsItWasThen() {
        Booking rested = commitLast(book.open(), book.rest("TCS.NS", 4));
        Booking cancelled = book.cancel(rested.orders().getFirst());
        commit(cancelled);

        assertThat(store().events(book.key(), 1, 10))
                .containsExactly(rested.events().getFirst(), cancelled.events().getFirst());
    }

    @Test
    void anOrderPlacedAndChangedInOneCommitShowsItsLatestState() {
        Booking opened = book.open();
        Booking rested = book.rest("TCS.NS", 4);
        commit(opened, rested, book.cancel(rested.orders().getFirst()));

        assertThat(store().order(book.key(), 1).orElseThrow().status()).isEqualTo(OrderStatus.CANCELLED);
    }

    @Test
    void pagesThroughOrdersNewestFirst() {
        commit(book.open());
        for (int i = 0; i < 7; i++) {
            commit(book.buy("INFY.NS", 1, 150_000));
        }

        assertThat(numbersOfAllOrders(3)).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(numbersOfAllOrders(7)).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 7).nextBefore())
                .isZero();
        assertThat(store().orders(book.key(), null, 1, 7).items()).isEmpty();
        assertThat(store().orders(book.key(), null, 500, 2).items())
                .extracting(Order::number)
                .containsExactly(7L, 6L);
    }

    @Test
    void pagesThroughTheOrdersOfOneSymbol() {
        commit(book.open());
        for (int i = 0; i < 6; i++) {
            commit(book.buy(i % 2 == 0 ? "INFY.NS" : "TCS.NS", 1, 150_000));
        }

        Page<Order> first = store().orders(book.key(), symbol("TCS.NS"), Long.MAX_VALUE, 2);
        Page<Order> second = store().orders(book.key(), symbol("TCS.NS"), first.nextBefore(), 2);
        assertThat(first.items()).extracting(Order::number).containsExactly(6L, 4L);
        assertThat(second.items()).extracting(Order::number).containsExactly(2L);
        assertThat(second.nextBefore()).isZero();
        assertThat(store().orders(book.key(), symbol("SBIN.NS"), Long.MAX_VALUE, 2)
                        .items())
                .isEmpty();
    }

    @Test
    void pagesThroughFillsEvenInTheMiddleOfABooking() {
        Booking first = commitLast(book.open(), book.buy("INFY.NS", 5, 150_000));
        Booking second = commitLast(book.buy("TCS.NS", 5, 340_000));

        Page<Fill> newest = store().fills(book.key(), null, Long.MAX_VALUE, 3);
        assertThat(newest.items())
                .containsExactly(
                        second.fills().get(1),
                        second.fills().get(0),
                        first.fills().get(1));
        Page<Fill> rest = store().fills(book.key(), null, newest.nextBefore(), 3);
        assertThat(rest.items()).containsExactly(first.fills().get(0));
        assertThat(rest.nextBefore()).isZero();
        assertThat(store().fills(book.key(), symbol("INFY.NS"), 2, 3).items())
                .containsExactly(first.fills().get(0));
    }

    @Test
    void findsTheFillsOfAnOrderInOrder() {
        Booking first = commitLast(book.open(), book.buy("INFY.NS", 5, 150_000));
        commit(book.refused("INFY.NS", 9), book.buy("INFY.NS", 1, 150_000));

        assertThat(store().fillsOf(book.key(), book.key().orderId(1))).isEqualTo(first.fills());
        assertThat(store().fillsOf(book.key(), book.key().orderId(2))).isEmpty();
        assertThat(store().fillsOf(book.key(), book.key().orderId(9))).isEmpty();
        assertThat(store().fillsOf(book.key(), "not an order")).isEmpty();
    }

    @Test
    void keepsJournalsWithTheirHashAndTheCashAfterEach() {
        commit(book.open());
        Booking bought = commitLast(book.buy("INFY.NS", 5, 150_000));
        commit(book.rest("TCS.NS", 4));

        Page<PostedJournal> newest = store().journals(book.key(), Long.MAX_VALUE, 1);
        assertThat(newest.items())
                .containsExactly(new PostedJournal(
                        bought.journals().getFirst(),
                        bought.journalHashes().getFirst(),
                        SampleBook.RS_10_00_000 - 750_000 - SampleBook.CHARGES));
        Page<PostedJournal> opening = store().journals(book.key(), newest.nextBefore(), 1);
        assertThat(opening.items().getFirst().cashAfterPaise()).isEqualTo(SampleBook.RS_10_00_000);
        assertThat(opening.nextBefore()).isZero();
    }

    @Test
    void tellsEventsAfterAnyNumberOldestFirst() {
        List<AccountEvent> all = new ArrayList<>();
        for (Booking booking : List.of(
                book.open(), book.buy("INFY.NS", 5, 150_000), book.refused("TCS.NS", 1), book.rest("TCS.NS", 1))) {
            commit(booking);
            all.addAll(booking.events());
        }

        for (int after = 0; after <= all.size(); after++) {
            assertThat(store().events(book.key(), after, 100)).isEqualTo(all.subList(after, all.size()));
        }
        assertThat(store().events(book.key(), 1, 2)).isEqualTo(all.subList(1, 3));
    }

    @Test
    void refusesABookingThatWasComputedFromAnOldVersion() {
        commit(book.open());
        Account opened = book.account();
        Booking first = book.buy("INFY.NS", 5, 150_000);
        book.backTo(opened);
        Booking rival = book.buy("TCS.NS", 5, 340_000);
        commit(first);

        assertThatThrownBy(() -> commit(rival)).isInstanceOf(StoreException.class);
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items())
                .containsExactly(first.orders().getFirst());
    }

    @Test
    void refusesToOpenAnAccountTwice() {
        commit(book.open());
        assertThatThrownBy(() -> commit(book.open())).isInstanceOf(StoreException.class);
    }

    @Test
    void aClosedAccountIsGoneWithEverythingAndMayBeOpenedAfresh() {
        commit(book.open(), book.buy("INFY.NS", 5, 150_000, answer("/trade/buy", "k", "{}", Long.MAX_VALUE)));
        commit(book.close());

        assertThat(store().account(book.key())).isEmpty();
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().fillsOf(book.key(), book.key().orderId(1))).isEmpty();
        assertThat(store().journals(book.key(), Long.MAX_VALUE, 10).items()).isEmpty();
        assertThat(store().events(book.key(), 0, 10)).isEmpty();
        assertThat(store().answered(book.key(), "/trade/buy", "k", 0)).isEmpty();

        commit(book.open(), book.buy("TCS.NS", 1, 340_000));
        assertThat(store().account(book.key())).contains(book.account());
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items()).hasSize(1);
    }

    @Test
    void mayOpenTradeAndCloseInOneCommit() {
        commit(book.open(), book.buy("INFY.NS", 5, 150_000), book.close(), book.open());
        assertThat(store().account(book.key())).contains(book.account());
        assertThat(store().orders(book.key(), null, Long.MAX_VALUE, 10).items()).isEmpty();
    }

    @Test
    void remembersAnAnswerByteForByteUntilItExpires() {
        IdempotencyRecord record = answer("/trade/buy", "3f1c", "{\"message\":\"खरीदा ₹\"}", 5_000);
        commit(book.open(), book.buy("INFY.NS", 5, 150_000, record));

        IdempotencyRecord found =
                store().answered(book.key(), "/trade/buy", "3f1c", 4_999).orElseThrow();
        assertThat(found.key()).isEqualTo(record.key());
        assertThat(found.answer().status()).isEqualTo(200);
        assertThat(found.answer().body()).isEqualTo("{\"message\":\"खरीदा ₹\"}".getBytes(StandardCharsets.UTF_8));
        assertThat(found.expiresAt()).isEqualTo(5_000);
        assertThat(store().answered(book.key(), "/trade/buy", "3f1c", 5_000)).isEmpty();
        assertThat(store().answered(book.key(), "/trade/sell", "3f1c", 0)).isEmpty();
        assertThat(store().answered(book.key(), "/trade/buy", "3f1d", 0)).isEmpty();
        assertThat(store().answered(NOBODY, "/trade/buy", "3f1c", 0)).isEmpty();
    }

    @Test
    void forgetsAnswersThatExpiredAndOnlyThose() {
        commit(
                book.open(),
                book.buy("INFY.NS", 1, 150_000, answer("/trade/buy", "old", "{}", 5_000)),
                book.buy("INFY.NS", 1, 150_000, answer("/trade/buy", "new", "{}", 6_000)));

        store().forgetAnswers(5_500);

        assertThat(store().answered(book.key(), "/trade/buy", "old", 5_500)).isEmpty();
        assertThat(store().answered(book.key(), "/trade/buy", "new", 5_500)).isPresent();
    }

    @Test
    void aKeyMayBeUsedAgainOnceItExpired() {
        commit(book.open(), book.buy("INFY.NS", 1, 150_000, answer("/trade/buy", "k", "first", 5_000)));
        commit(book.buy("INFY.NS", 1, 150_000, answer("/trade/buy", "k", "second", 9_000)));

        assertThat(store().answered(book.key(), "/trade/buy", "k", 6_000)
                        .orElseThrow()
                        .answer()
                        .body())
                .isEqualTo("second".getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsOneRecordOfEachMarket() {
        MarketRecord simulated = new MarketRecord("sim", "simulated", "v1 seed 42", 1_000, 1, false, "");
        MarketRecord replay = new MarketRecord("replay-1", "replay", "june", 2_000, 60, true, "8K2M4T9Q");
        assertThat(store().market("sim")).isEmpty();
        assertThat(store().markets()).isEmpty();

        store().saveMarket(simulated);
        store().saveMarket(new MarketRecord("replay-1", "replay", "june", 1_500, 1, false, ""));
        store().saveMarket(replay);

        assertThat(store().market("sim")).contains(simulated);
        assertThat(store().markets()).containsExactlyInAnyOrder(simulated, replay);
    }

    @Test
    void aBookingMovesItsMarketUpAndNothingMovesItBack() {
        Booking opening = book.open();
        MarketRecord early = new MarketRecord(book.key().market(), "replay", "june", 1, 60, true, "");
        store().saveMarket(early);
        store().commit(List.of(opening));
        long reached = opening.marketMicros();
        assertThat(reached).isGreaterThan(1);
        assertThat(store().market(early.id())).contains(early.reached(reached));

        store().saveMarket(early);
        assertThat(store().market(early.id())).contains(early.reached(reached));
    }

    @Test
    void visitsEveryAccountOnce() {
        Set<AccountKey> opened = new HashSet<>();
        List<Booking> bookings = new ArrayList<>();
        for (int i = 0; i < many(); i++) {
            SampleBook each = new SampleBook("%08d".formatted(i), "sim");
            opened.add(each.key());
            bookings.add(each.open());
        }
        store().commit(bookings);

        List<AccountKey> visited = new ArrayList<>();
        store().forEachAccount(visited::add);
        assertThat(visited).hasSize(many());
        assertThat(new HashSet<>(visited)).isEqualTo(opened);
    }

    @Test
    void canBeWritten() {
        assertThat(store().writable()).isTrue();
    }

    @Test
    void committingNothingChangesNothing() {
        store().commit(List.of());
        List<AccountKey> visited = new ArrayList<>();
        store().forEachAccount(visited::add);
        assertThat(visited).isEmpty();
    }

    protected final void commit(Booking... bookings) {
        store().commit(List.of(bookings));
    }

    /** Commits and gives back the last of {@code bookings}. */
    private Booking commitLast(Booking... bookings) {
        commit(bookings);
        return bookings[bookings.length - 1];
    }

    private List<Long> numbersOfAllOrders(int pageSize) {
        List<Long> numbers = new ArrayList<>();
        long before = Long.MAX_VALUE;
        do {
            Page<Order> page = store().orders(book.key(), null, before, pageSize);
            page.items().forEach(order -> numbers.add(order.number()));
            before = page.nextBefore();
        } while (before != 0);
        return numbers;
    }
}
