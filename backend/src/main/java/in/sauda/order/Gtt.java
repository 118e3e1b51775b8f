package in.sauda.order;

import in.sauda.instrument.Symbol;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A trigger that the broker keeps for up to a year ("good till triggered"): when the last price reaches one of its legs
 * it places one limit order, once. Not an order of the exchange: no money and no shares are set aside, so its order can
 * be refused. Immutable. Source: market-rules, 5.3.
 *
 * @param id           unique on this server
 * @param number       the account's own running number, from 1
 * @param symbol       not null
 * @param side         not null
 * @param product      not null
 * @param quantity     shares, above 0
 * @param legs         one, or two of which the first that is reached wins (one cancels the other)
 * @param status       not null
 * @param lastPaise    last price when it was placed or changed: tells from which side a leg is reached
 * @param placedAt     market time, epoch microseconds
 * @param updatedAt    when it last changed
 * @param expiresAt    when it lapses
 * @param orderId      the order that it placed, or null
 * @param rejectReason why that order was refused, or null
 */
public record Gtt(
        String id,
        long number,
        Symbol symbol,
        Side side,
        Product product,
        long quantity,
        List<Leg> legs,
        Status status,
        long lastPaise,
        long placedAt,
        long updatedAt,
        long expiresAt,
        @Nullable String orderId,
        @Nullable RejectReason rejectReason) {

    /** Where a trigger stands. */
    public enum Status {
        /** Waits for its price. */
        ACTIVE,
        /** Reached; its order was taken. */
        TRIGGERED,
        /** Reached; its order was refused. */
        REJECTED,
        /** Its year is over. */
        EXPIRED,
        /** Withdrawn by the trader. */
        CANCELLED
    }

    /**
     * A price to wait for and the limit of the order that follows.
     *
     * @param triggerPaise above 0
     * @param pricePaise   limit, above 0
     */
    public record Leg(long triggerPaise, long pricePaise) {}

    /** Defensive copy; throws {@link IllegalArgumentException} unless there are one or two legs. */
    public Gtt {
        legs = List.copyOf(legs);
        if (legs.isEmpty() || legs.size() > 2) {
            throw new IllegalArgumentException(legs.size() + " legs");
        }
    }

    /** Whether {@code leg} waits for the price to rise. */
    public boolean rises(Leg leg) {
        return leg.triggerPaise() > lastPaise;
    }

    /** The leg that is reached at {@code ltpPaise}, or null. */
    public @Nullable Leg reached(long ltpPaise) {
        for (Leg leg : legs) {
            if (rises(leg) ? ltpPaise >= leg.triggerPaise() : ltpPaise <= leg.triggerPaise()) {
                return leg;
            }
        }
        return null;
    }

    /** This trigger in its end state. */
    public Gtt ending(Status end, long at, @Nullable String order, @Nullable RejectReason reason) {
        return new Gtt(
                id, number, symbol, side, product, quantity, legs, end, lastPaise, placedAt, at, expiresAt, order,
                reason);
    }
}
