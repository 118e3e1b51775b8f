package in.sauda.order;

import in.sauda.instrument.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An order and all that became of it. Immutable: each change is a new value. Prices in paise, times in epoch
 * microseconds of the market, quantities in shares.
 *
 * @param id                 unique on this server
 * @param number             the account's own running number, from 1
 * @param symbol             not null
 * @param side               not null
 * @param type               not null
 * @param product            not null
 * @param validity           not null
 * @param variety            not null
 * @param protectionBasisPoints how far from the last price a market order may fill, in hundredths of a percent; 0 for
 *                           orders with a limit
 * @param validityMinutes    minutes that a {@link Validity#TTL} order lives; 0 for others
 * @param quantity           shares wanted, above 0
 * @param filledQuantity     shares filled
 * @param cancelledQuantity  shares withdrawn, refused or expired
 * @param pricePaise         limit; 0 if none
 * @param triggerPaise       trigger; 0 if none
 * @param filledValuePaise   value of what was filled; the average price follows from it
 * @param status             not null
 * @param rejectReason       set exactly when REJECTED
 * @param statusMessage      the reason in words, or null
 * @param tag                the trader's own mark, or {@link #SQUARE_OFF}, or null
 * @param placedAt           when it was placed
 * @param updatedAt          when it last changed
 * @param history            each state with its time, oldest first
 */
public record Order(
        String id,
        long number,
        Symbol symbol,
        Side side,
        OrderType type,
        Product product,
        Validity validity,
        Variety variety,
        int protectionBasisPoints,
        int validityMinutes,
        long quantity,
        long filledQuantity,
        long cancelledQuantity,
        long pricePaise,
        long triggerPaise,
        long filledValuePaise,
        OrderStatus status,
        @Nullable RejectReason rejectReason,
        @Nullable String statusMessage,
        @Nullable String tag,
        long placedAt,
        long updatedAt,
        List<StateChange> history) {

    /** The mark of orders by which the broker closes intraday positions; no trader's order has it. */
    public static final String SQUARE_OFF = "square-off";

    /** Checks the quantity arithmetic and copies the history. */
    public Order {
        history = List.copyOf(history);
        if (quantity <= 0
                || filledQuantity < 0
                || cancelledQuantity < 0
                || filledQuantity + cancelledQuantity > quantity) {
            throw new IllegalStateException("Order " + id + ": " + filledQuantity + " filled + " + cancelledQuantity
                    + " cancelled of " + quantity);
        }
    }

    /** Whether the broker placed it, to close an intraday position. */
    public boolean squaresOff() {
        return SQUARE_OFF.equals(tag);
    }

    /** This order in another state, with a line in its history. */
    public Order entering(OrderStatus next, long at, @Nullable String detail) {
        return changed(filledQuantity, cancelledQuantity, filledValuePaise, next, detail, at, true);
    }

    /** This order after {@code shares} more were filled for {@code valuePaise}; complete if none are left. */
    public Order filling(long shares, long valuePaise, long at) {
        long filled = Math.addExact(filledQuantity, shares);
        boolean complete = filled + cancelledQuantity == quantity;
        return changed(
                filled,
                cancelledQuantity,
                Math.addExact(filledValuePaise, valuePaise),
                complete ? OrderStatus.COMPLETE : status,
                complete ? null : statusMessage,
                at,
                complete);
    }

    /** This order with all that is pending withdrawn, in the final state {@code end}. */
    public Order ending(OrderStatus end, long at, String detail) {
        return changed(filledQuantity, quantity - filledQuantity, filledValuePaise, end, detail, at, true);
    }

    /**
     * This order with other terms, as its trader asked; the change stands in the history.
     *
     * @param quantity not below what has been filled
     */
    public Order modified(
            long quantity,
            long pricePaise,
            long triggerPaise,
            OrderType type,
            Validity validity,
            int protectionBasisPoints,
            OrderStatus next,
            long at) {
        Order changed = new Order(
                id,
                number,
                symbol,
                side,
                type,
                product,
                validity,
                variety,
                protectionBasisPoints,
                validity == Validity.TTL ? validityMinutes : 0,
                quantity,
                filledQuantity,
                cancelledQuantity,
                pricePaise,
                triggerPaise,
                filledValuePaise,
                next,
                rejectReason,
                statusMessage,
                tag,
                placedAt,
                at,
                history);
        return changed.entering(next, at, "Modified");
    }

    private Order changed(
            long filled,
            long cancelled,
            long value,
            OrderStatus next,
            @Nullable String message,
            long at,
            boolean inHistory) {
        List<StateChange> longer = history;
        if (inHistory) {
            StateChange[] changes = history.toArray(new StateChange[history.size() + 1]);
            changes[history.size()] = new StateChange(next, at, message);
            longer = List.of(changes);
        }
        return new Order(
                id,
                number,
                symbol,
                side,
                type,
                product,
                validity,
                variety,
                protectionBasisPoints,
                validityMinutes,
                quantity,
                filled,
                cancelled,
                pricePaise,
                triggerPaise,
                value,
                next,
                rejectReason,
                message,
                tag,
                placedAt,
                at,
                longer);
    }

    /** Shares that may still fill. */
    public long pendingQuantity() {
        return quantity - filledQuantity - cancelledQuantity;
    }

    /** Quantity-weighted mean price of the fills in paise, rounded half up; 0 before the first fill. */
    public long averagePaise() {
        return filledQuantity == 0 ? 0 : (filledValuePaise + filledQuantity / 2) / filledQuantity;
    }

    /**
     * One step of an order's life.
     *
     * @param status the state entered
     * @param at     market time, epoch microseconds
     * @param detail words for people, or null
     */
    public record StateChange(
            OrderStatus status, long at, @Nullable String detail) {}
}
