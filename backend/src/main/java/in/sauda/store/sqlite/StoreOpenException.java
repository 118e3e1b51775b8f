package in.sauda.store.sqlite;

import org.jspecify.annotations.Nullable;

/** The data folder or its database cannot be used. The message is one line for the person who started the program. */
public final class StoreOpenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StoreOpenException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }

    StoreOpenException(String message) {
        this(message, null);
    }
}
