package in.sauda.portfolio;

import in.sauda.calendar.Ist;

/**
 * What is left of one purchase; lots are used first in, first out.
 *
 * @param shares    remaining shares, above 0
 * @param costPaise remaining cost
 * @param boughtAt  market time of the purchase, epoch microseconds
 * @param settlesOn epoch day on which the shares are delivered; 0 once they are
 */
public record Lot(long shares, long costPaise, long boughtAt, long settlesOn) {

    /** Whether the shares have been delivered. */
    public boolean settled() {
        return settlesOn == 0;
    }

    /** Whether {@code other} was bought on the same Indian date at exactly the same price per share. */
    boolean likeInAllButSize(Lot other) {
        return settlesOn == other.settlesOn
                && Ist.date(boughtAt).equals(Ist.date(other.boughtAt))
                && Math.multiplyExact(costPaise, other.shares) == Math.multiplyExact(other.costPaise, shares);
    }

    Lot part(long shares, long costPaise) {
        return new Lot(shares, costPaise, boughtAt, settlesOn);
    }
}
