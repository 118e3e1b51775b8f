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

    /** The id of this account's trigger numbered {@code number}, such as {@code sim-8K2M4T9Q-G3}. */
    public String gttId(long number) {
        return market + "-" + trader + "-G" + number;
    }

    /** The id of this account's message numbered {@code number}, such as {@code sim-8K2M4T9Q-M5}. */
    public String messageId(long number) {
        return market + "-" + trader + "-M" + number;
    }

    /** The running number in {@code fillId}, as {@link #fillId} writes it; 0 if it is not one of this account's. */
    public long fillNumber(String fillId) {
        return number(fillId, market + "-" + trader + "-T");
    }

    /** The running number in {@code gttId}, as {@link #gttId} writes it; 0 if it is not one of this account's. */
    public long gttNumber(String gttId) {
        return number(gttId, market + "-" + trader + "-G");
    }

    /**
     * The running number in {@code orderId}, as {@link #orderId} writes it.
     *
     * @return from 1; 0 if it is not the id of an order of this account
     */
    public long orderNumber(String orderId) {
        return number(orderId, market + "-" + trader + "-");
    }

    private static long number(String id, String prefix) {
        int digits = id.length() - prefix.length();
        if (!id.startsWith(prefix) || digits < 1 || digits > 18 || id.charAt(prefix.length()) == '0') {
            return 0;
        }
        long number = 0;
        for (int at = prefix.length(); at < id.length(); at++) {
            char digit = id.charAt(at);
            if (digit < '0' || digit > '9') {
                return 0;
            }
            number = number * 10 + (digit - '0');
        }
        return number;
    }
}
