package in.sauda.order;

/** How an order's price is given. */
public enum OrderType {
    /** The best prices that are offered. */
    MARKET,
    /** At a price or better. */
    LIMIT,
    /** A limit order that wakes when the last price touches its trigger. */
    SL,
    /** A market order that wakes when the last price touches its trigger. */
    SL_M
}
