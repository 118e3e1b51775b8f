package in.sauda.trading;

/** A command that could not be run at all: nothing was changed, unless it is {@link Cause#OUTCOME_UNKNOWN}. */
public final class CommandRefusedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Cause cause;

    /** Why. */
    public enum Cause {
        /** The command queue is full: too much at once. */
        QUEUE_FULL,
        /** The store cannot write: nothing is traded until it can. */
        STORE_UNAVAILABLE,
        /** The store takes no more at present. */
        STORE_BUSY,
        /** Somebody else changes the account again and again. */
        ACCOUNT_BUSY,
        /** The same idempotency key was answered before: the answer is in the store. */
        ANSWERED_BEFORE,
        /** The account has grown too large to be stored. */
        ACCOUNT_TOO_LARGE,
        /** The store was asked and did not answer: it was done or not. */
        OUTCOME_UNKNOWN,
        /** The market is stopping. */
        STOPPING,
        /** The same idempotency key came with another body. */
        IDEMPOTENCY_CONFLICT,
        /** The command does not say all that it must. */
        INCOMPLETE,
        /** Its figures are beyond what can be reckoned with. */
        TOO_LARGE,
        /** The account's books did not add up: nothing is booked in it. */
        ACCOUNT_HALTED,
        /** The account has as many active triggers as it may have. */
        TOO_MANY_GTTS
    }

    /** With a sentence for the caller. */
    public CommandRefusedException(Cause cause, String message) {
        super(message, null, false, false);
        this.cause = cause;
    }

    /** Why it was refused. */
    public Cause reason() {
        return cause;
    }
}
