package in.sauda.trading;

import in.sauda.instrument.Symbol;
import in.sauda.order.OrderStatus;
import in.sauda.order.Side;
import in.sauda.portfolio.AccountKey;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An event of an account that its trader must hear of also away from the screen: a trade, a refusal, a square-off, or
 * something that nobody asked for.
 *
 * @param key   whose account
 * @param seq   its number among the account's messages: from 1, gapless, and like that of events not begun again at a
 *              reset
 * @param kind  what it is about
 * @param event the event itself
 */
public record Message(AccountKey key, long seq, Kind kind, AccountEvent event) {

    /** What a message is about; part of what subscribers filter by, so names never change. */
    public enum Kind {
        /** Shares were bought or sold. */
        TRADE_EXECUTED,
        /** An order was refused by a rule. */
        ORDER_REJECTED,
        /** An intraday position was, or could not be, closed at the cut-off. */
        SQUARE_OFF,
        /** Anything else that happened without the trader asking. */
        NOTICE
    }

    /** What {@code event} is told as; null if it is for the trader's own screens only. */
    public static @Nullable Kind kind(AccountEvent event) {
        return switch (event) {
            case AccountEvent.Traded traded -> Kind.TRADE_EXECUTED;
            case AccountEvent.OrderChanged changed ->
                changed.order().status() == OrderStatus.REJECTED ? Kind.ORDER_REJECTED : null;
            case AccountEvent.Noticed noticed ->
                switch (noticed.notice().code()) {
                    case SQUARED_OFF, SQUARED_OFF_IN_PART, NOT_SQUARED_OFF, CONVERTED_TO_DELIVERY -> Kind.SQUARE_OFF;
                    case SHORT_DELIVERY, SETTLED, CONTRACT_NOTE, SPLIT, BONUS, DIVIDEND, RENAME, GTT_REFUSED ->
                        Kind.NOTICE;
                };
            case AccountEvent.PortfolioChanged changed -> null;
            case AccountEvent.GttChanged changed -> null;
        };
    }

    /** How many of {@code events} are told. */
    public static int count(List<AccountEvent> events) {
        int count = 0;
        for (int i = 0; i < events.size(); i++) {
            if (kind(events.get(i)) != null) {
                count++;
            }
        }
        return count;
    }

    /**
     * The messages among {@code events}, in order.
     *
     * @param first number of the first of them
     */
    public static List<Message> of(AccountKey key, long first, List<AccountEvent> events) {
        List<Message> messages = new ArrayList<>(events.size());
        for (AccountEvent event : events) {
            Kind kind = kind(event);
            if (kind != null) {
                messages.add(new Message(key, first + messages.size(), kind, event));
            }
        }
        return messages;
    }

    /** Its id, such as {@code sim-8K2M4T9Q-M5}: the same however often it is sent. */
    public String id() {
        return key.messageId(seq);
    }

    /** The instrument concerned, if there is one. */
    public @Nullable Symbol symbol() {
        return switch (event) {
            case AccountEvent.Traded traded -> traded.fill().symbol();
            case AccountEvent.OrderChanged changed -> changed.order().symbol();
            case AccountEvent.Noticed noticed -> noticed.notice().symbol();
            case AccountEvent.PortfolioChanged changed -> null;
            case AccountEvent.GttChanged changed -> changed.gtt().symbol();
        };
    }

    /** Whether it was bought or sold, where it is about one order. */
    public @Nullable Side side() {
        return switch (event) {
            case AccountEvent.Traded traded -> traded.fill().side();
            case AccountEvent.OrderChanged changed -> changed.order().side();
            case AccountEvent.Noticed noticed -> null;
            case AccountEvent.PortfolioChanged changed -> null;
            case AccountEvent.GttChanged changed -> null;
        };
    }
}
