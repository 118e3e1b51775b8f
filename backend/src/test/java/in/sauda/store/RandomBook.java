package in.sauda.store;

import in.sauda.fill.Execution;
import in.sauda.fill.Fill;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Receivable;
import in.sauda.portfolio.TraderId;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Booking;
import in.sauda.trading.Message;
import in.sauda.trading.Notice;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Random bookings of one account: any number of orders of any symbols made, changed and filled in one step, and an
 * account with something in every field. Only what a store relies on holds: running numbers without a gap, balanced
 * journals, orders whose fills sum up.
 */
public final class RandomBook {

    private static final long NINE_FIFTEEN = 1_780_284_900_000_000L;
    private static final long EPOCH_DAY = 20_605;

    private final AccountKey key;
    private final Random random;
    private final RandomParts parts;
    private final Map<Long, Order> open = new HashMap<>();
    private @Nullable Account account;
    private long now = NINE_FIFTEEN;

    /** A book that depends on {@code seed} alone. */
    public RandomBook(String trader, String market, long seed) {
        this.key = new AccountKey(new TraderId(trader), market);
        this.random = new Random(seed);
        this.parts = new RandomParts(random, key);
    }

    /** The account. */
    public AccountKey key() {
        return key;
    }

    /** Market time of the last booking. */
    public long now() {
        return now;
    }

    /** The next step; opens the account if it is not open, and closes it once in a while. */
    public Booking next() {
        now += random.nextBoolean() ? random.nextInt(3_000_000) : 0;
        Account before = account;
        if (before != null && random.nextInt(25) == 0) {
            account = null;
            open.clear();
            return new Booking(
                    key, before.version(), null, List.of(), List.of(), List.of(), List.of(), List.of(), null, now);
        }
        Counters counts = before == null ? Counters.NONE : before.counters();
        Map<Long, Order> touched = new HashMap<>();
        long orders = place(counts.orders(), touched);
        List<Fill> fills = fill(counts.fills(), touched);
        end(touched);
        List<Journal> journals = journals(counts.journals());
        long gtts = counts.gtts() + random.nextInt(2);
        List<AccountEvent> events = events(counts.events(), touched, fills, gtts, orders);
        Counters after = new Counters(
                orders,
                counts.fills() + fills.size(),
                counts.journals() + journals.size(),
                counts.events() + events.size(),
                gtts,
                counts.messages() + Message.count(events));
        long version = before == null ? 0 : before.version();
        Account next = account(before, version + 1, after);
        account = next;
        return new Booking(
                key,
                version,
                next,
                List.copyOf(touched.values()),
                fills,
                journals,
                journals.stream().map(journal -> hash()).toList(),
                events,
                null,
                now);
    }

    private long place(long before, Map<Long, Order> touched) {
        long number = before;
        for (int i = random.nextInt(4); i > 0; i--) {
            OrderStatus status = parts.any(OrderStatus.class);
            Order order = parts.order(++number, now, status == OrderStatus.COMPLETE ? OrderStatus.OPEN : status);
            touched.put(number, order);
            if (!order.status().isFinal()) {
                open.put(number, order);
            }
        }
        return number;
    }

    private List<Fill> fill(long before, Map<Long, Order> touched) {
        List<Fill> fills = new ArrayList<>();
        long number = before;
        for (Order order : List.copyOf(open.values())) {
            if (random.nextInt(3) != 0) {
                continue;
            }
            Execution execution = parts.execution(order.pendingQuantity(), now);
            long left = random.nextInt(4) == 0 ? order.pendingQuantity() : Math.min(order.pendingQuantity(), 6);
            Order filled = order;
            for (int slice = 0; left > 0; slice++) {
                long shares = slice < 3 ? 1 + random.nextLong(left) : left;
                long price = parts.price();
                fills.add(new Fill(
                        key.fillId(++number),
                        number,
                        order.id(),
                        order.symbol(),
                        order.side(),
                        order.product(),
                        shares,
                        price,
                        now,
                        random.nextInt(100_000),
                        execution,
                        slice));
                filled = filled.filling(shares, 0, now);
                left -= shares;
            }
            keep(filled, touched);
        }
        return fills;
    }

    private void end(Map<Long, Order> touched) {
        for (Order order : List.copyOf(open.values())) {
            if (random.nextInt(6) == 0) {
                keep(order.ending(OrderStatus.EXPIRED, now, "The session is over."), touched);
            } else if (random.nextInt(6) == 0) {
                keep(order.entering(OrderStatus.OPEN, now, "Modified"), touched);
            }
        }
    }

    private void keep(Order order, Map<Long, Order> touched) {
        touched.put(order.number(), order);
        if (order.status().isFinal()) {
            open.remove(order.number());
        } else {
            open.put(order.number(), order);
        }
    }

    private List<Journal> journals(long before) {
        List<Journal> journals = new ArrayList<>();
        for (int i = random.nextInt(3); i > 0; i--) {
            Symbol symbol = parts.symbol();
            long value = random.nextLong(1L << 50);
            long shares = random.nextLong(1L << 30);
            journals.add(new Journal(
                    before + journals.size() + 1,
                    now,
                    parts.any(Journal.Type.class),
                    "Journal of ₹" + value,
                    random.nextBoolean() ? "" : key.orderId(1 + random.nextInt(9)),
                    List.of(
                            new Entry(parts.any(LedgerAccount.class), value, 0, symbol, shares),
                            new Entry(LedgerAccount.EXCHANGE, 0, 0, symbol, -shares),
                            new Entry(LedgerAccount.CASH, 0, value, null, 0))));
        }
        return journals;
    }

    private List<AccountEvent> events(long before, Map<Long, Order> touched, List<Fill> fills, long gtts, long orders) {
        List<AccountEvent> events = new ArrayList<>();
        for (Order order : touched.values()) {
            events.add(new AccountEvent.OrderChanged(before + events.size() + 1, now, order));
        }
        for (Fill fill : fills) {
            events.add(new AccountEvent.Traded(before + events.size() + 1, now, fill));
        }
        if (gtts > 0) {
            Gtt gtt = parts.gtt(gtts, orders, now);
            events.add(new AccountEvent.GttChanged(before + events.size() + 1, now, gtt));
        }
        if (random.nextBoolean()) {
            Notice notice = new Notice(
                    parts.any(Notice.Code.class), random.nextBoolean() ? parts.symbol() : null, "At ₹" + parts.price());
            events.add(new AccountEvent.Noticed(before + events.size() + 1, now, notice));
        }
        if (random.nextBoolean()) {
            long cash = random.nextLong(-1_000, 1L << 50);
            events.add(new AccountEvent.PortfolioChanged(before + events.size() + 1, now, cash, cash - parts.price()));
        }
        return events;
    }

    private Account account(@Nullable Account before, long version, Counters counters) {
        boolean waits = random.nextBoolean();
        Map<Symbol, Holding> holdings = new HashMap<>();
        List<WorkingOrder> working = new ArrayList<>();
        List<Gtt> gtts = new ArrayList<>();
        if (waits) {
            parts.several(3, parts::symbol).forEach(symbol -> holdings.put(symbol, parts.holding(symbol, now)));
            open.values().forEach(order -> working.add(parts.working(order)));
            for (long number = 1; number <= Math.min(counters.gtts(), 4); number++) {
                gtts.add(parts.gtt(number, counters.orders(), now));
            }
        }
        return new Account(
                key,
                version,
                before == null ? now : before.openedAt(),
                now,
                random.nextLong(-1_000_000, 1L << 50),
                waits
                        ? parts.several(3, () -> new Receivable(parts.atLeastOne(), EPOCH_DAY + random.nextInt(4)))
                        : List.of(),
                parts.count(),
                parts.signed(),
                parts.charges(),
                EPOCH_DAY,
                parts.signed(),
                parts.charges(),
                waits ? 1 + random.nextLong(counters.fills() + 1) : counters.fills() + 1,
                counters,
                hash(),
                holdings,
                waits ? parts.several(3, parts::position) : List.of(),
                working,
                gtts,
                parts.several(2, () -> new Consumed(parts.symbol(), parts.signed(), parts.count(), parts.count())));
    }

    private String hash() {
        byte[] bytes = new byte[32];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
