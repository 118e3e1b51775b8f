package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Entry;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.Product;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Account.Counters;
import in.sauda.portfolio.Blocked;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Position;
import in.sauda.portfolio.Receivable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * An account while one step is worked out: what it will be, and all that the step leaves behind. Nothing is decided
 * here; whoever decides writes it down through this. Thrown away if the step is not taken.
 */
final class AccountDraft {

    private final Account before;
    private final long now;
    private final TradeDay day;

    private long cash;
    private long capital;
    private long realised;
    private long dayRealised;
    private long dayFirstFill;
    private Charges charges;
    private Charges dayCharges;
    private String hash;
    private long orderCount;
    private long fillCount;
    private long journalCount;
    private long eventCount;
    private long gttCount;
    private @Nullable Map<Symbol, Holding> holdings;
    private List<Receivable> receivables;
    private List<Position> positions;
    private List<WorkingOrder> working;
    private List<Gtt> gtts;
    private List<Consumed> consumed;
    private boolean rolled;

    private final List<Order> orders = new ArrayList<>(2);
    private final List<Fill> fills = new ArrayList<>(2);
    private final List<Journal> journals = new ArrayList<>(2);
    private final List<String> hashes = new ArrayList<>(2);
    private final List<AccountEvent> events = new ArrayList<>(4);

    AccountDraft(Account before, long now, TradeDay day) {
        boolean sameDay = before.day() == day.epochDay();
        this.before = before;
        this.now = now;
        this.day = day;
        this.cash = before.cashPaise();
        this.capital = before.capitalPaise();
        this.realised = before.realisedPaise();
        this.dayRealised = sameDay ? before.dayRealisedPaise() : 0;
        this.dayFirstFill = before.dayFirstFill();
        this.charges = before.charges();
        this.dayCharges = sameDay ? before.dayCharges() : Charges.NONE;
        this.hash = before.journalHash();
        this.orderCount = before.counters().orders();
        this.fillCount = before.counters().fills();
        this.journalCount = before.counters().journals();
        this.eventCount = before.counters().events();
        this.gttCount = before.counters().gtts();
        this.receivables = before.receivables();
        this.positions = before.positions();
        this.working = before.working();
        this.gtts = before.gtts();
        this.consumed = before.consumed();
    }

    Account before() {
        return before;
    }

    long now() {
        return now;
    }

    TradeDay day() {
        return day;
    }

    /** Whether nothing was written down yet. */
    boolean untouched() {
        return orders.isEmpty() && journals.isEmpty() && events.isEmpty() && !rolled;
    }

    // Orders.

    long nextOrder() {
        return orderCount + 1;
    }

    /** Writes down {@code order}, new or changed; the last word on it counts. */
    void order(Order order) {
        orderCount = Math.max(orderCount, order.number());
        for (int i = 0; i < orders.size(); i++) {
            if (orders.get(i).number() == order.number()) {
                orders.set(i, order);
                return;
            }
        }
        orders.add(order);
    }

    /** The orders written down so far with a number from {@code first} on. */
    List<Order> ordersFrom(long first) {
        return orders.stream().filter(order -> order.number() >= first).toList();
    }

    List<WorkingOrder> working() {
        return working;
    }

    /** What waits under {@code number}, or null. */
    @Nullable
    WorkingOrder find(long number) {
        return Waiting.find(working, number);
    }

    /** Writes down that {@code order} waits, in place of what waited under its number. */
    void waits(WorkingOrder order) {
        working = Waiting.with(working, order);
        order(order.order());
    }

    /** Writes down what an order that still waits has seen; nothing that its trader would have to hear of. */
    void behind(WorkingOrder seen) {
        working = Waiting.with(working, seen);
    }

    /** Writes down that {@code order} waits no longer. */
    void ends(Order order) {
        working = Waiting.without(working, order.number());
        order(order);
    }

    // Fills and the book.

    long nextFill() {
        return fillCount + 1;
    }

    void fill(Fill fill) {
        fillCount = fill.number();
        fills.add(fill);
    }

    List<Fill> fills() {
        return fills;
    }

    /** Shares that this account has taken from {@code symbol}'s book at tick {@code seq}. */
    Consumed consumed(Symbol symbol, long seq) {
        for (Consumed one : consumed) {
            if (one.symbol().equals(symbol) && one.quoteSeq() == seq) {
                return one;
            }
        }
        return new Consumed(symbol, seq, 0, 0);
    }

    /** Adds what was taken; books that a newer tick has replaced are forgotten. */
    void consume(Symbol symbol, long seq, long bought, long sold, ToLongFunction<Symbol> latestSeq) {
        Consumed known = consumed(symbol, seq);
        consumed = Waiting.with(
                consumed, new Consumed(symbol, seq, known.bought() + bought, known.sold() + sold), latestSeq);
    }

    // Money and shares.

    long cash() {
        return cash;
    }

    void receive(long paise, long usableOn) {
        if (paise == 0) {
            return;
        }
        receivables = Waiting.with(receivables, new Receivable(paise, usableOn));
    }

    List<Receivable> receivables() {
        return receivables;
    }

    void receivables(List<Receivable> next) {
        receivables = next;
    }

    Map<Symbol, Holding> holdings() {
        return holdings == null ? before.holdings() : holdings;
    }

    @Nullable
    Holding holding(Symbol symbol) {
        return holdings().get(symbol);
    }

    void holding(Symbol symbol, @Nullable Holding holding) {
        Map<Symbol, Holding> changed = holdings;
        if (changed == null) {
            changed = new HashMap<>(before.holdings());
            holdings = changed;
        }
        if (holding == null || holding.lots().isEmpty()) {
            changed.remove(symbol);
        } else {
            changed.put(symbol, holding);
        }
    }

    List<Position> positions() {
        return positions;
    }

    /** A new day has no positions yet. */
    void forgetPositions() {
        rolled |= !positions.isEmpty();
        positions = List.of();
    }

    Position position(Symbol symbol, Product product) {
        for (Position position : positions) {
            if (position.product() == product && position.symbol().equals(symbol)) {
                return position;
            }
        }
        return Position.none(symbol, product, 1);
    }

    /** Whether the depository was paid today for shares of the ISIN of {@code instrument}. */
    boolean depositoryPaid(Instrument instrument) {
        return Position.depositoryPaid(positions, instrument);
    }

    void position(Position changed) {
        positions = Waiting.with(positions, changed);
    }

    void realise(long paise, long dayPaise) {
        realised = Math.addExact(realised, paise);
        dayRealised = Math.addExact(dayRealised, dayPaise);
    }

    Charges dayCharges() {
        return dayCharges;
    }

    void charge(Charges more) {
        charges = charges.plus(more);
        dayCharges = dayCharges.plus(more);
    }

    /** The day's note is written: its fills and charges are done with. */
    void noted() {
        dayFirstFill = fillCount + 1;
    }

    /** Everything but the history is gone: fresh paper money. */
    void startAgain(long cashPaise) {
        capital = cashPaise;
        realised = 0;
        dayRealised = 0;
        charges = Charges.NONE;
        dayCharges = Charges.NONE;
        dayFirstFill = fillCount + 1;
        receivables = List.of();
        holdings = new HashMap<>();
        positions = List.of();
        working = List.of();
        gtts = List.of();
        consumed = List.of();
    }

    // Triggers.

    long nextGtt() {
        return gttCount + 1;
    }

    List<Gtt> gtts() {
        return gtts;
    }

    /** Writes down {@code gtt}, new or changed; of those that ended only the last are kept. */
    void gtt(Gtt gtt) {
        gttCount = Math.max(gttCount, gtt.number());
        gtts = Waiting.with(gtts, gtt);
        events.add(new AccountEvent.GttChanged(++eventCount, now, gtt));
    }

    // The ledger.

    /** Writes a journal; its effect on cash is taken from its entries. */
    void post(Journal.Type type, String narration, String reference, List<Entry> entries) {
        Journal journal = new Journal(journalCount + 1, now, type, narration, reference, entries);
        journalCount++;
        hash = JournalHash.next(hash, journal);
        cash = Math.addExact(cash, journal.cashPaise());
        journals.add(journal);
        hashes.add(hash);
    }

    /** Something that the trader must hear of, in words. */
    void notice(Notice notice) {
        events.add(new AccountEvent.Noticed(++eventCount, now, notice));
    }

    // The result.

    /** The account as it is after what was written down so far. */
    Account account() {
        return new Account(
                before.key(),
                before.version() + 1,
                before.openedAt(),
                now,
                cash,
                receivables,
                capital,
                realised,
                charges,
                day.epochDay(),
                dayRealised,
                dayCharges,
                dayFirstFill,
                new Counters(
                        orderCount,
                        fillCount,
                        journalCount,
                        eventCount,
                        gttCount,
                        before.counters().messages() + Message.count(events)),
                hash,
                holdings(),
                positions,
                working,
                gtts,
                consumed);
    }

    /** Money that would be free to use. */
    long availablePaise() {
        return Math.subtractExact(cash, Blocked.paise(working, positions));
    }

    /** The booking of all that was written down. */
    Booking booking() {
        for (Order order : orders) {
            events.add(new AccountEvent.OrderChanged(++eventCount, now, order));
        }
        for (Fill fill : fills) {
            events.add(new AccountEvent.Traded(++eventCount, now, fill));
        }
        boolean portfolioChanged = !journals.isEmpty() || working != before.working();
        eventCount += portfolioChanged ? 1 : 0;
        Account after = account();
        if (portfolioChanged) {
            events.add(new AccountEvent.PortfolioChanged(eventCount, now, after.moneyPaise(), after.availablePaise()));
        }
        orders.sort((a, b) -> Long.compare(a.number(), b.number()));
        return new Booking(before.key(), before.version(), after, orders, fills, journals, hashes, events, null, now);
    }
}
