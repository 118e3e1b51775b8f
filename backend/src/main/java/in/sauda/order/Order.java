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
 * @param quantity           shares wanted, above 0
 * @param filledQuantity     shares filled
 * @param cancelledQuantity  shares withdrawn, refused or expired
 * @param pricePaise         limit; 0 if none
 * @param triggerPaise       trigger; 0 if none
 * @param filledValuePaise   value of what was filled; the average price follows from it
 * @param status             not null
 * @param rejectReason       set exactly when REJECTED
 * @param statusMessage      the reason in words, or null
 * @param tag                the trader's own mark, or null
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
