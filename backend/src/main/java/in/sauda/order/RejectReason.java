package in.sauda.order;

/**
 * Why a rule refuses an order, in the order in which the rules are checked: an order that breaks several is told the
 * first. The names are the stable codes of the API.
 */
public enum RejectReason {
    /** The market's feed is stale or down: nothing may fill on an old price. */
    FEED_UNAVAILABLE,
    /** No session takes this order now. */
    MARKET_CLOSED,
    /** The instrument is an index, or has no price in this market. */
    NOT_TRADABLE,
    /** The product is not offered for this instrument or side. */
    PRODUCT_NOT_ALLOWED,
    /** The order type is not taken in this phase or market. */
    ORDER_TYPE_NOT_ALLOWED,
    /** The validity is not taken in this phase or market. */
    VALIDITY_NOT_ALLOWED,
    /** More shares than one order may carry. */
    QUANTITY_ABOVE_LIMIT,
    /** More money than one order may carry. */
    VALUE_ABOVE_LIMIT,
    /** The price is not a multiple of the price step. */
    PRICE_OFF_TICK,
    /** The price is outside the day's band. */
    PRICE_OUTSIDE_BAND,
    /** The trigger is on the wrong side of the last price. */
    TRIGGER_WRONG_SIDE,
    /** Fewer shares are free to sell than the order wants. */
    INSUFFICIENT_HOLDING,
    /** Less cash is free than the order needs. */
    INSUFFICIENT_FUNDS
}
