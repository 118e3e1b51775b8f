package in.sauda.fill;

/**
 * The result of a call auction.
 *
 * @param pricePaise the one price at which all of it trades, above 0
 * @param quantity   shares that trade, above 0
 * @param imbalance  shares wanted less shares offered at that price; above 0 when buyers are left over
 */
public record AuctionPrint(long pricePaise, long quantity, long imbalance) {}
