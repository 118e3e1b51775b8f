package in.sauda.order;

/**
 * An order that waits, with what the market must know to go on with it. Immutable. Prices in paise, times in epoch
 * microseconds of the market.
 *
 * @param order       OPEN, TRIGGER_PENDING or AMO_RECEIVED
 * @param limitPaise  price that it may not pass; 0 for a market order in an auction, or before trigger or release
 * @param reservePaise price of one share for which money is set aside, above 0
 * @param chargeReservePaise charges still to come if all of it fills; of a sale, what they exceed its proceeds by
 * @param leverage    how many times its margin an intraday order may be worth; 1 for delivery
 * @param queueAhead  shares that stand before it at its price, an estimate
 * @param seenSeq     sequence of the last tick of its instrument that this state knows of; 0 for none
 * @param seenVolume  the day's volume at that tick
 * @param expiresAt   when it lapses; 0 at the end of its session
 */
public record WorkingOrder(
        Order order,
        long limitPaise,
        long reservePaise,
        long chargeReservePaise,
        int leverage,
        long queueAhead,
        long seenSeq,
        long seenVolume,
        long expiresAt) {

    /** The same wait for {@code next}, the order in its new state. */
    public WorkingOrder with(Order next) {
        return new WorkingOrder(
                next,
                limitPaise,
                reservePaise,
                chargeReservePaise,
                leverage,
                queueAhead,
                seenSeq,
                seenVolume,
                expiresAt);
    }

    /** Resting at {@code limit} behind {@code ahead} shares. */
    public WorkingOrder restingAt(Order next, long limit, long ahead) {
        return new WorkingOrder(
                next, limit, limit, chargeReservePaise, leverage, ahead, seenSeq, seenVolume, expiresAt);
    }

    /** The same order behind {@code ahead} shares. */
    public WorkingOrder behind(long ahead) {
        return new WorkingOrder(
                order, limitPaise, reservePaise, chargeReservePaise, leverage, ahead, seenSeq, seenVolume, expiresAt);
    }

    /** The same order, knowing of the market up to tick {@code seq}. */
    public WorkingOrder seen(long seq, long volume) {
        return seq == seenSeq && volume == seenVolume
                ? this
                : new WorkingOrder(
                        order,
                        limitPaise,
                        reservePaise,
                        chargeReservePaise,
                        leverage,
                        queueAhead,
                        seq,
                        volume,
                        expiresAt);
    }

    /** The same order with {@code paise} set aside for charges. */
    public WorkingOrder reserving(long paise) {
        return new WorkingOrder(
                order, limitPaise, reservePaise, paise, leverage, queueAhead, seenSeq, seenVolume, expiresAt);
    }

    /** What is pending, at the reserve price. */
    public long pendingPaise() {
        return Math.multiplyExact(order.pendingQuantity(), reservePaise);
    }

    /** Whether it stands in the market at a price. */
    public boolean resting() {
        return order.status() == OrderStatus.OPEN && limitPaise > 0;
    }

    /** Whether it waits for its trigger. */
    public boolean waitsForTrigger() {
        return order.status() == OrderStatus.TRIGGER_PENDING;
    }
}
