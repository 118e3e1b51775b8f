package in.sauda.trading;

import in.sauda.calendar.SessionPhase;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import in.sauda.risk.MeansChecks;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderFacts;
import in.sauda.trading.CommandRefusedException.Cause;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Changes and withdrawals of waiting orders. An order that does not wait any more is told so: of a change and a fill
 * that race, exactly one wins. Pure.
 */
final class OrderAmendment {

    private final FactFinder facts;
    private final OrderTerms terms;
    private final OrderPipeline pipeline;

    OrderAmendment(FactFinder facts, OrderTerms terms, OrderPipeline pipeline) {
        this.facts = facts;
        this.terms = terms;
        this.pipeline = pipeline;
    }

    /** Withdraws what is pending of order {@code number}. */
    Step cancel(Account account, long number, MarketView view) {
        WorkingOrder waiting = account.working(number);
        if (waiting == null) {
            return new Step(null, new Outcome.Ended(number));
        }
        Order order = waiting.order();
        Refusal refusal = phase(order, view);
        if (refusal != null) {
            return new Step(null, new Outcome.Refused(order, refusal, account));
        }
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        draft.ends(order.ending(OrderStatus.CANCELLED, view.now(), "Cancelled by the trader"));
        return taken(draft.booking(), number);
    }

    /** Gives a waiting order other terms; its place in the queue is kept only if nothing but its quantity falls. */
    Step modify(Account account, ModifyOrder wish, MarketView view) {
        WorkingOrder waiting = account.working(wish.orderNumber());
        if (waiting == null) {
            return new Step(null, new Outcome.Ended(wish.orderNumber()));
        }
        Order order = waiting.order();
        PlaceOrder asked = merged(account, order, wish, view);
        OrderFacts found = facts.of(account, asked, order.filledQuantity(), view);
        Refusal refusal = phase(order, view);
        if (refusal == null) {
            refusal = OrderChecks.firstBroken(found);
        }
        if (refusal == null) {
            refusal = holding(account, order, asked);
        }
        if (refusal == null) {
            AccountDraft draft = new AccountDraft(account, view.now(), view.day());
            amend(draft, waiting, asked, view);
            Booking booking = draft.booking();
            refusal = MeansChecks.funds(
                    account.availablePaise(), OrderPipeline.after(booking).availablePaise());
            if (refusal == null) {
                return taken(booking, order.number());
            }
        }
        return new Step(null, new Outcome.Refused(order, refusal, account));
    }

    private void amend(AccountDraft draft, WorkingOrder waiting, PlaceOrder asked, MarketView view) {
        Order order = waiting.order();
        Order changed = order.modified(
                asked.quantity(),
                asked.pricePaise(),
                asked.triggerPaise(),
                asked.type(),
                asked.validity(),
                asked.protectionBasisPoints(),
                status(order, asked.type()),
                view.now());
        boolean keepsPlace = waiting.resting()
                && changed.quantity() <= order.quantity()
                && changed.type() == order.type()
                && changed.validity() == order.validity()
                && changed.pricePaise() == order.pricePaise();
        if (keepsPlace) {
            draft.waits(waiting.with(changed));
        } else {
            draft.ends(changed);
            long expiresAt = changed.validity() == Validity.TTL ? waiting.expiresAt() : 0;
            pipeline.enter(draft, terms.waiting(changed, view, expiresAt), view);
        }
    }

    /** A stop order waits for its trigger, any other is in the market; an after-market order stays one. */
    private static OrderStatus status(Order order, OrderType type) {
        if (order.status() == OrderStatus.AMO_RECEIVED) {
            return OrderStatus.AMO_RECEIVED;
        }
        return type == OrderType.SL || type == OrderType.SL_M ? OrderStatus.TRIGGER_PENDING : OrderStatus.OPEN;
    }

    private static PlaceOrder merged(Account account, Order order, ModifyOrder wish, MarketView view) {
        boolean triggered =
                order.status() == OrderStatus.OPEN && (order.type() == OrderType.SL || order.type() == OrderType.SL_M);
        OrderType type = wish.type() != null ? wish.type() : triggered ? OrderType.LIMIT : order.type();
        boolean limited = type == OrderType.LIMIT || type == OrderType.SL;
        boolean stop = type == OrderType.SL || type == OrderType.SL_M;
        if (triggered && stop) {
            throw new CommandRefusedException(
                    Cause.INCOMPLETE, "The order was triggered; it cannot wait for a trigger again.");
        }
        long price = wish.pricePaise() != null ? wish.pricePaise() : order.pricePaise();
        long trigger = wish.triggerPaise() != null ? wish.triggerPaise() : order.triggerPaise();
        if (limited && price == 0) {
            throw new CommandRefusedException(Cause.INCOMPLETE, "A " + type + " order needs a price.");
        }
        if (stop && trigger == 0) {
            throw new CommandRefusedException(Cause.INCOMPLETE, "A " + type + " order needs a trigger price.");
        }
        Validity validity = wish.validity() != null ? wish.validity() : order.validity();
        if (validity == Validity.TTL && order.validity() != Validity.TTL) {
            throw new CommandRefusedException(Cause.INCOMPLETE, "Minutes to live are given when an order is placed.");
        }
        return new PlaceOrder(
                account.key().trader(),
                view.instrument(),
                order.side(),
                type,
                order.product(),
                validity,
                order.variety(),
                wish.quantity() != null ? wish.quantity() : order.quantity(),
                limited ? price : 0,
                stop ? trigger : 0,
                order.protectionBasisPoints(),
                order.validityMinutes(),
                order.tag(),
                null);
    }

    /** Whether the phase takes changes of such an order: never while an auction is matched, nor of a market order late. */
    private static @Nullable Refusal phase(Order order, MarketView view) {
        SessionPhase phase = view.session().phase();
        boolean taken = order.status() == OrderStatus.AMO_RECEIVED
                || phase.entersOrders() && (order.type() != OrderType.MARKET || phase.marketOrders());
        return taken
                ? null
                : new Refusal(
                        RejectReason.PHASE_NOT_ALLOWED,
                        "The exchange takes no change of a " + order.type() + " order in this phase (" + phase + ").",
                        Map.of("phase", phase.name()));
    }

    private static @Nullable Refusal holding(Account account, Order order, PlaceOrder asked) {
        if (order.side() == Side.BUY || order.product() == Product.MIS) {
            return null;
        }
        return OrderPipeline.holding(
                account, asked.instrument(), asked.quantity() - order.filledQuantity(), order.pendingQuantity());
    }

    private static Step taken(Booking booking, long number) {
        return new Step(
                booking,
                new Outcome.Taken(
                        OrderPipeline.ordered(booking, number), booking.fills(), OrderPipeline.after(booking)));
    }
}
