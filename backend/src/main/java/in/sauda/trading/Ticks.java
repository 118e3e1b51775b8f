package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.WorkingOrder;
import in.sauda.portfolio.Account;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a tick of continuous trading does to the waiting orders and triggers of one account, in the order in which they
 * were placed. Pure.
 */
final class Ticks {

    private final StopOrders stops;
    private final Matcher matcher;
    private final GttDesk gtts;

    Ticks(OrderTerms terms, Matcher matcher, GttDesk gtts) {
        this.stops = new StopOrders(terms, matcher);
        this.matcher = matcher;
        this.gtts = gtts;
    }

    /**
     * What became of an account.
     *
     * @param account  after the tick; of the same version if only queues moved
     * @param bookings what to store, in order; empty if nothing that must be stored happened
     */
    record Result(Account account, List<Booking> bookings) {}

    /**
     * Takes the account through the view's quote.
     *
     * @param traded shares that traded at it
     */
    Result tick(Account account, MarketView view, long traded) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        Symbol symbol = view.instrument().symbol();
        long seq = view.shown().tick().seq();
        long bought = 0;
        long sold = 0;
        for (WorkingOrder waiting : account.working()) {
            if (!waiting.order().symbol().equals(symbol) || waiting.seenSeq() >= seq) {
                continue;
            }
            if (waiting.waitsForTrigger()) {
                if (triggered(waiting.order(), view.shown().tick().ltpPaise())) {
                    stops.send(draft, waiting, view);
                }
            } else if (waiting.resting() && waiting.order().validity() == Validity.IOC) {
                matcher.enter(draft, waiting, view);
            } else if (waiting.resting() && reached(waiting, view)) {
                boolean buy = waiting.order().side() == Side.BUY;
                long filled = matcher.tick(draft, waiting, view, traded, buy ? bought : sold);
                bought += buy ? filled : 0;
                sold += buy ? 0 : filled;
            }
        }
        List<Booking> bookings = new ArrayList<>(1);
        Account after = account.withWorking(draft.working());
        if (!draft.untouched()) {
            bookings.add(draft.booking());
            after = OrderPipeline.after(bookings.getFirst());
        }
        return triggers(after, bookings, view);
    }

    /** Triggers come after orders: theirs are new orders. Each is a booking of its own. */
    private Result triggers(Account account, List<Booking> bookings, MarketView view) {
        Account after = account;
        for (Gtt gtt : account.gtts()) {
            Gtt.Leg leg = gtt.status() == Gtt.Status.ACTIVE
                            && gtt.symbol().equals(view.instrument().symbol())
                            && gtt.updatedAt() < view.now()
                    ? gtt.reached(view.shown().tick().ltpPaise())
                    : null;
            if (leg != null) {
                Booking fired = gtts.fire(after, gtt, leg, view);
                bookings.add(fired);
                after = OrderPipeline.after(fired);
            }
        }
        return new Result(after, bookings);
    }

    /**
     * The view's instrument has another band than before: the exchange cancels limits outside it, stop orders stay.
     * Source: market-rules, 4.1.
     *
     * @return null if no order of the account is concerned
     */
    static @Nullable Booking bandMoved(Account account, MarketView view) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        for (WorkingOrder waiting : account.working()) {
            long limit = waiting.limitPaise();
            if (waiting.resting()
                    && waiting.order().symbol().equals(view.instrument().symbol())
                    && view.inBand(limit) != limit) {
                draft.ends(waiting.order()
                        .ending(
                                OrderStatus.CANCELLED,
                                view.now(),
                                "₹" + Money.ofPaise(limit) + " is outside the price band, which moved to ₹"
                                        + Money.ofPaise(view.lowerBand()) + " to ₹" + Money.ofPaise(view.upperBand())));
            }
        }
        return draft.untouched() ? null : draft.booking();
    }

    private static boolean triggered(Order order, long ltp) {
        return order.side() == Side.BUY ? ltp >= order.triggerPaise() : ltp <= order.triggerPaise();
    }

    private static boolean reached(WorkingOrder waiting, MarketView view) {
        long ltp = view.shown().tick().ltpPaise();
        return waiting.order().side() == Side.BUY ? ltp <= waiting.limitPaise() : ltp >= waiting.limitPaise();
    }
}
