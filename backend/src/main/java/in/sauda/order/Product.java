package in.sauda.order;

/** What a trade is for. */
public enum Product {
    /** Delivery: paid in full, kept. */
    CNC,
    /** Intraday: on margin, squared off the same day. */
    MIS
}
