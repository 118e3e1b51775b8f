package in.sauda.portfolio;

/**
 * A trader's book in one market.
 *
 * @param trader not null
 * @param market the market's id such as {@code sim}
 */
public record AccountKey(TraderId trader, String market) {

    /** The id of this account's order numbered {@code number}, such as {@code sim-8K2M4T9Q-17}. */
    public String orderId(long number) {
        return market + "-" + trader + "-" + number;
    }

    /** The id of this account's fill numbered {@code number}, such as {@code sim-8K2M4T9Q-T23}. */
    public String fillId(long number) {
        return market + "-" + trader + "-T" + number;
    }
}
