package in.sauda.store.moving;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonSubTypes.Type;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import in.sauda.fill.Fill;
import in.sauda.order.Gtt;
import in.sauda.order.Order;
import in.sauda.trading.AccountEvent;
import in.sauda.trading.Notice;
import java.util.List;
import java.util.function.Predicate;

/** An event within the line of its booking. Orders and fills that stand there already are told by their numbers. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "of")
@JsonSubTypes({
    @Type(value = EventLine.OfPlaced.class, name = "placed"),
    @Type(value = EventLine.OfOrder.class, name = "order"),
    @Type(value = EventLine.OfFill.class, name = "fill"),
    @Type(value = EventLine.OfPortfolio.class, name = "portfolio"),
    @Type(value = EventLine.OfGtt.class, name = "gtt"),
    @Type(value = EventLine.OfNotice.class, name = "notice")
})
sealed interface EventLine {

    /** One of the booking's orders, which still is as it was then. */
    record OfPlaced(long id, long at, long number) implements EventLine {}

    /** Another order, or one as it was then. */
    record OfOrder(long id, long at, Order order) implements EventLine {}

    /** One of the booking's fills. */
    record OfFill(long id, long at, long number) implements EventLine {}

    /** The account's money after the booking. */
    record OfPortfolio(long id, long at, long cashPaise, long availablePaise) implements EventLine {}

    /** A trigger as it was then. */
    record OfGtt(long id, long at, Gtt gtt) implements EventLine {}

    /** Something that the trader did not ask for. */
    record OfNotice(long id, long at, Notice notice) implements EventLine {}

    /** The line of {@code event}, beside which {@code placed} stands. */
    static EventLine of(AccountEvent event, List<Order> placed) {
        return switch (event) {
            case AccountEvent.OrderChanged(long id, long at, Order order) ->
                placed.contains(order) ? new OfPlaced(id, at, order.number()) : new OfOrder(id, at, order);
            case AccountEvent.Traded(long id, long at, Fill fill) -> new OfFill(id, at, fill.number());
            case AccountEvent.PortfolioChanged(long id, long at, long cash, long available) ->
                new OfPortfolio(id, at, cash, available);
            case AccountEvent.GttChanged(long id, long at, Gtt gtt) -> new OfGtt(id, at, gtt);
            case AccountEvent.Noticed(long id, long at, Notice notice) -> new OfNotice(id, at, notice);
        };
    }

    /**
     * The event of {@code line}.
     *
     * @throws IllegalArgumentException if it tells of an order or fill that is not beside it
     */
    static AccountEvent event(EventLine line, List<Order> placed, List<Fill> fills) {
        return switch (line) {
            case OfPlaced(long id, long at, long number) ->
                new AccountEvent.OrderChanged(
                        id, at, beside(placed, "order " + number, order -> order.number() == number));
            case OfOrder(long id, long at, Order order) -> new AccountEvent.OrderChanged(id, at, order);
            case OfFill(long id, long at, long number) ->
                new AccountEvent.Traded(id, at, beside(fills, "fill " + number, fill -> fill.number() == number));
            case OfPortfolio(long id, long at, long cash, long available) ->
                new AccountEvent.PortfolioChanged(id, at, cash, available);
            case OfGtt(long id, long at, Gtt gtt) -> new AccountEvent.GttChanged(id, at, gtt);
            case OfNotice(long id, long at, Notice notice) -> new AccountEvent.Noticed(id, at, notice);
        };
    }

    private static <T> T beside(List<T> items, String what, Predicate<T> wanted) {
        return items.stream()
                .filter(wanted)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("an event tells of " + what + ", which is not there"));
    }
}
