package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Proportion;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Position;
import in.sauda.risk.MeansChecks;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Closes intraday positions and converts them to delivery and back. Pure. */
final class PositionDesk {

    /** Wide enough that only the day's band binds: whoever squares off wants to be out. */
    private static final int TO_THE_BAND = 5_000;

    private final TradingRules rules;
    private final FactFinder facts;
    private final OrderPipeline pipeline;

    PositionDesk(TradingRules rules, FactFinder facts, OrderPipeline pipeline) {
        this.rules = rules;
        this.facts = facts;
        this.pipeline = pipeline;
    }

    /** The trader closes intraday positions: of {@code symbol}, or all. */
    Step squareOff(Account account, @Nullable Symbol symbol, Views views, long now, TradeDay day) {
        AccountDraft draft = new AccountDraft(account, now, day);
        long before = draft.nextOrder();
        close(draft, one -> symbol == null || one.equals(symbol), views, false);
        if (draft.untouched()) {
            return new Step(null, new Outcome.SquaredOff(List.of(), List.of(), List.of(), account));
        }
        Booking booking = draft.booking();
        Map<Boolean, List<Order>> placed =
                booking.orders().stream().collect(Collectors.partitioningBy(order -> order.number() >= before));
        return new Step(
                booking,
                new Outcome.SquaredOff(
                        placed.getOrDefault(false, List.of()),
                        placed.getOrDefault(true, List.of()),
                        booking.fills(),
                        OrderPipeline.after(booking)));
    }

    /** The broker closes intraday positions of the concerned instruments at the cut-off, for a fee an order that fills. */
    void atCutOff(AccountDraft draft, Predicate<Symbol> concerned, Views views) {
        close(draft, concerned, views, true);
    }

    private void close(AccountDraft draft, Predicate<Symbol> concerned, Views views, boolean broker) {
        for (WorkingOrder waiting : draft.working()) {
            Order order = waiting.order();
            if (order.product() == Product.MIS
                    && order.status() != OrderStatus.AMO_RECEIVED
                    && concerned.test(order.symbol())) {
                draft.ends(order.ending(OrderStatus.CANCELLED, draft.now(), "Cancelled to close the position"));
            }
        }
        for (Position position : draft.positions()) {
            if (position.product() == Product.MIS && position.quantity() != 0 && concerned.test(position.symbol())) {
                MarketView view = views.of(position.symbol(), draft.now());
                long first = draft.nextOrder();
                Refusal refusal = close(draft, position, view, broker);
                if (broker) {
                    Charges fee = rules.charges().squareOffFee(draft.day().date());
                    draft.notice(SquareOffNotice.of(draft.ordersFrom(first), position, refusal, fee));
                }
            }
        }
    }

    /** Orders that close {@code position}, each within what one order may carry; returns why one was refused, or null. */
    private @Nullable Refusal close(AccountDraft draft, Position position, MarketView view, boolean broker) {
        long most = mostInOneOrder(view);
        for (long left = Math.abs(position.quantity()); left > 0; left -= Math.min(left, most)) {
            PlaceOrder wish = closing(draft, position, Math.min(left, most), view, broker);
            Refusal refusal = OrderChecks.firstBroken(facts.of(draft.before(), wish, view));
            if (refusal != null) {
                pipeline.refuse(draft, wish, refusal, view);
                return refusal;
            }
            pipeline.take(draft, wish, view);
        }
        return null;
    }

    /** Shares that the broker's caps and the exchange's freeze quantity let one market order have; at least one. */
    private long mostInOneOrder(MarketView view) {
        OrderLimits.Limit limit = rules.limits().on(view.day().date());
        long byQuantity = Math.min(
                limit.shares().shares(),
                rules.freeze().shares(view.instrument(), view.day().date()));
        long ltp = view.quote() == null ? 0 : view.quote().tick().ltpPaise();
        return Math.max(
                ltp == 0 ? byQuantity : Math.min(byQuantity, limit.value().paise() / ltp), 1);
    }

    private static PlaceOrder closing(
            AccountDraft draft, Position position, long shares, MarketView view, boolean broker) {
        return new PlaceOrder(
                draft.before().key().trader(),
                view.instrument(),
                position.quantity() > 0 ? Side.SELL : Side.BUY,
                OrderType.MARKET,
                Product.MIS,
                Validity.DAY,
                Variety.REGULAR,
                shares,
                0,
                0,
                broker ? TO_THE_BAND : 0,
                0,
                broker ? Order.SQUARE_OFF : null,
                null);
    }

    /** Turns {@code quantity} shares of a position into the other product. */
    Step convert(Account account, Product to, long quantity, MarketView view) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        Instrument instrument = view.instrument();
        Symbol symbol = instrument.symbol();
        Position position = draft.position(symbol, to == Product.CNC ? Product.MIS : Product.CNC);
        long open = to == Product.CNC
                ? Math.max(position.quantity(), 0)
                : Math.min(boughtToday(draft, instrument), account.freeShares(instrument));
        if (quantity > open) {
            return new Step(null, new Outcome.PositionTooSmall(quantity, Math.max(open, 0)));
        }
        Refusal refusal = to == Product.CNC ? null : intradayRefusal(account, symbol, view);
        if (refusal == null) {
            if (to == Product.CNC) {
                toDelivery(draft, instrument, position, quantity);
            } else {
                toIntraday(draft, quantity, view);
            }
            refusal = MeansChecks.funds(account.availablePaise(), draft.availablePaise());
        }
        if (refusal != null) {
            return new Step(null, new Outcome.NotConverted(refusal));
        }
        Booking booking = draft.booking();
        return new Step(booking, new Outcome.Converted(OrderPipeline.after(booking)));
    }

    /** A long intraday position becomes shares to be delivered, paid in full. */
    void toDelivery(AccountDraft draft, Instrument instrument, Position position, long quantity) {
        Symbol symbol = position.symbol();
        Symbol line = instrument.line();
        long entry = quantity == position.quantity()
                ? position.entryPaise()
                : Proportion.of(position.entryPaise(), quantity, position.quantity());
        Lot lot = new Lot(quantity, entry, draft.now(), draft.day().settlesOn(), symbol);
        draft.holding(line, Holding.with(draft.holding(line), line, lot));
        draft.position(position.counting(-quantity, -entry, 0, 0, 0)
                .open(position.quantity() - quantity, position.entryPaise() - entry, position.leverage()));
        draft.position(draft.position(symbol, Product.CNC).counting(quantity, entry, 0, 0, 0));
        draft.post(
                Journal.Type.CONVERSION,
                "Converted " + quantity + " " + symbol + " from intraday to delivery",
                "",
                converted(new Entries().shares(LedgerAccount.UNSETTLED, line, quantity, entry), instrument, quantity)
                        .shares(LedgerAccount.INTRADAY, symbol, -quantity, -entry)
                        .money(LedgerAccount.BROKER, entry)
                        .money(LedgerAccount.CASH, -entry)
                        .list());
    }

    /** What was bought on this exchange today becomes an intraday position on it, the latest first. */
    private void toIntraday(AccountDraft draft, long quantity, MarketView view) {
        Symbol symbol = view.instrument().symbol();
        Symbol line = view.instrument().line();
        Holding held = draft.holding(line);
        if (held == null) {
            throw new IllegalStateException(symbol + " is not held");
        }
        List<Lot> kept = new ArrayList<>(held.lots());
        long left = quantity;
        long cost = 0;
        for (int i = kept.size() - 1; left > 0; i--) {
            Lot lot = kept.get(i);
            if (!isOf(draft, lot, symbol)) {
                continue;
            }
            long taken = Math.min(lot.shares(), left);
            long part = taken == lot.shares() ? lot.costPaise() : Proportion.of(lot.costPaise(), taken, lot.shares());
            cost += part;
            left -= taken;
            if (taken == lot.shares()) {
                kept.remove(i);
            } else {
                kept.set(i, lot.part(lot.shares() - taken, lot.costPaise() - part));
            }
        }
        draft.holding(line, new Holding(line, kept));
        Position intraday = draft.position(symbol, Product.MIS);
        int leverage = rules.margins().leverage(view.instrument(), view.day().date());
        draft.position(draft.position(symbol, Product.CNC).counting(-quantity, -cost, 0, 0, 0));
        draft.position(intraday.counting(quantity, cost, 0, 0, 0)
                .open(intraday.quantity() + quantity, intraday.entryPaise() + cost, leverage));
        draft.post(
                Journal.Type.CONVERSION,
                "Converted " + quantity + " " + symbol + " from delivery to intraday",
                "",
                converted(
                                new Entries().shares(LedgerAccount.INTRADAY, symbol, quantity, cost),
                                view.instrument(),
                                -quantity)
                        .shares(LedgerAccount.UNSETTLED, line, -quantity, -cost)
                        .money(LedgerAccount.BROKER, -cost)
                        .money(LedgerAccount.CASH, cost)
                        .list());
    }

    /** Intraday shares are those of a listing, delivery shares those of its line: where they differ, both balance. */
    private static Entries converted(Entries entries, Instrument instrument, long delivered) {
        return instrument.symbol().equals(instrument.line())
                ? entries
                : entries.shares(LedgerAccount.EXCHANGE, instrument.line(), -delivered, 0)
                        .shares(LedgerAccount.EXCHANGE, instrument.symbol(), delivered, 0);
    }

    private @Nullable Refusal intradayRefusal(Account account, Symbol symbol, MarketView view) {
        Position intraday = account.position(symbol, Product.MIS);
        if (rules.margins().leverage(view.instrument(), view.day().date()) == 0
                || (intraday != null && intraday.quantity() < 0)) {
            return new Refusal(
                    RejectReason.PRODUCT_NOT_ALLOWED,
                    symbol + " cannot be turned into an intraday position.",
                    Map.of("allowed", "CNC"));
        }
        return view.squareOffAt() != 0 && view.now() >= view.squareOffAt()
                ? new Refusal(
                        RejectReason.SQUARE_OFF_PASSED,
                        "Intraday positions of " + symbol + " were squared off; no new ones are opened today.",
                        Map.of("cutOff", Ist.time(view.squareOffAt()).toString()))
                : null;
    }

    private static long boughtToday(AccountDraft draft, Instrument instrument) {
        Holding held = draft.holding(instrument.line());
        long shares = 0;
        for (Lot lot : held == null ? List.<Lot>of() : held.lots()) {
            shares += isOf(draft, lot, instrument.symbol()) ? lot.shares() : 0;
        }
        return shares;
    }

    /** Whether {@code lot} was bought today on {@code listing}. */
    private static boolean isOf(AccountDraft draft, Lot lot, Symbol listing) {
        return lot.boughtOn().equals(listing)
                && Ist.epochDay(lot.boughtAt()) == draft.day().epochDay();
    }
}
