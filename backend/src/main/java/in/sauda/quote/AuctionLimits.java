package in.sauda.quote;

/**
 * What holds in one call auction of a share. Prices in paise.
 *
 * @param referencePaise what decides between equal prices: the previous close (opening), or the reference price of the
 *                       closing auction; above 0
 * @param lowPaise       lowest price of an order, on tick
 * @param highPaise      highest price of an order, on tick
 */
public record AuctionLimits(long referencePaise, long lowPaise, long highPaise) {}
