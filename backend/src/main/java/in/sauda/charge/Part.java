package in.sauda.charge;

/** What (a part of) a trade turned out to be. */
enum Part {
    /** The shares changed hands for good. */
    DELIVERY,
    /** Bought and sold on the same day. */
    INTRADAY
}
