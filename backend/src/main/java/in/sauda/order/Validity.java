package in.sauda.order;

/** How long an order may wait. */
public enum Validity {
    /** To the end of the session. */
    DAY,
    /** Fills at once; the rest is cancelled. */
    IOC,
    /** A number of minutes. */
    TTL
}
