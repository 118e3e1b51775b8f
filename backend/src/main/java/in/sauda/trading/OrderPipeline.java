package in.sauda.trading;

import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionState;
import in.sauda.fill.FillModel;
import in.sauda.fill.Slice;
import in.sauda.instrument.Symbol;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import in.sauda.order.Refusal;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Consumed;
import in.sauda.portfolio.Holding;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import in.sauda.risk.OrderChecks;
import in.sauda.risk.OrderFacts;
import in.sauda.risk.OrderLimits;
import java.util.List;
import java.util.Optional;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of an order: checks, walk of the book, journal, booking; one line for each stage. Pure: the same
 * account, order and market give the same step, bit for bit.
 */
final class OrderPipeline {

    private final OrderLimits limits;

    OrderPipeline(OrderLimits limits) {
        this.limits = limits;
    }

    /**
     * The market at the moment of an order.
     *
     * @param now       market time, epoch microseconds
     * @param feedFresh whether prices may be traded on
     * @param session   where the instrument's day stands
     * @param quote     the instrument's latest quote, or null if it has none
     * @param depth     the book of that quote; empty if there is none
     * @param latestSeq sequence of any instrument's latest quote; 0 if it has none
     */
    record MarketView(
            long now,
            boolean feedFresh,
            SessionState session,
            @Nullable Quote quote,
            Depth depth,
            ToLongFunction<Symbol> latestSeq) {}

    Step place(Account account, PlaceOrder wish, MarketView market) {
        List<Slice> slices = market.quote() == null
                ? List.of()
                : FillModel.market(
                        market.depth(), wish.side(), wish.quantity(), consumed(account, wish.side(), market.quote()));
        Optional<Refusal> refusal = OrderChecks.firstBroken(facts(account, wish, market, slices));
        if (refusal.isPresent()) {
            return OrderBooking.refused(account, wish, refusal.get(), market.now());
        }
        return OrderBooking.taken(account, wish, slices, market);
    }

    private OrderFacts facts(Account account, PlaceOrder wish, MarketView market, List<Slice> slices) {
        long value = 0;
        for (Slice slice : slices) {
            value = Math.addExact(value, slice.valuePaise());
        }
        Holding holding = account.holdings().get(wish.instrument().symbol());
        return new OrderFacts(
                market.feedFresh(),
                market.quote() != null,
                market.session(),
                wish.instrument(),
                wish.side(),
                wish.type(),
                wish.product(),
                wish.validity(),
                Quantity.of(wish.quantity()),
                limits.on(Ist.date(market.now())),
                Quantity.of(holding == null ? 0 : holding.shares()),
                Money.ofPaise(value),
                Money.ofPaise(account.cashPaise()));
    }

    private static long consumed(Account account, Side side, Quote quote) {
        for (Consumed consumed : account.consumed()) {
            if (consumed.symbol().equals(quote.instrument().symbol())
                    && consumed.quoteSeq() == quote.tick().seq()) {
                return side == Side.BUY ? consumed.bought() : consumed.sold();
            }
        }
        return 0;
    }
}
