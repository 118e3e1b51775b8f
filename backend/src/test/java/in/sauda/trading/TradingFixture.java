package in.sauda.trading;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.FeedSupervisor;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.TestShares;
import in.sauda.money.Money;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.QuoteBoard;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One market with a scripted feed, a clock that the test moves, and a store that the test chooses. */
final class TradingFixture implements AutoCloseable {

    static final long NINE = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.of(9, 0));
    static final InstrumentCatalog CATALOG = new InstrumentCatalog(
            List.of(
                    TestShares.share(0, "TCS.NS", "INE467B01029"),
                    TestShares.share(1, "ITC.NS", "INE154A01025"),
                    TestShares.share(2, "TCS.BO", "INE467B01029")),
            Map.of());
    static final Instrument TCS = CATALOG.byNumber(0);
    static final Instrument ITC = CATALOG.byNumber(1);
    static final Instrument TCS_ON_BSE = CATALOG.byNumber(2);
    static final TraderId ASHA = new TraderId("ASHA0000");
    static final TraderId RAVI = new TraderId("RAV10000");
    static final Money TEN_LAKH = Money.ofRupees(10_00_000);

    final AtomicLong clock = new AtomicLong(NINE);
    final AtomicLong systemMicros = new AtomicLong(NINE);
    final ScriptedFeed feed;
    final List<AccountEvent> heard = new CopyOnWriteArrayList<>();
    final BookingStore store;
    final QuoteBoard board = new QuoteBoard(CATALOG);
    final Trading trading;

    TradingFixture(BookingStore store) {
        this(store, new AlwaysOpen(), new ScriptedFeed(), NINE);
    }

    /** A market with other hours, or one that was stopped: its feed goes on, its clock stands at {@code now}. */
    TradingFixture(BookingStore store, MarketHours hours, ScriptedFeed feed, long now) {
        this(store, hours, feed, now, CorporateActions.none(), TEN_LAKH);
    }

    /** As above, with companies that do something, and other paper money. */
    TradingFixture(
            BookingStore store, MarketHours hours, ScriptedFeed feed, long now, CorporateActions actions, Money cash) {
        this(store, hours, feed, now, actions, cash, Ownership.ALL);
    }

    /** One of several nodes on {@code store}: the shards of {@code ownership} are looked after here. */
    TradingFixture(BookingStore store, Ownership ownership) {
        this(store, new AlwaysOpen(), new ScriptedFeed(), NINE, CorporateActions.none(), TEN_LAKH, ownership);
    }

    private TradingFixture(
            BookingStore store,
            MarketHours hours,
            ScriptedFeed feed,
            long now,
            CorporateActions actions,
            Money cash,
            Ownership ownership) {
        this.store = store;
        this.feed = feed;
        clock.set(now);
        trading = new Trading(
                new Trading.Parts(
                        "sim",
                        CATALOG,
                        clock::get,
                        new HaltedHours(hours),
                        feed,
                        board,
                        new FeedSupervisor(feed, board, hours, () -> 0, this::quoted),
                        store,
                        ownership,
                        cash),
                actions,
                systemMicros::get,
                Runnable::run,
                (key, events, after) -> heard.addAll(events),
                () -> {});
        if (feed.isEmpty()) {
            book(TCS, 0, 100_00, 50, 50);
        }
        trading.start();
    }

    private void quoted(in.sauda.quote.Quote quote) {
        trading.quoted(quote);
    }

    /** From {@code seconds} after nine, {@code instrument} is at {@code ltp}: two levels a side, a paisa-five apart. */
    void book(Instrument instrument, long seconds, long ltp, long bidQuantity, long askQuantity) {
        trade(instrument, seconds, ltp, 1_000, bidQuantity, askQuantity);
    }

    /** As {@link #book}, with {@code traded} shares having changed hands since the tick before. */
    void trade(Instrument instrument, long seconds, long ltp, long traded, long bidQuantity, long askQuantity) {
        feed.say(
                NINE + seconds * Ist.SECOND,
                instrument,
                ltp,
                traded,
                List.of(new Level(ltp - 5, bidQuantity, 1), new Level(ltp - 10, bidQuantity, 1)),
                List.of(new Level(ltp + 5, askQuantity, 1), new Level(ltp + 10, askQuantity, 1)));
    }

    void at(long seconds) {
        clock.set(NINE + seconds * Ist.SECOND);
    }

    Outcome place(TraderId trader, Instrument instrument, Side side, long quantity) {
        return place(PlaceOrder.market(trader, instrument, side, quantity, null));
    }

    Outcome place(PlaceOrder order) {
        return await(trading.place(order, TradingFixture::render));
    }

    Account account(TraderId trader) {
        return await(trading.account(trader));
    }

    AccountKey key(TraderId trader) {
        return new AccountKey(trader, "sim");
    }

    static Answer render(Outcome outcome) {
        return new Answer(200, String.valueOf(outcome).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    static <T> T await(java.util.concurrent.CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().get(20, TimeUnit.SECONDS);
        } catch (java.util.concurrent.ExecutionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw new IllegalStateException(e);
        } catch (InterruptedException | java.util.concurrent.TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        trading.close();
    }

    static @Nullable IdempotencyKey key(String key, String body) {
        return new IdempotencyKey("/orders", key, body);
    }
}
