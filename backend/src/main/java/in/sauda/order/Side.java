package in.sauda.order;

/** Which way an order trades. */
public enum Side {
    /** Pays cash for shares. */
    BUY,
    /** Gives shares for cash. */
    SELL
}
