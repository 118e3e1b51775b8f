package in.sauda.portfolio;

import in.sauda.instrument.Symbol;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.WorkingOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Money and shares that are set aside. A pure function of the working orders and the open intraday positions, so what is
 * blocked can neither be forgotten nor released twice.
 *
 * <ul>
 *   <li>A delivery purchase: what is pending at its reserve price, and the charges still to come.
 *   <li>A delivery sale: its pending shares, see {@link Sellable}.
 *   <li>Intraday, for each instrument: the greater of what may become a long and what may become a short position, by
 *       the leverage. Orders that would only close the position need nothing; the cheapest are taken to close it.
 * </ul>
 */
public final class Blocked {

    private static final Comparator<WorkingOrder> CHEAPEST_FIRST = Comparator.comparingLong(WorkingOrder::reservePaise)
            .thenComparingLong(working -> working.order().number());

    private Blocked() {}

    /** Money set aside for {@code working} orders and open intraday {@code positions}. */
    public static long paise(List<WorkingOrder> working, List<Position> positions) {
        long sum = 0;
        boolean intraday = false;
        for (int i = 0; i < working.size(); i++) {
            WorkingOrder one = working.get(i);
            sum = Math.addExact(sum, one.chargeReservePaise());
            if (one.order().product() == Product.MIS) {
                intraday = true;
            } else if (one.order().side() == Side.BUY) {
                sum = Math.addExact(sum, one.pendingPaise());
            }
        }
        for (int i = 0; i < positions.size(); i++) {
            Position position = positions.get(i);
            if (position.product() == Product.MIS) {
                sum = Math.addExact(sum, margin(working, position.symbol(), position));
            }
        }
        return intraday ? Math.addExact(sum, marginsWithoutPosition(working, positions)) : sum;
    }

    private static long marginsWithoutPosition(List<WorkingOrder> working, List<Position> positions) {
        long sum = 0;
        List<Symbol> seen = new ArrayList<>();
        for (Position position : positions) {
            if (position.product() == Product.MIS) {
                seen.add(position.symbol());
            }
        }
        for (WorkingOrder one : working) {
            Symbol symbol = one.order().symbol();
            if (one.order().product() == Product.MIS && !seen.contains(symbol)) {
                seen.add(symbol);
                sum = Math.addExact(sum, margin(working, symbol, null));
            }
        }
        return sum;
    }

    private static long margin(List<WorkingOrder> working, Symbol symbol, @Nullable Position position) {
        long open = position == null ? 0 : position.quantity();
        long entry = position == null ? 0 : position.entryPaise();
        int leverage = position == null ? Integer.MAX_VALUE : position.leverage();
        List<WorkingOrder> buys = List.of();
        List<WorkingOrder> sells = List.of();
        for (WorkingOrder one : working) {
            if (one.order().product() == Product.MIS && one.order().symbol().equals(symbol)) {
                leverage = Math.min(leverage, one.leverage());
                if (one.order().side() == Side.BUY) {
                    buys = with(buys, one);
                } else {
                    sells = with(sells, one);
                }
            }
        }
        long longSide = Math.addExact(open > 0 ? entry : 0, opening(buys, open < 0 ? -open : 0));
        long shortSide = Math.addExact(open < 0 ? entry : 0, opening(sells, open > 0 ? open : 0));
        return Math.ceilDiv(Math.max(longSide, shortSide), leverage);
    }

    /** Value of what {@code orders} would open after the cheapest of them closed {@code closable} shares. */
    private static long opening(List<WorkingOrder> orders, long closable) {
        long value = 0;
        long closing = closable;
        if (closing > 0 && orders.size() > 1) {
            orders.sort(CHEAPEST_FIRST);
        }
        for (int i = 0; i < orders.size(); i++) {
            WorkingOrder one = orders.get(i);
            long closes = Math.min(closing, one.order().pendingQuantity());
            closing -= closes;
            long opens = one.order().pendingQuantity() - closes;
            value = Math.addExact(value, Math.multiplyExact(opens, one.reservePaise()));
        }
        return value;
    }

    private static List<WorkingOrder> with(List<WorkingOrder> orders, WorkingOrder one) {
        List<WorkingOrder> more = orders.isEmpty() ? new ArrayList<>(4) : orders;
        more.add(one);
        return more;
    }
}
