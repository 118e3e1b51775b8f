package in.sauda.trading;

/** A store could not do what was asked: full, gone, locked, corrupt. Nothing of the call was kept, unless it says so. */
public class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    /** What to do about it. */
    public enum Reason {
        /** The store cannot serve anybody: nothing is tried until it can. */
        UNAVAILABLE,
        /** Too much at once: try again shortly. */
        OVERLOADED,
        /** Somebody else has changed the account: read it again and compute the step anew. */
        CONFLICT,
        /** The idempotency key was answered before: the answer is in the store. */
        ANSWERED,
        /** The account has grown too large for the store. */
        TOO_LARGE,
        /** It was asked, and the answer was lost: it may have been kept or not. */
        UNKNOWN
    }

    /** {@link Reason#UNAVAILABLE} with a message that an operator can act on, when nothing lies beneath. */
    public StoreException(String message) {
        super(message);
        this.reason = Reason.UNAVAILABLE;
    }

    /** {@link Reason#UNAVAILABLE} with a message that an operator can act on. */
    public StoreException(String message, Throwable cause) {
        this(Reason.UNAVAILABLE, message, cause);
    }

    /** With a message that an operator can act on. */
    public StoreException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** With a message that an operator can act on, when nothing lies beneath. */
    public StoreException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    /** What to do about it. */
    public Reason reason() {
        return reason;
    }
}
