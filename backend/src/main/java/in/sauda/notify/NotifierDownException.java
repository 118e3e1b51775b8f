package in.sauda.notify;

/** The receiver of messages cannot be reached, or takes none at present. */
public final class NotifierDownException extends Exception {

    private static final long serialVersionUID = 1L;

    /** {@code message} is one line for the operator. */
    public NotifierDownException(String message) {
        super(message);
    }

    /** As above, with what lies behind it. */
    public NotifierDownException(String message, Throwable cause) {
        super(message, cause);
    }
}
