package in.sauda.store;

import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
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
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes the bookings of one account, each from the one before, without the trading engine. */
public final class SampleBook {

    public static final long RS_10_00_000 = 100_000_000L;

    private static final long NINE_FIFTEEN = 1_780_284_900_000_000L;

    private final AccountKey key;
    private @Nullable Account account;
    private long now = NINE_FIFTEEN;

    public SampleBook(String trader, String market) {
        this.key = new AccountKey(new TraderId(trader), market);
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
                key, 1, now, RS_10_00_000, RS_10_00_000, 0, 20_605, 0, 0, 0, 1, 1, hash, Map.of(), List.of());
        return booking(
                0,
                account,
                Set.of(),
                List.of(),
                List.of(),
                List.of(journal),
                List.of(hash),
                List.of(new AccountEvent.PortfolioChanged(1, now, RS_10_00_000)),
                null);
    }

    public Booking buy(String symbol, long shares, long pricePaise) {
        return buy(symbol, shares, pricePaise, null);
    }

    /** A market order filled whole in two slices (one, for a single share), with one journal. */
    public Booking buy(String typed, long shares, long pricePaise, @Nullable IdempotencyRecord answer) {
        Account before = account();
        now += 1_000_000;
        Symbol symbol = symbol(typed);
        long number = before.orders() + 1;
        List<Fill> fills = shares == 1
                ? List.of(fill(before.fills() + 1, number, symbol, 1, pricePaise))
                : List.of(
                        fill(before.fills() + 1, number, symbol, 1, pricePaise),
                        fill(before.fills() + 2, number, symbol, shares - 1, pricePaise));
        long value = shares * pricePaise;
        Journal journal = new Journal(
                before.journals() + 1,
                now,
                Journal.Type.BUY,
                "Bought " + shares + " " + symbol,
                key.orderId(number),
                List.of(
                        new Entry(LedgerAccount.HOLDINGS, value, 0, symbol, shares),
                        new Entry(LedgerAccount.EXCHANGE, 0, 0, symbol, -shares),
                        new Entry(LedgerAccount.CASH, 0, value, null, 0)));
        String hash = JournalHash.next(before.journalHash(), journal);
        Map<Symbol, Holding> holdings = new HashMap<>(before.holdings());
        Lot lot = new Lot(shares, value, now);
        Holding held = holdings.get(symbol);
        holdings.put(symbol, held == null ? new Holding(symbol, List.of(lot)) : held.with(lot));
        account = next(
                before,
                before.cashPaise() - value,
                fills.size(),
                1,
                3,
                hash,
                holdings,
                List.of(new Consumed(symbol, 77, shares, 0)));
        Order order = order(number, symbol, shares, value, OrderStatus.COMPLETE, null, null);
        long event = before.events();
        return booking(
                before.version(),
                account,
                Set.of(symbol),
                List.of(order),
                fills,
                List.of(journal),
                List.of(hash),
                List.of(
                        new AccountEvent.OrderChanged(event + 1, now, order),
                        new AccountEvent.Traded(event + 2, now, fills.getFirst()),
                        new AccountEvent.PortfolioChanged(event + 3, now, account.cashPaise())),
                answer);
    }

    /** A limit order that waits: nothing filled, one event. */
    public Booking rest(String typed, long shares) {
        Account before = account();
        now += 1_000_000;
        Order order = order(before.orders() + 1, symbol(typed), shares, 0, OrderStatus.OPEN, null, "swing");
        account = next(before, before.cashPaise(), 0, 0, 1, before.journalHash(), before.holdings(), List.of());
        return booking(
                before.version(),
                account,
                Set.of(),
                List.of(order),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.OrderChanged(account.events(), now, order)),
                null);
    }

    /** A waiting order withdrawn. */
    public Booking cancel(Order resting) {
        Account before = account();
        now += 1_000_000;
        Order order = order(
                resting.number(), resting.symbol(), resting.quantity(), 0, OrderStatus.CANCELLED, null, resting.tag());
        Account changed = next(before, before.cashPaise(), 0, 0, 1, before.journalHash(), before.holdings(), List.of());
        account = withOrders(changed, before.orders());
        return booking(
                before.version(),
                account,
                Set.of(),
                List.of(order),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.OrderChanged(account.events(), now, order)),
                null);
    }

    /** An order that a rule refused. */
    public Booking refused(String typed, long shares) {
        Account before = account();
        now += 1_000_000;
        Order order = order(
                before.orders() + 1,
                symbol(typed),
                shares,
                0,
                OrderStatus.REJECTED,
                RejectReason.INSUFFICIENT_FUNDS,
                null);
        account = next(before, before.cashPaise(), 0, 0, 1, before.journalHash(), before.holdings(), List.of());
        return booking(
                before.version(),
                account,
                Set.of(),
                List.of(order),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.OrderChanged(account.events(), now, order)),
                null);
    }

    /** The account leaves with everything in it. */
    public Booking close() {
        Account before = account();
        account = null;
        return booking(before.version(), null, Set.of(), List.of(), List.of(), List.of(), List.of(), List.of(), null);
    }

    public static IdempotencyRecord answer(String path, String key, String body, long expiresAt) {
        return new IdempotencyRecord(
                new IdempotencyKey(path, key, "ab".repeat(32)),
                new Answer(200, body.getBytes(StandardCharsets.UTF_8)),
                expiresAt);
    }

    private Fill fill(long number, long order, Symbol symbol, long shares, long pricePaise) {
        return new Fill(
                key.fillId(number),
                number,
                key.orderId(order),
                symbol,
                Side.BUY,
                Product.CNC,
                shares,
                pricePaise,
                now,
                77,
                now - 250_000);
    }

    private Order order(
            long number,
            Symbol symbol,
            long shares,
            long value,
            OrderStatus status,
            @Nullable RejectReason reason,
            @Nullable String tag) {
        String message = reason == null ? null : "Needs ₹1,00,00,000.00, ₹10,00,000.00 is free";
        return new Order(
                key.orderId(number),
                number,
                symbol,
                Side.BUY,
                OrderType.MARKET,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                shares,
                status == OrderStatus.COMPLETE ? shares : 0,
                status == OrderStatus.CANCELLED || status == OrderStatus.REJECTED ? shares : 0,
                0,
                0,
                value,
                status,
                reason,
                message,
                tag,
                now - 1_500,
                now,
                List.of(new StateChange(OrderStatus.OPEN, now - 1_500, null), new StateChange(status, now, message)));
    }

    private Account next(
            Account before,
            long cash,
            long fills,
            long journals,
            long events,
            String hash,
            Map<Symbol, Holding> holdings,
            List<Consumed> consumed) {
        return new Account(
                key,
                before.version() + 1,
                before.openedAt(),
                cash,
                before.capitalPaise(),
                before.realisedPaise() - 5,
                before.day(),
                before.dayRealisedPaise() + 7,
                before.orders() + 1,
                before.fills() + fills,
                before.journals() + journals,
                before.events() + events,
                hash,
                holdings,
                consumed);
    }

    private static Account withOrders(Account account, long orders) {
        return new Account(
                account.key(),
                account.version(),
                account.openedAt(),
                account.cashPaise(),
                account.capitalPaise(),
                account.realisedPaise(),
                account.day(),
                account.dayRealisedPaise(),
                orders,
                account.fills(),
                account.journals(),
                account.events(),
                account.journalHash(),
                account.holdings(),
                account.consumed());
    }

    private Booking booking(
            long versionBefore,
            @Nullable Account after,
            Set<Symbol> touched,
            List<Order> orders,
            List<Fill> fills,
            List<Journal> journals,
            List<String> hashes,
            List<AccountEvent> events,
            @Nullable IdempotencyRecord answer) {
        return new Booking(key, versionBefore, after, touched, orders, fills, journals, hashes, events, answer, now);
    }
}
