package in.sauda.store;

/**
 * An import that was begun and is not finished: while a store has one, nobody is served from it.
 *
 * @param file fingerprint of the file: the SHA-256 in its last line
 * @param line up to this line, from 1, everything is stored; 0 before the first
 */
public record Arrival(String file, long line) {

    /** What somebody is told who wants to be served. */
    public static final String UNFINISHED =
            "an import was begun and not finished: run ./sauda import with the same file again, or empty it"
                    + " (docs/operations.md)";
}
