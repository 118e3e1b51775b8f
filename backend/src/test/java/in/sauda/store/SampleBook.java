package in.sauda.store;

import in.sauda.charge.Charges;
import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.RejectReason;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Answer;
import in.sauda.trading.Booking;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.IdempotencyRecord;
import in.sauda.trading.Notice;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Makes the bookings of one account, each from the one before, without the trading engine. */
public final class SampleBook {

    public static final long RS_10_00_000 = 100_000_000L;

    /** What a purchase costs in charges. */
    public static final long CHARGES = 22;

    private static final Charges EACH = new Charges(0, 15, 3, 1, 2, 1, 0, 0);
    private static final long NINE_FIFTEEN = 1_780_284_900_000_000L;
    private static final long EPOCH_DAY = 20_605;

    private final AccountKey key;
    private @Nullable Account account;
    private long now;

    public SampleBook(String trader, String market) {
        this(trader, market, NINE_FIFTEEN);
    }

    /** A book whose first booking comes a second after {@code start}, market time. */
    public SampleBook(String trader, String market, long start) {
        this.key = new AccountKey(new TraderId(trader), market);
        this.now = start;
    }

    public static Symbol symbol(String text) {
        return Symbol.parse(text).orElseThrow();
    }

    public AccountKey key() {
        return key;
    }

    /** The account as of the last booking made. */
    public Account account() {
        if (account == null) {
            throw new IllegalStateException("not opened");
        }
        return account;
    }

    /** Goes back to an earlier account, as after a failed commit. */
    public void backTo(Account earlier) {
        account = earlier;
    }

    public Booking open() {
        now += 1_000_000;
        Journal journal = new Journal(
                1,
                now,
                Journal.Type.OPENING,
                "Paper money to start with",
                "",
                List.of(
                        new Entry(LedgerAccount.CASH, RS_10_00_000, 0, null, 0),
                        new Entry(LedgerAccount.CAPITAL, 0, RS_10_00_000, null, 0)));
        String hash = JournalHash.next(JournalHash.GENESIS, journal);
        account = new Account(
                key,
                1,
                now,
                now,
                RS_10_00_000,
                List.of(),
                RS_10_00_000,
                0,
                Charges.NONE,
                EPOCH_DAY,
                0,
                Charges.NONE,
                1,
                new Counters(0, 0, 1, 1, 0, 0),
                hash,
                Map.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
        AccountEvent event = new AccountEvent.PortfolioChanged(1, now, RS_10_00_000, RS_10_00_000);
        return booking(0, account, List.of(), List.of(), List.of(journal), List.of(hash), List.of(event), null);
    }

    public Booking buy(String symbol, long shares, long pricePaise) {
        return buy(symbol, shares, pricePaise, null);
    }

    /** A market order filled whole in two slices (one, for a single share), with one journal. */
    public Booking buy(String typed, long shares, long pricePaise, @Nullable IdempotencyRecord answer) {
        Account before = account();
        now += 1_000_000;
        Symbol symbol = symbol(typed);
        Counters counts = before.counters();
        long number = counts.orders() + 1;
        Execution execution = SampleOrders.execution(shares, pricePaise, now);
        List<Fill> fills = shares == 1
                ? List.of(SampleOrders.fill(key, now, counts.fills() + 1, number, symbol, 1, execution, 0))
                : List.of(
                        SampleOrders.fill(key, now, counts.fills() + 1, number, symbol, 1, execution, 0),
                        SampleOrders.fill(key, now, counts.fills() + 2, number, symbol, shares - 1, execution, 1));
        long value = shares * pricePaise;
        Journal journal = bought(counts.journals() + 1, number, symbol, shares, value);
        String hash = JournalHash.next(before.journalHash(), journal);
        Map<Symbol, Holding> holdings = new HashMap<>(before.holdings());
        Lot lot = new Lot(shares, value, now, EPOCH_DAY + 1, symbol);
        Holding held = holdings.get(symbol);
        holdings.put(symbol, held == null ? new Holding(symbol, List.of(lot)) : held.with(lot));
        Account after = after(
                before,
                before.cashPaise() - value - CHARGES,
                new Counters(
                        number,
                        counts.fills() + fills.size(),
                        counts.journals() + 1,
                        counts.events() + 3,
                        0,
                        counts.messages() + 1),
                before.dayFirstFill(),
                hash,
                holdings,
                before.working(),
                List.of(new Consumed(symbol, 77, shares, 0)));
        account = after;
        Order order = SampleOrders.order(key, now, number, symbol, shares, value, OrderStatus.COMPLETE, null, null);
        long event = counts.events();
        return booking(
                before.version(),
                after,
                List.of(order),
                fills,
                List.of(journal),
                List.of(hash),
                List.of(
                        new AccountEvent.OrderChanged(event + 1, now, order),
                        new AccountEvent.Traded(event + 2, now, fills.getFirst()),
                        new AccountEvent.PortfolioChanged(event + 3, now, after.moneyPaise(), after.availablePaise())),
                answer);
    }

    private Journal bought(long number, long order, Symbol symbol, long shares, long value) {
        return new Journal(
                number,
                now,
                Journal.Type.BUY,
                "Bought " + shares + " " + symbol + " for " + Money.ofPaise(value),
                key.orderId(order),
                List.of(
                        new Entry(LedgerAccount.UNSETTLED, value, 0, symbol, shares),
                        new Entry(LedgerAccount.EXCHANGE, 0, 0, symbol, -shares),
                        new Entry(LedgerAccount.CASH, 0, value, null, 0),
                        new Entry(LedgerAccount.STT, EACH.stt(), 0, null, 0),
                        new Entry(LedgerAccount.EXCHANGE_CHARGES, EACH.exchange(), 0, null, 0),
                        new Entry(LedgerAccount.SEBI_FEES, EACH.sebi(), 0, null, 0),
                        new Entry(LedgerAccount.STAMP_DUTY, EACH.stampDuty(), 0, null, 0),
                        new Entry(LedgerAccount.GST, EACH.gst(), 0, null, 0),
                        new Entry(LedgerAccount.CASH, 0, CHARGES, null, 0)));
    }

    /** A limit order that waits: nothing filled, one event. */
    public Booking rest(String typed, long shares) {
        Order order = placed(typed, shares, OrderStatus.OPEN, null, "swing");
        return place(order, working -> {
            List<WorkingOrder> more = new ArrayList<>(working);
            more.add(new WorkingOrder(order, 100, 100, 25, 1, 400, 77, 12_000, 0));
            return more;
        });
    }

    /** An order that a rule refused. */
    public Booking refused(String typed, long shares) {
        return place(
                placed(typed, shares, OrderStatus.REJECTED, RejectReason.INSUFFICIENT_FUNDS, null),
                UnaryOperator.identity());
    }

    /** A waiting order withdrawn. */
    public Booking cancel(Order resting) {
        now += 1_000_000;
        Order order = SampleOrders.order(
                key,
                now,
                resting.number(),
                resting.symbol(),
                resting.quantity(),
                0,
                OrderStatus.CANCELLED,
                null,
                resting.tag());
        return place(
                order,
                working -> working.stream()
                        .filter(one -> one.order().number() != order.number())
                        .toList());
    }

    private Order placed(
            String typed, long shares, OrderStatus status, @Nullable RejectReason reason, @Nullable String tag) {
        now += 1_000_000;
        return SampleOrders.order(
                key, now, account().counters().orders() + 1, symbol(typed), shares, 0, status, reason, tag);
    }

    /** One order made or changed, with its event. */
    private Booking place(Order order, UnaryOperator<List<WorkingOrder>> waiting) {
        Account before = account();
        Counters counts = before.counters();
        Account after = after(
                before,
                before.cashPaise(),
                new Counters(
                        Math.max(counts.orders(), order.number()),
                        counts.fills(),
                        counts.journals(),
                        counts.events() + 1,
                        0,
                        counts.messages() + (order.status() == OrderStatus.REJECTED ? 1 : 0)),
                before.dayFirstFill(),
                before.journalHash(),
                before.holdings(),
                waiting.apply(before.working()),
                List.of());
        account = after;
        return booking(
                before.version(),
                after,
                List.of(order),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.OrderChanged(counts.events() + 1, now, order)),
                null);
    }

    /** The day is over: everything bought is delivered, the note is written, nothing waits but orders. */
    public Booking dayEnd() {
        Account before = account();
        now += 1_000_000;
        Counters counts = before.counters();
        Map<Symbol, Holding> holdings = new HashMap<>();
        before.holdings()
                .forEach((symbol, held) -> holdings.put(
                        symbol,
                        new Holding(
                                symbol, held.lots().stream().map(Lot::delivered).toList())));
        Account after = after(
                before,
                before.cashPaise(),
                noticed(counts, 1),
                counts.fills() + 1,
                before.journalHash(),
                holdings,
                before.working(),
                List.of());
        account = after;
        Notice notice = new Notice(Notice.Code.SETTLED, null, "What was bought is delivered.");
        return booking(
                before.version(),
                after,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.Noticed(counts.events() + 1, now, notice)),
                null);
    }

    /** A morning on which {@code count} things happened to the account. */
    public Booking manyNotices(int count) {
        Account before = account();
        now += 1_000_000;
        Counters counts = before.counters();
        account = after(
                before,
                before.cashPaise(),
                noticed(counts, count),
                before.dayFirstFill(),
                before.journalHash(),
                before.holdings(),
                before.working(),
                List.of());
        List<AccountEvent> events = new ArrayList<>();
        for (int i = 1; i <= count; i++) {
            Notice notice = new Notice(Notice.Code.DIVIDEND, symbol("TCS.NS"), "Dividend " + i + " was paid.");
            events.add(new AccountEvent.Noticed(counts.events() + i, now, notice));
        }
        return booking(before.version(), account, List.of(), List.of(), List.of(), List.of(), events, null);
    }

    private static Counters noticed(Counters before, int count) {
        return new Counters(
                before.orders(),
                before.fills(),
                before.journals(),
                before.events() + count,
                0,
                before.messages() + count);
    }

    /** The account leaves with everything in it. */
    public Booking close() {
        Account before = account();
        account = null;
        return booking(before.version(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    public static IdempotencyRecord answer(String path, String key, String body, long expiresAt) {
        return new IdempotencyRecord(
                new IdempotencyKey(path, key, "ab".repeat(32)),
                new Answer(200, body.getBytes(StandardCharsets.UTF_8)),
                expiresAt);
    }

    private Account after(
            Account before,
            long cash,
            Counters counters,
            long dayFirstFill,
            String hash,
            Map<Symbol, Holding> holdings,
            List<WorkingOrder> working,
            List<Consumed> consumed) {
        return new Account(
                key,
                before.version() + 1,
                before.openedAt(),
                now,
                cash,
                before.receivables(),
                before.capitalPaise(),
                before.realisedPaise() - 5,
                before.charges().plus(EACH),
                before.day(),
                before.dayRealisedPaise() + 7,
                before.dayCharges().plus(EACH),
                dayFirstFill,
                counters,
                hash,
                holdings,
                before.positions(),
                working,
                before.gtts(),
                consumed);
    }

    private Booking booking(
            long versionBefore,
            @Nullable Account after,
            List<Order> orders,
            List<Fill> fills,
            List<Journal> journals,
            List<String> hashes,
            List<AccountEvent> events,
            @Nullable IdempotencyRecord answer) {
        return new Booking(key, versionBefore, after, orders, fills, journals, hashes, events, answer, now);
    }
}
