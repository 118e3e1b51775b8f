package in.sauda.quote;

import java.util.List;

/**
 * All orders of a call auction but the account's own, when order entry has ended.
 *
 * @param buys       limit orders to buy, highest price first; one entry a price
 * @param sells      limit orders to sell, lowest price first; one entry a price
 * @param marketBuys shares to buy at any price, from 0
 * @param marketSells shares to sell at any price, from 0
 */
public record AuctionBook(List<Level> buys, List<Level> sells, long marketBuys, long marketSells) {

    /** Defensive copies of the lists. */
    public AuctionBook {
        buys = List.copyOf(buys);
        sells = List.copyOf(sells);
    }

    /**
     * The limit orders at one price.
     *
     * @param pricePaise price in paise, above 0
     * @param quantity   shares, above 0
     */
    public record Level(long pricePaise, long quantity) {}
}
