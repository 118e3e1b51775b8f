package in.sauda.order;

/** Where an order stands. A partial fill is {@link #OPEN} or {@link #CANCELLED} with some shares filled. */
public enum OrderStatus {
    /** Waits for its trigger. */
    TRIGGER_PENDING,
    /** Waits for the next session. */
    AMO_RECEIVED,
    /** In the market. */
    OPEN,
    /** Filled whole. */
    COMPLETE,
    /** What was not filled is withdrawn. */
    CANCELLED,
    /** Refused by a rule; never in the market. */
    REJECTED,
    /** Its validity ran out. */
    EXPIRED;

    /** Whether nothing can happen to the order any more. */
    public boolean isFinal() {
        return this == COMPLETE || this == CANCELLED || this == REJECTED || this == EXPIRED;
    }
}
