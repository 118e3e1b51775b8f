package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.fill.Fill;
import in.sauda.fill.Slice;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.JournalHash;
import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.quote.Quote;
import in.sauda.trading.OrderPipeline.MarketView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Turns a decided order into the step that books it. Pure. */
final class OrderBooking {

    private OrderBooking() {}

    static Step refused(Account before, PlaceOrder wish, Refusal refusal, long now) {
        Order order = order(
                before,
                wish,
                0,
                wish.quantity(),
                0,
                OrderStatus.REJECTED,
                refusal,
                refusal.detail(),
                now,
                List.of(new StateChange(OrderStatus.REJECTED, now, refusal.detail())));
        Account after = next(before, before.cashPaise(), before.realisedPaise(), dayRealised(before, now), now)
                .counting(1, 0, 0, 1, before.journalHash())
                .build(before.holdings(), before.consumed());
        Booking booking = new Booking(
                before.key(),
                before.version(),
                after,
                Set.of(),
                List.of(order),
                List.of(),
                List.of(),
                List.of(),
                List.of(new AccountEvent.OrderChanged(after.events(), now, order)),
                null,
                now);
        return new Step(booking, new Outcome.Refused(order, refusal, after));
    }

    static Step taken(Account before, PlaceOrder wish, List<Slice> slices, MarketView market) {
        long now = market.now();
        Quote quote = Objects.requireNonNull(market.quote(), "an order without a price is refused before");
        long filled = 0;
        long value = 0;
        List<Fill> fills = new ArrayList<>(slices.size());
        for (Slice slice : slices) {
            filled += slice.quantity();
            value = Math.addExact(value, slice.valuePaise());
            fills.add(fill(before, wish, slice, before.fills() + fills.size() + 1, quote, now));
        }
        Order order = taken(before, wish, filled, value, now);
        if (filled == 0) {
            Account after = next(before, before.cashPaise(), before.realisedPaise(), dayRealised(before, now), now)
                    .counting(1, 0, 0, 1, before.journalHash())
                    .build(before.holdings(), before.consumed());
            return step(before, after, order, fills, List.of(), Set.of(), now);
        }
        return wish.side() == Side.BUY
                ? bought(before, wish, order, fills, filled, value, quote, market)
                : sold(before, wish, order, fills, filled, value, quote, market);
    }

    private static Step bought(
            Account before,
            PlaceOrder wish,
            Order order,
            List<Fill> fills,
            long shares,
            long value,
            Quote quote,
            MarketView market) {
        long now = market.now();
        Symbol symbol = wish.instrument().symbol();
        Holding held = before.holdings().get(symbol);
        Lot lot = new Lot(shares, value, now);
        Map<Symbol, Holding> holdings = new HashMap<>(before.holdings());
        holdings.put(symbol, held == null ? new Holding(symbol, List.of(lot)) : held.with(lot));
        Journal journal = Postings.buy(before.journals() + 1, now, order.id(), symbol, shares, value);
        Account after = next(
                        before,
                        Math.subtractExact(before.cashPaise(), value),
                        before.realisedPaise(),
                        dayRealised(before, now),
                        now)
                .counting(1, fills.size(), 1, fills.size() + 2, JournalHash.next(before.journalHash(), journal))
                .build(holdings, consume(before, market, quote, shares, 0));
        return step(before, after, order, fills, List.of(journal), Set.of(symbol), now);
    }

    private static Step sold(
            Account before,
            PlaceOrder wish,
            Order order,
            List<Fill> fills,
            long shares,
            long value,
            Quote quote,
            MarketView market) {
        long now = market.now();
        Symbol symbol = wish.instrument().symbol();
        Holding held = Objects.requireNonNull(before.holdings().get(symbol), "the holding check let this through");
        Holding.Sale sale = held.without(shares);
        Map<Symbol, Holding> holdings = new HashMap<>(before.holdings());
        if (sale.rest().lots().isEmpty()) {
            holdings.remove(symbol);
        } else {
            holdings.put(symbol, sale.rest());
        }
        long cost = sale.costPaise();
        Journal journal = Postings.sell(before.journals() + 1, now, order.id(), symbol, shares, value, cost);
        Account after = next(
                        before,
                        Math.addExact(before.cashPaise(), value),
                        Math.addExact(before.realisedPaise(), value - cost),
                        Math.addExact(dayRealised(before, now), value - dayBase(sale, quote, now)),
                        now)
                .counting(1, fills.size(), 1, fills.size() + 2, JournalHash.next(before.journalHash(), journal))
                .build(holdings, consume(before, market, quote, 0, shares));
        return step(before, after, order, fills, List.of(journal), Set.of(symbol), now);
    }

    /** What the sold shares were worth when the day began: previous close, or cost for those bought today. */
    private static long dayBase(Holding.Sale sale, Quote quote, long now) {
        long previousClose = quote.reference().previousClose();
        long base = 0;
        for (Lot lot : sale.sold()) {
            boolean heldOvernight = Ist.date(lot.boughtAt()).isBefore(Ist.date(now));
            base += heldOvernight && previousClose > 0 ? previousClose * lot.shares() : lot.costPaise();
        }
        return base;
    }

    private static long dayRealised(Account before, long now) {
        return before.day() == Ist.date(now).toEpochDay() ? before.dayRealisedPaise() : 0;
    }

    private static Step step(
            Account before,
            Account after,
            Order order,
            List<Fill> fills,
            List<Journal> journals,
            Set<Symbol> touched,
            long now) {
        List<AccountEvent> events = new ArrayList<>(fills.size() + 2);
        long event = before.events();
        events.add(new AccountEvent.OrderChanged(++event, now, order));
        for (Fill fill : fills) {
            events.add(new AccountEvent.Traded(++event, now, fill));
        }
        if (!fills.isEmpty()) {
            events.add(new AccountEvent.PortfolioChanged(++event, now, after.cashPaise()));
        }
        Booking booking = new Booking(
                before.key(),
                before.version(),
                after,
                touched,
                List.of(order),
                fills,
                journals,
                journals.isEmpty() ? List.of() : List.of(after.journalHash()),
                events,
                null,
                now);
        return new Step(booking, new Outcome.Taken(order, fills, after));
    }

    /** Adds what this order took; books that a newer tick has replaced are forgotten. */
    private static List<Consumed> consume(Account before, MarketView market, Quote quote, long bought, long sold) {
        Symbol symbol = quote.instrument().symbol();
        long seq = quote.tick().seq();
        List<Consumed> consumed = new ArrayList<>(before.consumed().size() + 1);
        for (Consumed one : before.consumed()) {
            if (!one.symbol().equals(symbol)) {
                if (one.quoteSeq() == market.latestSeq().applyAsLong(one.symbol())) {
                    consumed.add(one);
                }
            } else if (one.quoteSeq() == seq) {
                bought += one.bought();
                sold += one.sold();
            }
        }
        consumed.add(new Consumed(symbol, seq, bought, sold));
        return consumed;
    }

    private static Fill fill(Account before, PlaceOrder wish, Slice slice, long number, Quote quote, long now) {
        return new Fill(
                before.key().fillId(number),
                number,
                before.key().orderId(before.orders() + 1),
                wish.instrument().symbol(),
                wish.side(),
                wish.product(),
                slice.quantity(),
                slice.pricePaise(),
                now,
                quote.tick().seq(),
                quote.tick().eventMicros());
    }

    private static Order taken(Account before, PlaceOrder wish, long filled, long value, long now) {
        List<StateChange> history = new ArrayList<>(2);
        history.add(new StateChange(OrderStatus.OPEN, now, null));
        String message = null;
        OrderStatus status = OrderStatus.COMPLETE;
        if (filled < wish.quantity()) {
            status = OrderStatus.CANCELLED;
            message = filled == 0
                    ? "No shares were on offer; the order was cancelled."
                    : "Only " + filled + " of " + wish.quantity() + " shares were on offer; the rest was cancelled.";
        }
        history.add(new StateChange(status, now, message));
        return order(before, wish, filled, wish.quantity() - filled, value, status, null, message, now, history);
    }

    private static Order order(
            Account before,
            PlaceOrder wish,
            long filled,
            long cancelled,
            long value,
            OrderStatus status,
            @Nullable Refusal refusal,
            @Nullable String message,
            long now,
            List<StateChange> history) {
        long number = before.orders() + 1;
        return new Order(
                before.key().orderId(number),
                number,
                wish.instrument().symbol(),
                wish.side(),
                wish.type(),
                wish.product(),
                wish.validity(),
                Variety.REGULAR,
                wish.quantity(),
                filled,
                cancelled,
                wish.pricePaise(),
                wish.triggerPaise(),
                value,
                status,
                refusal == null ? null : refusal.reason(),
                message,
                wish.tag(),
                now,
                now,
                history);
    }

    private static AccountChange next(Account before, long cash, long realised, long dayRealised, long now) {
        return new AccountChange(
                before, cash, realised, dayRealised, Ist.date(now).toEpochDay());
    }
}
