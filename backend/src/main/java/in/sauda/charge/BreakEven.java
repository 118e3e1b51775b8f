package in.sauda.charge;

import in.sauda.order.Product;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.OptionalLong;

/**
 * The price at which an order has earned its costs: what it costs itself, what the way out costs at that price, and the
 * depository charge if shares leave demat.
 *
 * <p>An order for delivery is taken to be closed on a later day. STT goes by whole rupees, so with a few cheap shares a
 * slightly better price can cost more than it earns; the break-even is the price from which on nothing is lost.
 */
public final class BreakEven {

    /**
     * More than the roundings of the way out can move its charges, from the least to the most: two parts of STT and the
     * stamp duty by a rupee each, the others by a paisa.
     */
    private static final long ROUNDINGS_PAISE = 3 * 100 + 4;

    private final OrderTurnover order;
    private final LocalDate date;
    private final ChargeSchedule schedule;
    private final long tickPaise;
    private final long costPaise;

    private BreakEven(OrderTurnover order, LocalDate date, ChargeSchedule schedule, long tickPaise) {
        this.order = order;
        this.date = date;
        this.schedule = schedule;
        this.tickPaise = tickPaise;
        this.costPaise = Math.addExact(
                charges(order.side(), order.valuePaise()), order.product() == Product.CNC ? schedule.dpPaise(date) : 0);
    }

    /**
     * Where a round trip loses nothing.
     *
     * @param order     what the order is expected to trade, or traded
     * @param date      whose rates hold for both ways
     * @param tickPaise price step in paise, above 0
     * @return in paise, on tick. For a buy the lowest price from which on selling all its shares loses nothing; for a sale
     *     the highest price up to which buying them back loses nothing, empty if there is none
     * @throws IllegalArgumentException if the price step is not above zero
     * @throws ArithmeticException      on overflow
     */
    public static OptionalLong pricePaise(
            OrderTurnover order, LocalDate date, ChargeSchedule schedule, long tickPaise) {
        if (tickPaise <= 0) {
            throw new IllegalArgumentException("A price step is above zero: " + tickPaise + " paise");
        }
        BreakEven search = new BreakEven(order, date, schedule, tickPaise);
        long ticks = switch (order.side()) {
            case BUY -> search.lowestToSell();
            case SELL -> search.highestToBuyBack();
        };
        return ticks == 0 ? OptionalLong.empty() : OptionalLong.of(Math.multiplyExact(ticks, tickPaise));
    }

    /** Above a price that gains the roundings nothing is lost; below it every step is looked at. */
    private long lowestToSell() {
        long safe = averageTicks();
        while (gain(safe) < ROUNDINGS_PAISE) {
            safe = Math.multiplyExact(safe, 2);
        }
        long unsafe = 0;
        while (safe - unsafe > 1) {
            long middle = unsafe + (safe - unsafe) / 2;
            if (gain(middle) < ROUNDINGS_PAISE) {
                unsafe = middle;
            } else {
                safe = middle;
            }
        }
        while (safe > 1 && gain(safe - 1) >= 0) {
            safe--;
        }
        return safe;
    }

    /** The mirror image: 0 if even a price of one step would lose. */
    private long highestToBuyBack() {
        long unsafe = averageTicks() + 1;
        while (gain(unsafe) >= ROUNDINGS_PAISE) {
            unsafe = Math.multiplyExact(unsafe, 2);
        }
        long safe = 0;
        while (unsafe - safe > 1) {
            long middle = safe + (unsafe - safe) / 2;
            if (gain(middle) < ROUNDINGS_PAISE) {
                unsafe = middle;
            } else {
                safe = middle;
            }
        }
        while (gain(safe + 1) >= 0) {
            safe++;
        }
        return safe;
    }

    private long averageTicks() {
        return Math.max(1, order.valuePaise() / order.quantity() / tickPaise);
    }

    /** What the round trip leaves in paise if it ends at {@code ticks} price steps. */
    private long gain(long ticks) {
        long wayOut = Math.multiplyExact(order.quantity(), Math.multiplyExact(ticks, tickPaise));
        return switch (order.side()) {
            case BUY -> wayOut - order.valuePaise() - costPaise - charges(Side.SELL, wayOut);
            case SELL -> order.valuePaise() - wayOut - costPaise - charges(Side.BUY, wayOut);
        };
    }

    private long charges(Side side, long valuePaise) {
        Charges charges = switch (order.product()) {
            case CNC -> schedule.order(date, order.exchange(), order.series(), side, valuePaise, 0);
            case MIS -> schedule.order(date, order.exchange(), order.series(), side, 0, valuePaise);
        };
        return charges.total();
    }
}
