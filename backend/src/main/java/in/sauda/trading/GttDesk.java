package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.money.Money;
import in.sauda.order.Gtt;
import in.sauda.order.OrderType;
import in.sauda.order.Refusal;
import in.sauda.order.RejectReason;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.Account;
import in.sauda.trading.CommandRefusedException.Cause;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Triggers that the broker keeps: placed, changed, withdrawn, and the order that follows one. Pure. */
final class GttDesk {

    private final OrderPipeline pipeline;

    GttDesk(OrderPipeline pipeline) {
        this.pipeline = pipeline;
    }

    /** Places a trigger, or changes an active one. */
    Step place(Account account, PlaceGtt wish, MarketView view) {
        Gtt before = wish.replaces() == 0 ? null : account.gtt(wish.replaces());
        if (wish.replaces() != 0 && (before == null || before.status() != Gtt.Status.ACTIVE)) {
            return new Step(null, new Outcome.GttEnded(before));
        }
        Refusal refusal = refusal(wish, view);
        if (refusal != null) {
            return new Step(null, new Outcome.GttRefused(refusal));
        }
        if (before == null && active(account) >= PlaceGtt.MOST_ACTIVE) {
            throw new CommandRefusedException(
                    Cause.TOO_MANY_GTTS, "At most " + PlaceGtt.MOST_ACTIVE + " triggers may be active at once.");
        }
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        long number = before == null ? draft.nextGtt() : before.number();
        LocalDate ends = view.day().date().plusYears(1);
        Gtt gtt = new Gtt(
                account.key().gttId(number),
                number,
                wish.instrument().symbol(),
                wish.side(),
                wish.product(),
                wish.quantity(),
                wish.legs(),
                Gtt.Status.ACTIVE,
                view.shown().tick().ltpPaise(),
                before == null ? view.now() : before.placedAt(),
                view.now(),
                before == null ? Ist.startOf(ends) : before.expiresAt(),
                null,
                null);
        return taken(draft, gtt);
    }

    /** Withdraws an active trigger. */
    Step cancel(Account account, long number, long now, TradeDay day) {
        Gtt before = account.gtt(number);
        if (before == null || before.status() != Gtt.Status.ACTIVE) {
            return new Step(null, new Outcome.GttEnded(before));
        }
        AccountDraft draft = new AccountDraft(account, now, day);
        return taken(draft, before.ending(Gtt.Status.CANCELLED, now, null, null));
    }

    /** The last price reached {@code leg}: its order is placed, once, and may be refused. */
    Booking fire(Account account, Gtt gtt, Gtt.Leg leg, MarketView view) {
        AccountDraft draft = new AccountDraft(account, view.now(), view.day());
        PlaceOrder wish = new PlaceOrder(
                account.key().trader(),
                view.instrument(),
                gtt.side(),
                OrderType.LIMIT,
                gtt.product(),
                Validity.DAY,
                Variety.REGULAR,
                gtt.quantity(),
                leg.pricePaise(),
                0,
                0,
                0,
                "gtt-" + gtt.number(),
                null);
        Refusal refusal = pipeline.tryTake(draft, wish, view);
        String orderId = account.key().orderId(account.counters().orders() + 1);
        if (refusal == null) {
            draft.gtt(gtt.ending(Gtt.Status.TRIGGERED, view.now(), orderId, null));
            return draft.booking();
        }
        AccountDraft instead = new AccountDraft(account, view.now(), view.day());
        pipeline.refuse(instead, wish, refusal, view);
        instead.gtt(gtt.ending(Gtt.Status.REJECTED, view.now(), orderId, refusal.reason()));
        instead.notice(new Notice(Notice.Code.GTT_REFUSED, gtt.symbol(), refusal.detail()));
        return instead.booking();
    }

    private static @Nullable Refusal refusal(PlaceGtt wish, MarketView view) {
        if (wish.instrument().isIndex() || view.quote() == null) {
            return new Refusal(
                    RejectReason.NOT_TRADABLE,
                    wish.instrument().symbol() + " cannot be traded, or has no price in this market yet.",
                    Map.of());
        }
        long tick = view.tickPaise();
        long ltp = view.quote().tick().ltpPaise();
        for (Gtt.Leg leg : wish.legs()) {
            if (leg.triggerPaise() % tick != 0) {
                return offTick(RejectReason.TRIGGER_OFF_TICK, "triggerPrice", leg.triggerPaise(), tick);
            }
            if (leg.pricePaise() % tick != 0) {
                return offTick(RejectReason.PRICE_OFF_TICK, "price", leg.pricePaise(), tick);
            }
            if (leg.triggerPaise() == ltp) {
                return wrongSide(leg.triggerPaise(), ltp, "A trigger must differ from the last price");
            }
        }
        boolean two = wish.legs().size() == 2;
        if (two
                && (wish.legs().getFirst().triggerPaise() < ltp)
                        == (wish.legs().getLast().triggerPaise() < ltp)) {
            return wrongSide(
                    wish.legs().getFirst().triggerPaise(),
                    ltp,
                    "Of two triggers one must be below the last price and one above it");
        }
        return null;
    }

    private static Refusal wrongSide(long trigger, long ltp, String what) {
        return new Refusal(
                RejectReason.TRIGGER_WRONG_SIDE,
                what + ", ₹" + Money.ofPaise(ltp) + ".",
                Map.of("triggerPrice", Money.ofPaise(trigger), "lastPrice", Money.ofPaise(ltp)));
    }

    private static Refusal offTick(RejectReason reason, String what, long paise, long tick) {
        long below = paise / tick * tick;
        return new Refusal(
                reason,
                "Prices move in steps of ₹" + Money.ofPaise(tick) + "; ₹" + Money.ofPaise(paise)
                        + " is between two of them.",
                Map.of(
                        what,
                        Money.ofPaise(paise),
                        "tick",
                        Money.ofPaise(tick),
                        "nearestBelow",
                        Money.ofPaise(below),
                        "nearestAbove",
                        Money.ofPaise(below + tick)));
    }

    private static long active(Account account) {
        return account.gtts().stream()
                .filter(gtt -> gtt.status() == Gtt.Status.ACTIVE)
                .count();
    }

    private static Step taken(AccountDraft draft, Gtt gtt) {
        draft.gtt(gtt);
        Booking booking = draft.booking();
        return new Step(booking, new Outcome.GttTaken(gtt, OrderPipeline.after(booking)));
    }
}
