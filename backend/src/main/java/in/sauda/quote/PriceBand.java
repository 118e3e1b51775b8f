package in.sauda.quote;

/**
 * Between which prices orders for a share are taken.
 *
 * @param lowerPaise lowest price, on tick, in paise; 0 if it is not known or there is no bound
 * @param upperPaise highest price, on tick, in paise; 0 if it is not known or there is no bound
 */
public record PriceBand(long lowerPaise, long upperPaise) {}
