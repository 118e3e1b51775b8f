package in.sauda.trading;

import in.sauda.charge.Charges;
import in.sauda.instrument.Symbol;
import in.sauda.ledger.Journal;
import in.sauda.ledger.LedgerAccount;
import in.sauda.money.Money;
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
        close(draft, one -> symbol == null || one.equals(symbol), views, 0, null);
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

    /** The broker closes intraday positions of the concerned instruments at the cut-off, for a fee an order. */
    void atCutOff(AccountDraft draft, Predicate<Symbol> concerned, Views views) {
        Charges fee = rules.charges().squareOffFee(draft.day().date());
        close(draft, concerned, views, TO_THE_BAND, fee);
    }

    private void close(
            AccountDraft draft, Predicate<Symbol> concerned, Views views, int protection, @Nullable Charges fee) {
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
                PlaceOrder wish = closing(draft, position, view, protection, fee != null);
                Refusal refusal = OrderChecks.firstBroken(facts.of(draft.before(), wish, view));
                if (refusal == null) {
                    pipeline.take(draft, wish, view, fee == null ? Charges.NONE : fee);
                } else {
                    pipeline.refuse(draft, wish, refusal, view);
                }
                if (fee != null) {
                    draft.notice(new Notice(
                            Notice.Code.SQUARED_OFF,
                            position.symbol(),
                            "The intraday position of " + position.quantity() + " " + position.symbol()
                                    + " was squared off at the cut-off, for a fee of ₹" + Money.ofPaise(fee.total())
                                    + "."));
                }
            }
        }
    }

    private static PlaceOrder closing(
            AccountDraft draft, Position position, MarketView view, int protection, boolean broker) {
        return new PlaceOrder(
                draft.before().key().trader(),
                view.instrument(),
                position.quantity() > 0 ? Side.SELL : Side.BUY,
                OrderType.MARKET,
                Product.MIS,
                Validity.DAY,
                Variety.REGULAR,
                Math.abs(position.quantity()),
                0,
                0,
                protection,
                0,
                broker ? "square-off" : null,
                null);
    }

    /** Turns {@code quantity} shares of a position into the other product. */
    Step convert(Account account, Symbol symbol, Product to, long quantity, MarketView view) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        Position position = draft.position(symbol, to == Product.CNC ? Product.MIS : Product.CNC);
        long open = to == Product.CNC
                ? Math.max(position.quantity(), 0)
                : Math.min(boughtToday(draft, symbol), account.freeShares(symbol));
        if (quantity > open) {
            return new Step(null, new Outcome.PositionTooSmall(quantity, Math.max(open, 0)));
        }
        Refusal refusal = to == Product.CNC ? null : intradayRefusal(account, symbol, view);
        if (refusal == null) {
            if (to == Product.CNC) {
                toDelivery(draft, position, quantity);
            } else {
                toIntraday(draft, symbol, quantity, view);
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
    void toDelivery(AccountDraft draft, Position position, long quantity) {
        Symbol symbol = position.symbol();
        long entry = quantity == position.quantity()
                ? position.entryPaise()
                : TradeBooking.mulDiv(position.entryPaise(), quantity, position.quantity());
        Lot lot = new Lot(quantity, entry, draft.now(), draft.day().settlesOn());
        Holding held = draft.holding(symbol);
        draft.holding(symbol, held == null ? new Holding(symbol, List.of(lot)) : held.with(lot));
        draft.position(position.counting(-quantity, -entry, 0, 0, 0)
                .open(position.quantity() - quantity, position.entryPaise() - entry, position.leverage()));
        draft.position(draft.position(symbol, Product.CNC).counting(quantity, entry, 0, 0, 0));
        draft.post(
                Journal.Type.CONVERSION,
                "Converted " + quantity + " " + symbol + " from intraday to delivery",
                "",
                new Entries()
                        .shares(LedgerAccount.UNSETTLED, symbol, quantity, entry)
                        .shares(LedgerAccount.INTRADAY, symbol, -quantity, -entry)
                        .money(LedgerAccount.BROKER, entry)
                        .money(LedgerAccount.CASH, -entry)
                        .list());
    }

    private void toIntraday(AccountDraft draft, Symbol symbol, long quantity, MarketView view) {
        Holding held = draft.holding(symbol);
        if (held == null) {
            throw new IllegalStateException(symbol + " is not held");
        }
        List<Lot> kept = new ArrayList<>(held.lots());
        long left = quantity;
        long cost = 0;
        for (int i = kept.size() - 1; left > 0; i--) {
            Lot lot = kept.get(i);
            long taken = Math.min(lot.shares(), left);
            long part =
                    taken == lot.shares() ? lot.costPaise() : TradeBooking.mulDiv(lot.costPaise(), taken, lot.shares());
            cost += part;
            left -= taken;
            if (taken == lot.shares()) {
                kept.remove(i);
            } else {
                kept.set(i, new Lot(lot.shares() - taken, lot.costPaise() - part, lot.boughtAt(), lot.settlesOn()));
            }
        }
        draft.holding(symbol, new Holding(symbol, kept));
        Position intraday = draft.position(symbol, Product.MIS);
        int leverage = rules.margins().leverage(view.instrument(), view.day().date());
        draft.position(draft.position(symbol, Product.CNC).counting(-quantity, -cost, 0, 0, 0));
        draft.position(intraday.counting(quantity, cost, 0, 0, 0)
                .open(intraday.quantity() + quantity, intraday.entryPaise() + cost, leverage));
        draft.post(
                Journal.Type.CONVERSION,
                "Converted " + quantity + " " + symbol + " from delivery to intraday",
                "",
                new Entries()
                        .shares(LedgerAccount.INTRADAY, symbol, quantity, cost)
                        .shares(LedgerAccount.UNSETTLED, symbol, -quantity, -cost)
                        .money(LedgerAccount.BROKER, -cost)
                        .money(LedgerAccount.CASH, cost)
                        .list());
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
                        Map.of())
                : null;
    }

    private static long boughtToday(AccountDraft draft, Symbol symbol) {
        Holding held = draft.holding(symbol);
        long shares = 0;
        for (Lot lot : held == null ? List.<Lot>of() : held.lots()) {
            if (in.sauda.calendar.Ist.date(lot.boughtAt()).toEpochDay()
                    == draft.day().epochDay()) {
                shares += lot.shares();
            }
        }
        return shares;
    }
}
