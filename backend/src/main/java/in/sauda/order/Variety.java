package in.sauda.order;

/** When an order may be given. */
public enum Variety {
    /** While the market takes orders. */
    REGULAR,
    /** After market hours, for the next session. */
    AMO
}
