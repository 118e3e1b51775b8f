package in.sauda.store;

import org.jspecify.annotations.Nullable;

/** A store cannot be opened. The message is one line for the person who started the program. */
public final class StoreOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** With the line, and what lies beneath if anything does. */
    public StoreOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    /** With the line. */
    public StoreOpenException(String message) {
        this(message, null);
    }
}
