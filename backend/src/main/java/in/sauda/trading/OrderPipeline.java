package in.sauda.trading;

import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.order.Order;
import in.sauda.order.Order.StateChange;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.risk.MeansChecks;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderFacts;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order: checks, meeting with the market, means, booking; one line for each stage. Pure: the same
 * account, order and market give the same step, bit for bit.
 */
final class OrderPipeline {

    private final FactFinder facts;
    private final OrderTerms terms;
    private final Matcher matcher;

    OrderPipeline(FactFinder facts, OrderTerms terms, Matcher matcher) {
        this.facts = facts;
        this.terms = terms;
        this.matcher = matcher;
    }

    /** Takes or refuses {@code wish}. */
    Step place(Account account, PlaceOrder wish, MarketView view) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        long number = draft.nextOrder();
        Refusal refusal = tryTake(draft, wish, view);
        if (refusal != null) {
            draft = new AccountDraft(account, view.now(), view.day());
            refuse(draft, wish, refusal, view);
        }
        Booking booking = draft.booking();
        Order order = ordered(booking, number);
        Account after = after(booking);
        return new Step(
                booking,
                refusal == null
                        ? new Outcome.Taken(order, booking.fills(), after)
                        : new Outcome.Refused(order, refusal, after));
    }

    /** Takes {@code wish} into {@code draft}, or says which rule it breaks; then the draft is to be thrown away. */
    @Nullable
    Refusal tryTake(AccountDraft draft, PlaceOrder wish, MarketView view) {
        Account account = draft.before();
        OrderFacts found = facts.of(account, wish, view);
        Refusal refusal = OrderChecks.firstBroken(found);
        if (refusal == null) {
            refusal = holding(account, wish);
        }
        if (refusal != null) {
            return refusal;
        }
        take(draft, wish, view);
        // Whoever closes an intraday position may always do so, even at a loss that takes all that is left.
        return found.closesOnly() ? null : MeansChecks.funds(account.availablePaise(), draft.availablePaise());
    }

    /** Keeps a refused order in the book. */
    void refuse(AccountDraft draft, PlaceOrder wish, Refusal refusal, MarketView view) {
        draft.order(order(draft, wish, OrderStatus.REJECTED, view.now(), refusal));
    }

    /** Puts an order that passed its checks into the market or into its queue. */
    void take(AccountDraft draft, PlaceOrder wish, MarketView view) {
        Order order = order(draft, wish, status(wish), view.now(), null);
        long expiresAt = OrderTerms.expiresAt(wish.validity(), wish.validityMinutes(), view.now());
        enter(draft, terms.waiting(order, view, expiresAt), view);
    }

    /** The order meets the market if the phase lets it, else it waits. */
    void enter(AccountDraft draft, WorkingOrder waiting, MarketView view) {
        SessionPhase phase = view.session().phase();
        if (waiting.order().status() != OrderStatus.OPEN) {
            matcher.rest(draft, waiting, view);
        } else if (phase.continuous()) {
            matcher.enter(draft, waiting, view);
        } else if (phase == SessionPhase.POST_CLOSE && view.closePaise() > 0) {
            draft.waits(waiting);
            matcher.postClose(draft, waiting, view);
        } else {
            matcher.rest(draft, waiting, view);
        }
    }

    private static OrderStatus status(PlaceOrder wish) {
        if (wish.variety() == Variety.AMO) {
            return OrderStatus.AMO_RECEIVED;
        }
        boolean stop = wish.type() == OrderType.SL || wish.type() == OrderType.SL_M;
        return stop ? OrderStatus.TRIGGER_PENDING : OrderStatus.OPEN;
    }

    private static @Nullable Refusal holding(Account account, PlaceOrder wish) {
        return wish.side() == Side.SELL && wish.product() == Product.CNC
                ? holding(account, wish.instrument(), wish.quantity(), 0)
                : null;
    }

    /**
     * Null if {@code wanted} shares of {@code instrument} may be sold for delivery.
     *
     * @param own shares that the order itself has promised already
     */
    static @Nullable Refusal holding(Account account, Instrument instrument, long wanted, long own) {
        long free = account.freeShares(instrument) + own;
        return wanted <= free
                ? null
                : MeansChecks.holding(
                        instrument.symbol(), wanted, free, account.unpromisedShares(instrument) + own - free);
    }

    private static Order order(
            AccountDraft draft, PlaceOrder wish, OrderStatus status, long now, @Nullable Refusal refusal) {
        long number = draft.nextOrder();
        String detail = refusal == null ? null : refusal.detail();
        return new Order(
                draft.before().key().orderId(number),
                number,
                wish.instrument().symbol(),
                wish.side(),
                wish.type(),
                wish.product(),
                wish.validity(),
                wish.variety(),
                wish.protectionBasisPoints(),
                wish.validityMinutes(),
                wish.quantity(),
                0,
                refusal == null ? 0 : wish.quantity(),
                wish.pricePaise(),
                wish.triggerPaise(),
                0,
                status,
                refusal == null ? null : refusal.reason(),
                detail,
                wish.tag(),
                now,
                now,
                List.of(new StateChange(status, now, detail)));
    }

    static Account after(Booking booking) {
        Account after = booking.after();
        if (after == null) {
            throw new IllegalStateException("Only closing leaves no account");
        }
        return after;
    }

    static Order ordered(Booking booking, long number) {
        for (Order order : booking.orders()) {
            if (order.number() == number) {
                return order;
            }
        }
        throw new IllegalStateException("Order " + number + " was not written down");
    }
}
