package in.sauda.fill;

/** Why an order fills. */
public enum FillRule {
    /** It takes what the other side of the book shows. */
    BOOK_WALK,
    /** It rests, and shares traded at its price. */
    TRADED_AT,
    /** It rests, and the market traded at a better price than it asks for. */
    TRADED_THROUGH,
    /** It takes part in the pre-open call auction. */
    OPENING_AUCTION,
    /** It takes part in the closing call auction. */
    CLOSING_AUCTION,
    /** It trades at the official close after the close. */
    POST_CLOSE
}
