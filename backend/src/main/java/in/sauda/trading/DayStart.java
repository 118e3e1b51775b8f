package in.sauda.trading;

import in.sauda.feed.Feed;
import in.sauda.instrument.CorporateAction;
import in.sauda.instrument.CorporateAction.Kind;
import in.sauda.instrument.CorporateActions;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
import in.sauda.money.Proportion;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Receivable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The beginning of an account's date: corporate actions with that ex-date, delivery of what was bought, money of sales
 * set free, triggers that are a year old. Source: market-rules, 6. Pure.
 */
final class DayStart {

    private final CorporateActions actions;
    private final InstrumentCatalog catalog;
    private final Feed feed;

    DayStart(CorporateActions actions, InstrumentCatalog catalog, Feed feed) {
        this.actions = actions;
        this.catalog = catalog;
        this.feed = feed;
    }

    /** Whether accounts that otherwise wait for nothing may be concerned. */
    boolean concernsAll(Moment moment) {
        return !actions.on(moment.date()).isEmpty();
    }

    void begin(AccountDraft draft, Moment moment) {
        draft.forgetPositions();
        Set<List<Object>> done = new HashSet<>();
        for (CorporateAction action : actions.on(moment.date())) {
            // What a company does it does to the ISIN, though each of its listings may have a row.
            List<Symbol> listings = listings(action.symbol());
            if (action.kind() == Kind.RENAME || done.add(List.of(listings, action.kind()))) {
                apply(draft, action, listings);
            }
        }
        settle(draft, moment.date().toEpochDay());
        for (Gtt gtt : draft.gtts()) {
            if (gtt.status() == Gtt.Status.ACTIVE && gtt.expiresAt() <= draft.now()) {
                draft.gtt(gtt.ending(Gtt.Status.EXPIRED, draft.now(), null, null));
            }
        }
    }

    private static void settle(AccountDraft draft, long epochDay) {
        Entries entries = new Entries();
        long freed = 0;
        List<Receivable> later = new ArrayList<>();
        for (Receivable one : draft.receivables()) {
            if (one.usableOn() <= epochDay) {
                freed = Math.addExact(freed, one.paise());
            } else {
                later.add(one);
            }
        }
        if (freed != 0) {
            draft.receivables(later);
            entries.money(LedgerAccount.CASH, freed).money(LedgerAccount.RECEIVABLE, -freed);
        }
        long shares = 0;
        List<Holding> holdings = new ArrayList<>(draft.holdings().values());
        holdings.sort(Comparator.comparing(Holding::symbol));
        for (Holding holding : holdings) {
            shares += deliver(draft, holding, epochDay, entries);
        }
        if (!entries.isEmpty()) {
            draft.post(
                    Journal.Type.SETTLEMENT,
                    "Settled: " + shares + " shares delivered, " + Money.ofPaise(freed) + " set free",
                    "",
                    entries.list());
            draft.notice(new Notice(
                    Notice.Code.SETTLED,
                    null,
                    shares + " shares were delivered and ₹" + Money.ofPaise(freed) + " of sales was set free."));
        }
    }

    private static long deliver(AccountDraft draft, Holding holding, long epochDay, Entries entries) {
        long shares = 0;
        long cost = 0;
        List<Lot> lots = new ArrayList<>(holding.lots().size());
        for (Lot lot : holding.lots()) {
            // The pay-out comes when the settlement day's trading is over: until the next date the shares are T1.
            boolean due = !lot.settled() && lot.settlesOn() < epochDay;
            lots.add(due ? lot.delivered() : lot);
            shares += due ? lot.shares() : 0;
            cost += due ? lot.costPaise() : 0;
        }
        if (shares != 0) {
            draft.holding(holding.symbol(), new Holding(holding.symbol(), lots));
            entries.shares(LedgerAccount.HOLDINGS, holding.symbol(), shares, cost)
                    .shares(LedgerAccount.UNSETTLED, holding.symbol(), -shares, -cost);
        }
        return shares;
    }

    private List<Symbol> listings(Symbol symbol) {
        return catalog.find(symbol).map(Instrument::listings).orElse(List.of(symbol));
    }

    private void apply(AccountDraft draft, CorporateAction action, List<Symbol> listings) {
        Holding held = draft.holding(listings.getFirst());
        switch (action.kind()) {
            case SPLIT, BONUS -> {
                if (held != null) {
                    multiply(draft, held, action);
                }
                for (Symbol listing : listings) {
                    adjustWaiting(draft, action, listing, listing);
                }
            }
            case DIVIDEND -> {
                if (held != null) {
                    pay(draft, held, action);
                }
            }
            case RENAME -> {
                Symbol name = action.newSymbol();
                if (name != null) {
                    Holding former = draft.holding(action.symbol());
                    if (former != null) {
                        rename(draft, former, name, listings(name).getFirst());
                    }
                    adjustWaiting(draft, action, action.symbol(), name);
                }
            }
        }
    }

    /** More shares at the same cost: no gain and no loss. A fraction of a share is dropped. */
    private static void multiply(AccountDraft draft, Holding held, CorporateAction action) {
        List<Lot> lots = new ArrayList<>(held.lots().size());
        long settled = 0;
        long unsettled = 0;
        long before = 0;
        long after = 0;
        for (Lot lot : held.lots()) {
            before += lot.shares();
            long upTo = Proportion.of(before, action.to(), action.from());
            long shares = upTo - after;
            after = upTo;
            if (shares == 0) {
                continue;
            }
            lots.add(lot.part(shares, lot.costPaise()));
            settled += lot.settled() ? shares - lot.shares() : 0;
            unsettled += lot.settled() ? 0 : shares - lot.shares();
        }
        if (lots.size() < held.lots().size() || after == before) {
            // So few shares that some lot would vanish with its cost, or that none is added: the book is left as it is.
            return;
        }
        draft.holding(held.symbol(), new Holding(held.symbol(), lots));
        String what = action.kind() == Kind.SPLIT ? "Split" : "Bonus";
        String words = what + " of " + held.symbol() + ": " + action.from() + " became " + action.to() + ", " + before
                + " shares are now " + after;
        draft.post(
                Journal.Type.CORPORATE_ACTION,
                words,
                "",
                new Entries()
                        .shares(LedgerAccount.HOLDINGS, held.symbol(), settled, 0)
                        .shares(LedgerAccount.UNSETTLED, held.symbol(), unsettled, 0)
                        .shares(LedgerAccount.EXCHANGE, held.symbol(), before - after, 0)
                        .list());
        draft.notice(new Notice(
                action.kind() == Kind.SPLIT ? Notice.Code.SPLIT : Notice.Code.BONUS, held.symbol(), words + "."));
    }

    private static void pay(AccountDraft draft, Holding held, CorporateAction action) {
        long paise = Math.multiplyExact(action.paisePerShare(), held.shares());
        String words = "Dividend of " + Money.ofPaise(action.paisePerShare()) + " a share on " + held.shares() + " "
                + held.symbol() + ": " + Money.ofPaise(paise);
        draft.realise(paise, paise);
        draft.post(
                Journal.Type.CORPORATE_ACTION,
                words,
                "",
                new Entries()
                        .money(LedgerAccount.CASH, paise)
                        .money(LedgerAccount.DIVIDENDS, -paise, held.symbol())
                        .list());
        draft.notice(new Notice(Notice.Code.DIVIDEND, held.symbol(), words + "."));
    }

    private static void rename(AccountDraft draft, Holding held, Symbol name, Symbol line) {
        long settled = 0;
        long settledCost = 0;
        for (Lot lot : held.lots()) {
            settled += lot.settled() ? lot.shares() : 0;
            settledCost += lot.settled() ? lot.costPaise() : 0;
        }
        long unsettled = held.shares() - settled;
        long unsettledCost = held.costPaise() - settledCost;
        List<Lot> lots = new ArrayList<>(held.lots());
        lots.replaceAll(lot -> lot.boughtOn().equals(held.symbol()) ? lot.on(name) : lot);
        Holding already = draft.holding(line);
        if (already != null) {
            lots.addAll(already.lots());
            lots.sort(Comparator.comparingLong(Lot::boughtAt));
        }
        draft.holding(held.symbol(), null);
        draft.holding(line, new Holding(line, lots));
        String words = held.symbol() + " is now called " + name;
        draft.post(
                Journal.Type.CORPORATE_ACTION,
                words,
                "",
                new Entries()
                        .shares(LedgerAccount.HOLDINGS, held.symbol(), -settled, -settledCost)
                        .shares(LedgerAccount.UNSETTLED, held.symbol(), -unsettled, -unsettledCost)
                        .shares(LedgerAccount.EXCHANGE, held.symbol(), held.shares(), 0)
                        .shares(LedgerAccount.HOLDINGS, line, settled, settledCost)
                        .shares(LedgerAccount.UNSETTLED, line, unsettled, unsettledCost)
                        .shares(LedgerAccount.EXCHANGE, line, -held.shares(), 0)
                        .list());
        draft.notice(new Notice(Notice.Code.RENAME, name, words + "."));
    }

    /** Triggers go on at adjusted terms; after-market orders end, since their terms are the trader's own. */
    private void adjustWaiting(AccountDraft draft, CorporateAction action, Symbol listing, Symbol name) {
        for (Gtt gtt : draft.gtts()) {
            if (gtt.status() == Gtt.Status.ACTIVE && gtt.symbol().equals(listing)) {
                draft.gtt(adjusted(
                        gtt, action, name, draft.now(), tick(name, draft.day().date())));
            }
        }
        for (WorkingOrder waiting : draft.working()) {
            Order order = waiting.order();
            if (order.symbol().equals(listing)) {
                draft.ends(order.ending(
                        OrderStatus.CANCELLED,
                        draft.now(),
                        "The share went through a " + action.kind() + "; place the order again at its new terms"));
            }
        }
    }

    private long tick(Symbol symbol, LocalDate date) {
        return catalog.find(symbol)
                .filter(feed::covers)
                .map(instrument -> feed.reference(instrument, date).tickPaise())
                .orElse(1L);
    }

    /**
     * Prices go to the step on the trader's side: a trigger fires no sooner than at its exact price, a purchase pays no
     * more and a sale gets no less.
     */
    private static Gtt adjusted(Gtt gtt, CorporateAction action, Symbol name, long now, long tick) {
        boolean sale = gtt.side() == Side.SELL;
        List<Gtt.Leg> legs = gtt.legs().stream()
                .map(leg -> new Gtt.Leg(
                        onTick(leg.triggerPaise(), action, gtt.rises(leg), tick),
                        onTick(leg.pricePaise(), action, sale, tick)))
                .toList();
        return new Gtt(
                gtt.id(),
                gtt.number(),
                name,
                gtt.side(),
                gtt.product(),
                Math.max(Proportion.of(gtt.quantity(), action.to(), action.from()), 1),
                legs,
                gtt.status(),
                action.adjusted(gtt.lastPaise()),
                gtt.placedAt(),
                now,
                gtt.expiresAt(),
                null,
                null);
    }

    /** {@code paise} after {@code action}, exactly if that is on tick; else the step above it or below it. */
    private static long onTick(long paise, CorporateAction action, boolean up, long tick) {
        long scaled = Math.multiplyExact(paise, action.from());
        long step = Math.multiplyExact(action.to(), tick);
        return Math.max(up ? Math.ceilDiv(scaled, step) : scaled / step, 1) * tick;
    }
}
