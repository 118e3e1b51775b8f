package in.sauda.market;

import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.MarketClock;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.Feed;
import in.sauda.feed.FeedHealth;
import in.sauda.feed.FeedSupervisor;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.order.Product;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.TraderId;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Quote;
import in.sauda.quote.QuoteBoard;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.AccountListener;
import in.sauda.trading.AnswerRenderer;
import in.sauda.trading.BookingStore;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.ModifyOrder;
import in.sauda.trading.Outcome;
import in.sauda.trading.Ownership;
import in.sauda.trading.Passage;
import in.sauda.trading.PlaceGtt;
import in.sauda.trading.PlaceOrder;
import in.sauda.trading.Trading;
import in.sauda.trading.TradingMetrics;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A market: one clock, calendar, feed, quote board and trading loop. Several stand side by side and share nothing but
 * the store; a trader has one account in each.
 */
public final class Market implements AutoCloseable {

    /** Where a market's prices come from. */
    public enum Kind {
        /** A pure function of seed and time. */
        SIMULATED,
        /** Recorded days. */
        REPLAY
    }

    /**
     * What a market is made of.
     *
     * @param id           its id, such as {@code sim}
     * @param kind         where prices come from
     * @param catalog      what is listed
     * @param clock        its time
     * @param hours        when it trades
     * @param feed         its prices
     * @param store        where its books are kept
     * @param ownership    which of them are looked after here
     * @param actions      corporate actions that its shares go through
     * @param initialCash  paper money of a new account
     * @param systemMicros system time in epoch microseconds
     * @param nanoTime     monotonic nanoseconds
     * @param readers      where the store may be read without holding anybody up
     * @param replay       the handle on its clock if it is a replay, else null
     */
    public record Parts(
            String id,
            Kind kind,
            InstrumentCatalog catalog,
            MarketClock clock,
            MarketHours hours,
            Feed feed,
            BookingStore store,
            Ownership ownership,
            CorporateActions actions,
            Money initialCash,
            LongSupplier systemMicros,
            LongSupplier nanoTime,
            Executor readers,
            @Nullable ReplayControl replay) {}

    private final Parts parts;
    private final QuoteBoard board;
    private final FeedSupervisor supervisor;
    private final HaltedHours hours;
    private final Trading trading;
    private final List<QuoteListener> quoteListeners = new CopyOnWriteArrayList<>();
    private final List<AccountListener> accountListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<MarketStatus>> statusListeners = new CopyOnWriteArrayList<>();
    private volatile MarketStatus lastStatus;

    /** A market of {@code parts}; nothing runs before {@link #start}. */
    public Market(Parts parts) {
        this.parts = parts;
        this.hours = new HaltedHours(parts.hours());
        this.board = new QuoteBoard(parts.catalog());
        this.supervisor = new FeedSupervisor(parts.feed(), board, hours, parts.nanoTime(), this::quoted);
        this.trading = new Trading(
                new Trading.Parts(
                        parts.id(),
                        parts.catalog(),
                        parts.clock(),
                        hours,
                        parts.feed(),
                        board,
                        supervisor,
                        parts.store(),
                        parts.ownership(),
                        parts.initialCash()),
                parts.actions(),
                parts.systemMicros(),
                parts.readers(),
                this::accountChanged,
                this::lookAtStatus);
        this.lastStatus = status();
    }

    /** Has each command followed from now on; {@code passages} is asked on the thread that gives the command. */
    public void follow(Supplier<Passage> passages) {
        trading.follow(passages);
    }

    /** Starts the market's threads. */
    public void start() {
        trading.start();
    }

    /** The market's id, such as {@code sim}. */
    public String id() {
        return parts.id();
    }

    /** Where prices come from. */
    public Kind kind() {
        return parts.kind();
    }

    /** What is listed. */
    public InstrumentCatalog catalog() {
        return parts.catalog();
    }

    /** The market's time. */
    public MarketClock clock() {
        return parts.clock();
    }

    /** When it trades. */
    public MarketHours hours() {
        return hours;
    }

    /** Its prices. */
    public Feed feed() {
        return parts.feed();
    }

    /** The latest quotes. */
    public QuoteBoard board() {
        return board;
    }

    /** Where its books are kept, for reading. */
    public BookingStore store() {
        return parts.store();
    }

    /** Places an order; {@code renderer} makes the answer that is stored if there is an idempotency key. */
    public CompletionStage<Outcome> place(PlaceOrder order, AnswerRenderer renderer) {
        return trading.place(order, renderer);
    }

    /** What {@code order} would cost and need if it were placed now: {@link Outcome.Previewed}; books nothing. */
    public CompletionStage<Outcome> preview(PlaceOrder order) {
        return trading.preview(order);
    }

    /** Gives a waiting order other terms. */
    public CompletionStage<Outcome> modify(
            TraderId trader, ModifyOrder wish, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return trading.modify(trader, wish, key, renderer);
    }

    /** Withdraws what is pending of the account's order numbered {@code orderNumber}. */
    public CompletionStage<Outcome> cancel(TraderId trader, long orderNumber) {
        return trading.cancel(trader, orderNumber);
    }

    /** Places a trigger, or changes an active one. */
    public CompletionStage<Outcome> placeGtt(
            TraderId trader, PlaceGtt wish, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return trading.placeGtt(trader, wish, key, renderer);
    }

    /** Withdraws the account's trigger numbered {@code number}. */
    public CompletionStage<Outcome> cancelGtt(TraderId trader, long number) {
        return trading.cancelGtt(trader, number);
    }

    /** Turns {@code quantity} shares of a position of {@code instrument} into the product {@code to}. */
    public CompletionStage<Outcome> convert(
            TraderId trader,
            Instrument instrument,
            Product to,
            long quantity,
            @Nullable IdempotencyKey key,
            AnswerRenderer renderer) {
        return trading.convert(trader, instrument, to, quantity, key, renderer);
    }

    /** Closes intraday positions: of {@code symbol}, or all. */
    public CompletionStage<Outcome> squareOff(
            TraderId trader, @Nullable Symbol symbol, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return trading.squareOff(trader, symbol, key, renderer);
    }

    /**
     * Between which prices orders for {@code quote}'s instrument are taken at {@code micros}: the day's band, or where
     * that moved to. Safe from any thread.
     */
    public PriceBand band(Quote quote, long micros) {
        return trading.band(quote, micros);
    }

    /** When intraday positions of {@code instrument} are closed on {@code date}; 0 on a day without a session. */
    public long squareOffAt(LocalDate date, Instrument instrument) {
        return trading.squareOffAt(date, instrument);
    }

    /**
     * From now on nothing is booked in {@code trader}'s account: its books did not add up. Safe from any thread.
     *
     * @param fault what was found, with the journal and its figures, without a full stop
     */
    public void halt(TraderId trader, String fault) {
        trading.halt(trader, fault);
    }

    /** Starts the trader's account again with fresh cash. */
    public CompletionStage<Outcome> reset(TraderId trader, @Nullable IdempotencyKey key, AnswerRenderer renderer) {
        return trading.reset(trader, key, renderer);
    }

    /** Removes the trader's account in this market with everything in it; a replay loses its driver. */
    public CompletionStage<Outcome> close(TraderId trader) {
        replay().ifPresent(clock -> clock.release(trader));
        return trading.close(trader);
    }

    /** The trader's durable account, opened with paper money if there was none. */
    public CompletionStage<Account> account(TraderId trader) {
        return trading.account(trader);
    }

    /** Another program may have booked in {@code trader}'s account. Safe from any thread; never waits. */
    public void changedElsewhere(TraderId trader) {
        trading.changedElsewhere(trader);
    }

    /** Hears of each quote, on the market's thread, until closed. */
    public AutoCloseable onTick(QuoteListener listener) {
        quoteListeners.add(listener);
        return () -> quoteListeners.remove(listener);
    }

    /** Hears of account events once they are durable, until closed. */
    public AutoCloseable onAccountEvent(AccountListener listener) {
        accountListeners.add(listener);
        return () -> accountListeners.remove(listener);
    }

    /** Hears when the phase or the feed's state changes, until closed. */
    public AutoCloseable onStatus(Consumer<MarketStatus> listener) {
        statusListeners.add(listener);
        return () -> statusListeners.remove(listener);
    }

    /** How the feed is doing. */
    public FeedHealth feedHealth() {
        return supervisor.health(parts.clock().nowMicros());
    }

    /** Where the day and the feed stand. */
    public MarketStatus status() {
        long now = parts.clock().nowMicros();
        return new MarketStatus(hours.at(now), supervisor.health(now).state());
    }

    /** The handle on the clock, if this is a replay. */
    public Optional<ReplayControl> replay() {
        return Optional.ofNullable(parts.replay());
    }

    /** What the trading loop has counted. */
    public TradingMetrics metrics() {
        return trading.metrics();
    }

    /** Why nothing can be traded, in words; null if trading goes on. */
    public @Nullable String halted() {
        return trading.halted();
    }

    /** Takes no more commands, finishes those that were taken, and stops. */
    @Override
    public void close() {
        trading.close();
        replay().ifPresent(ReplayControl::save);
    }

    private void quoted(Quote quote) {
        trading.quoted(quote);
        for (QuoteListener listener : quoteListeners) {
            listener.changed(quote);
        }
    }

    private void accountChanged(AccountKey key, List<AccountEvent> events, @Nullable Account after) {
        for (AccountListener listener : accountListeners) {
            listener.changed(key, events, after);
        }
    }

    private void lookAtStatus() {
        MarketStatus now = status();
        if (now.differs(lastStatus)) {
            lastStatus = now;
            for (Consumer<MarketStatus> listener : statusListeners) {
                listener.accept(now);
            }
        }
    }
}
