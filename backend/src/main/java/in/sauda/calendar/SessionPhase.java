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
    /** No session. */
    CLOSED;

    /** Whether a market order of this phase meets the book at once. */
    public boolean continuous() {
        return this == CONTINUOUS;
    }
}
