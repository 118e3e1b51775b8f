package in.sauda.trading;

/** A store could not do what was asked: full, gone, locked, corrupt. Nothing of the call was kept. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With a message that an operator can act on, when nothing lies beneath. */
    public StoreException(String message) {
        super(message);
    }

    /** With a message that an operator can act on. */
    public StoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
