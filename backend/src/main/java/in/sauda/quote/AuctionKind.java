package in.sauda.quote;

/** Which of a day's two call auctions. */
public enum AuctionKind {
    /** The pre-open session's, which finds the day's opening price. */
    OPENING,
    /** The one that finds the closing price of shares with derivatives, since 3 August 2026. */
    CLOSING
}
