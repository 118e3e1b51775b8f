package in.sauda.calendar;

/** A phase of the exchange's day. Source of times: {@code rules/sessions.csv}. */
public enum SessionPhase {
    /** Order entry of the opening auction. */
    PRE_OPEN,
    /** Order entry of the opening auction, limit orders only (since 7 September 2026). */
    PRE_OPEN_LIMIT_ONLY,
    /** The opening auction is matched. */
    PRE_OPEN_MATCH,
    /** Between the opening auction and continuous trading. */
    BUFFER,
    /** Orders meet the book as they come. */
    CONTINUOUS,
    /** The closing auction's reference price is computed; no order entry. */
    AUCTION_REFERENCE,
    /** Order entry of the closing auction. */
    AUCTION,
    /** Order entry of the closing auction, limit orders only. */
    AUCTION_LIMIT_ONLY,
    /** The closing auction is matched. */
    AUCTION_MATCH,
    /** Between the close and the post-close session. */
    CLOSING_GAP,
    /** Trades at the closing price. */
    POST_CLOSE,
    /** The whole market is stopped because an index fell or rose too far. */
    HALTED,
    /** No session. */
    CLOSED;

    /** Whether a market order of this phase meets the book at once. */
    public boolean continuous() {
        return this == CONTINUOUS;
    }

    /** Whether it belongs to the opening auction and orders may be entered, changed and cancelled. */
    public boolean opening() {
        return this == PRE_OPEN || this == PRE_OPEN_LIMIT_ONLY;
    }

    /** Whether it belongs to the closing auction and orders may be entered, changed and cancelled. */
    public boolean closing() {
        return this == AUCTION || this == AUCTION_LIMIT_ONLY;
    }

    /** Whether the exchange takes orders at all, and changes and cancels of them. */
    public boolean entersOrders() {
        return opening() || continuous() || closing() || this == POST_CLOSE;
    }

    /** Whether market orders may be entered, changed and cancelled. */
    public boolean marketOrders() {
        return entersOrders() && this != PRE_OPEN_LIMIT_ONLY && this != AUCTION_LIMIT_ONLY;
    }

    /** Whether limit orders may be entered: everywhere but in the post-close session, which has one price. */
    public boolean limitOrders() {
        return entersOrders() && this != POST_CLOSE;
    }

    /** Whether stop orders (SL, SL-M) may be entered. */
    public boolean stopOrders() {
        return continuous();
    }

    /** Whether an order that is filled at once or not at all (IOC) may be entered. */
    public boolean immediateOrders() {
        return continuous();
    }

    /** Whether intraday (MIS) orders may be entered: not after the close. */
    public boolean intradayOrders() {
        return entersOrders() && this != POST_CLOSE;
    }
}
