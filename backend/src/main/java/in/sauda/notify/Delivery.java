package in.sauda.notify;

/** What became of a message that was sent. */
public sealed interface Delivery {

    /** It has arrived. */
    record Arrived() implements Delivery {}

    /**
     * It will never be taken, because of what it says.
     *
     * @param why in the receiver's words
     */
    record Refused(String why) implements Delivery {}

    /**
     * It was not taken this time, though others may have been.
     *
     * @param why in the receiver's words
     */
    record Failed(String why) implements Delivery {}
}
