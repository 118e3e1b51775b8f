package in.sauda.trading;

import in.sauda.feed.Feed;
import in.sauda.fill.AuctionPrint;
import in.sauda.fill.CallAuction;
import in.sauda.fill.FillRule;
import in.sauda.instrument.Instrument;
import in.sauda.money.Money;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Refusal;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Liquidity;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import in.sauda.risk.MeansChecks;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the phases of the day do to waiting orders: after-market orders are sent, auctions are matched, orders lapse.
 * Source: market-rules, 1 and 5.3. Pure.
 */
final class SessionRoll {

    private final Feed feed;
    private final FactFinder facts;
    private final OrderTerms terms;
    private final Matcher matcher;
    private final AuctionPriority priority;

    SessionRoll(Feed feed, FactFinder facts, OrderTerms terms, Matcher matcher, AuctionPriority priority) {
        this.feed = feed;
        this.facts = facts;
        this.terms = terms;
        this.matcher = matcher;
        this.priority = priority;
    }

    /** Sends after-market orders: those that an auction takes when order entry begins, all others with trading. */
    void send(AccountDraft draft, Moment moment, Views views) {
        boolean trading = moment.kind() == Moment.Kind.CONTINUOUS_START;
        for (WorkingOrder waiting : draft.working()) {
            Order order = waiting.order();
            Instrument instrument = views.instrument(order.symbol());
            boolean stop = order.type() == OrderType.SL || order.type() == OrderType.SL_M;
            boolean due = trading || (!stop && order.validity() == Validity.DAY);
            if (order.status() == OrderStatus.AMO_RECEIVED && due && moment.concerns(instrument)) {
                MarketView view = views.of(instrument, draft.now());
                Refusal refusal = OrderChecks.firstBroken(sent(draft, order, view));
                if (refusal != null) {
                    draft.ends(order.ending(OrderStatus.CANCELLED, draft.now(), refusal.detail()));
                } else {
                    Order open = order.entering(
                            stop ? OrderStatus.TRIGGER_PENDING : OrderStatus.OPEN, draft.now(), "Sent to the exchange");
                    long before = draft.availablePaise();
                    matcher.rest(draft, terms.waiting(open, view, 0).behind(0), view);
                    // The new day's band may ask for more than the evening's did.
                    Refusal means = MeansChecks.funds(before, draft.availablePaise());
                    if (means != null) {
                        draft.ends(order.ending(OrderStatus.CANCELLED, draft.now(), means.detail()));
                    }
                }
            }
        }
    }

    private OrderFacts sent(AccountDraft draft, Order order, MarketView view) {
        PlaceOrder wish = new PlaceOrder(
                draft.before().key().trader(),
                view.instrument(),
                order.side(),
                order.type(),
                order.product(),
                order.validity(),
                Variety.REGULAR,
                order.quantity(),
                order.pricePaise(),
                order.triggerPaise(),
                order.protectionBasisPoints(),
                order.validityMinutes(),
                order.tag(),
                null);
        return facts.of(draft.before(), wish, view.whenFresh());
    }

    /** Matches the opening auction; what is left goes on into continuous trading with its place in time. */
    void open(AccountDraft draft, Moment moment, Views views) {
        Had had = new Had();
        for (WorkingOrder waiting : priority.served(AuctionKind.OPENING, moment.date(), draft.working())) {
            Instrument instrument = views.instrument(waiting.order().symbol());
            if (waiting.order().status() == OrderStatus.OPEN && moment.concerns(instrument)) {
                MarketView view = views.of(instrument, draft.now());
                AuctionLimits limits = feed.auctionLimits(instrument, moment.date(), AuctionKind.OPENING)
                        .orElse(null);
                AuctionPrint print = print(instrument, moment, AuctionKind.OPENING, limits);
                if (print != null && limits != null) {
                    had.take(draft, waiting, printed(view, moment, print, limits), FillRule.OPENING_AUCTION, print);
                }
                WorkingOrder left = draft.find(waiting.order().number());
                if (left != null && left.limitPaise() == 0) {
                    carry(draft, left, view, print);
                }
            }
        }
    }

    /** A market order that is left over goes on as a limit order at the opening price, else at the previous close. */
    private void carry(AccountDraft draft, WorkingOrder left, MarketView view, @Nullable AuctionPrint print) {
        long previousClose =
                feed.reference(view.instrument(), view.day().date()).previousClose();
        long limit = print != null ? print.pricePaise() : previousClose;
        if (limit == 0) {
            draft.ends(left.order().ending(OrderStatus.CANCELLED, draft.now(), "No opening price was found"));
            return;
        }
        Order carried = left.order()
                .entering(OrderStatus.OPEN, draft.now(), "Carried into trading with limit ₹" + Money.ofPaise(limit));
        matcher.rest(draft, left.restingAt(carried, limit, 0), view);
    }

    /** The closing auction's reference stands: stop orders go, and so do limits outside its band. */
    void beforeClosingAuction(AccountDraft draft, Moment moment, Views views) {
        for (WorkingOrder waiting : draft.working()) {
            Order order = waiting.order();
            Instrument instrument = views.instrument(order.symbol());
            if (order.status() == OrderStatus.AMO_RECEIVED || !moment.concerns(instrument)) {
                continue;
            }
            AuctionLimits limits = feed.auctionLimits(instrument, moment.date(), AuctionKind.CLOSING)
                    .orElse(null);
            if (waiting.waitsForTrigger()) {
                draft.ends(order.ending(
                        OrderStatus.CANCELLED,
                        draft.now(),
                        "The exchange cancels stop orders when continuous trading ends"));
            } else if (limits != null
                    && (waiting.limitPaise() < limits.lowPaise() || waiting.limitPaise() > limits.highPaise())) {
                draft.ends(order.ending(
                        OrderStatus.CANCELLED,
                        draft.now(),
                        "₹" + Money.ofPaise(waiting.limitPaise()) + " is outside the closing auction's range, ₹"
                                + Money.ofPaise(limits.lowPaise()) + " to ₹" + Money.ofPaise(limits.highPaise())));
            }
        }
    }

    /** Matches the closing auction; what is left lapses. */
    void close(AccountDraft draft, Moment moment, Views views) {
        Had had = new Had();
        for (WorkingOrder waiting : priority.served(AuctionKind.CLOSING, moment.date(), draft.working())) {
            Instrument instrument = views.instrument(waiting.order().symbol());
            if (waiting.order().status() == OrderStatus.OPEN && moment.concerns(instrument)) {
                MarketView view = views.of(instrument, draft.now());
                AuctionLimits limits = feed.auctionLimits(instrument, moment.date(), AuctionKind.CLOSING)
                        .orElse(null);
                AuctionPrint print = print(instrument, moment, AuctionKind.CLOSING, limits);
                if (print != null && limits != null) {
                    had.take(draft, waiting, printed(view, moment, print, limits), FillRule.CLOSING_AUCTION, print);
                }
                WorkingOrder left = draft.find(waiting.order().number());
                if (left != null) {
                    draft.ends(left.order()
                            .ending(OrderStatus.EXPIRED, draft.now(), "Not matched in the closing auction"));
                }
            }
        }
    }

    /** Orders for the day lapse. */
    void lapse(AccountDraft draft, Moment moment, Views views) {
        for (WorkingOrder waiting : draft.working()) {
            Order order = waiting.order();
            if (order.status() != OrderStatus.AMO_RECEIVED && moment.concerns(views.instrument(order.symbol()))) {
                draft.ends(order.ending(OrderStatus.EXPIRED, draft.now(), "The session ended"));
            }
        }
    }

    /** What an account's orders have had of an auction, by side and instrument: its part is one for all of them. */
    private final class Had {

        private final Map<String, Long> shares = new HashMap<>();

        void take(AccountDraft draft, WorkingOrder waiting, MarketView view, FillRule rule, AuctionPrint print) {
            String line = waiting.order().side() + " " + waiting.order().symbol();
            long before = shares.getOrDefault(line, 0L);
            shares.put(line, before + matcher.auction(draft, waiting, view, rule, before, print));
        }
    }

    private @Nullable AuctionPrint print(
            Instrument instrument, Moment moment, AuctionKind kind, @Nullable AuctionLimits limits) {
        return limits == null
                ? null
                : feed.auctionBook(instrument, moment.date(), kind)
                        .flatMap(book -> CallAuction.print(book, limits.referencePaise()))
                        .orElse(null);
    }

    /** The market as the auction leaves it: its price is the last price, within the auction's range. */
    private MarketView printed(MarketView view, Moment moment, AuctionPrint print, AuctionLimits limits) {
        DayReference reference = feed.reference(view.instrument(), moment.date());
        Tick last = view.quote() == null ? null : view.quote().tick();
        long seq = last == null ? 0 : last.seq();
        Tick tick = new Tick(
                view.instrument().number(),
                seq,
                moment.at(),
                print.pricePaise(),
                last == null ? 0 : last.volume(),
                last == null ? 0 : last.turnoverPaise(),
                0,
                0,
                print.pricePaise(),
                print.pricePaise(),
                print.pricePaise());
        Depth none = new Depth(List.of(), List.of(), true, seq, moment.at());
        long high = limits.highPaise() == 0 ? Long.MAX_VALUE : limits.highPaise();
        return view.showing(
                new Quote(view.instrument(), tick, reference), new Liquidity(none, limits.lowPaise(), high, 0));
    }
}
