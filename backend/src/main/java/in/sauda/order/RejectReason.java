package in.sauda.order;

/**
 * Why a rule refuses an order, in the order in which the rules are checked: an order that breaks several is told the
 * first. The names are the stable codes of the API.
 */
public enum RejectReason {
    /** The market's feed is stale or down: nothing may fill on an old price. */
    FEED_UNAVAILABLE,
    /** The account's books did not add up; it is looked into before anything else is booked. */
    ACCOUNT_HALTED,
    /** No session takes this order now. */
    MARKET_CLOSED,
    /** The phase of the day takes no orders, or none of this kind. */
    PHASE_NOT_ALLOWED,
    /** The instrument is an index, or has no price in this market. */
    NOT_TRADABLE,
    /** The product is not offered for this instrument, side or phase. */
    PRODUCT_NOT_ALLOWED,
    /** Intraday positions are being squared off: no new ones today. */
    SQUARE_OFF_PASSED,
    /** The order type is not taken in this phase, market or exchange. */
    ORDER_TYPE_NOT_ALLOWED,
    /** The validity is not taken in this phase or with this type. */
    VALIDITY_NOT_ALLOWED,
    /** After-market orders are taken after hours only, and others only in them. */
    VARIETY_NOT_ALLOWED,
    /** A change may not make an order smaller than what has been filled. */
    QUANTITY_BELOW_FILLED,
    /** More shares than the broker takes in one order. */
    QUANTITY_ABOVE_LIMIT,
    /** More shares than the exchange takes in one order. */
    QUANTITY_ABOVE_FREEZE,
    /** More money than one order may carry. */
    VALUE_ABOVE_LIMIT,
    /** The price is not a multiple of the price step. */
    PRICE_OFF_TICK,
    /** The trigger is not a multiple of the price step. */
    TRIGGER_OFF_TICK,
    /** The price is outside the day's band, or the auction's. */
    PRICE_OUTSIDE_BAND,
    /** The trigger is outside the day's band. */
    TRIGGER_OUTSIDE_BAND,
    /** The trigger is on the wrong side of the last price. */
    TRIGGER_WRONG_SIDE,
    /** The trigger is beyond the limit, so the order could never fill at once. */
    TRIGGER_BEYOND_PRICE,
    /** Fewer shares are free to sell than the order wants. */
    INSUFFICIENT_HOLDING,
    /** Less cash is free than the order needs. */
    INSUFFICIENT_FUNDS
}
