package in.sauda.portfolio;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Symbol;
import in.sauda.money.Proportion;

/**
 * What is left of one purchase; lots are used first in, first out.
 *
 * @param shares    remaining shares, above 0
 * @param costPaise remaining cost
 * @param boughtAt  market time of the purchase, epoch microseconds
 * @param settlesOn epoch day on which the shares are delivered; 0 once they are
 * @param boughtOn  the listing it was bought on; until they are delivered its shares can be sold nowhere else
 */
public record Lot(long shares, long costPaise, long boughtAt, long settlesOn, Symbol boughtOn) {

    /** Whether the shares have been delivered. */
    public boolean settled() {
        return settlesOn == 0;
    }

    /** Whether the shares can be sold on {@code listing}: delivered ones anywhere, others where they were bought. */
    public boolean sells(Symbol listing) {
        return settled() || boughtOn.equals(listing);
    }

    /** The same shares, delivered. */
    public Lot delivered() {
        return new Lot(shares, costPaise, boughtAt, 0, boughtOn);
    }

    /** The same purchase as {@code shares} shares of {@code costPaise}. */
    public Lot part(long shares, long costPaise) {
        return new Lot(shares, costPaise, boughtAt, settlesOn, boughtOn);
    }

    /** The same shares under another name of their listing. */
    public Lot on(Symbol listing) {
        return new Lot(shares, costPaise, boughtAt, settlesOn, listing);
    }

    /** Whether {@code other} was bought there on the same Indian date at exactly the same price per share. */
    boolean likeInAllButSize(Lot other) {
        return settlesOn == other.settlesOn
                && boughtOn.equals(other.boughtOn)
                && Ist.epochDay(boughtAt) == Ist.epochDay(other.boughtAt)
                && Proportion.equal(costPaise, shares, other.costPaise, other.shares);
    }
}
