package in.sauda.portfolio;

/**
 * What is left of one purchase; lots are used first in, first out.
 *
 * @param shares    remaining shares, above 0
 * @param costPaise remaining cost
 * @param boughtAt  market time of the purchase, epoch microseconds
 */
public record Lot(long shares, long costPaise, long boughtAt) {}
