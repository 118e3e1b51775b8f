package in.sauda.instrument;

/** A data file of the project is wrong; the message names file, line and what is the matter. */
public final class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A fault in {@code file} at {@code line}, counted from 1; line 0 stands for the whole file. */
    public DataFileException(String file, long line, String what) {
        super(line == 0 ? file + ": " + what : file + ":" + line + ": " + what);
    }
}
