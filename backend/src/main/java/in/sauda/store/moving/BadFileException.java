package in.sauda.store.moving;

/** A file that cannot be imported. The message is one line for the owner, with the number of the line that is wrong. */
public final class BadFileException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Line {@code number}, from 1, and what is wrong with it. */
    BadFileException(long number, String wrong) {
        super("line " + number + ": " + wrong);
    }

    /** All of lines {@code first} to {@code last}, none of which is wrong by itself. */
    BadFileException(long first, long last, String wrong) {
        super("lines " + first + " to " + last + ": " + wrong);
    }
}
