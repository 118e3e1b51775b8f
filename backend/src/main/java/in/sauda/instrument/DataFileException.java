package in.sauda.instrument;

/** A data file is wrong; the message names file, line and what is the matter. */
public final class DataFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long line;
    private final String what;

    /** A fault in {@code file} at {@code line}, counted from 1; line 0 stands for the whole file. */
    public DataFileException(String file, long line, String what) {
        super(line == 0 ? file + ": " + what : file + ":" + line + ": " + what);
        this.line = line;
        this.what = what;
    }

    /** The line, counted from 1; 0 stands for the whole file. */
    public long line() {
        return line;
    }

    /** What is the matter, without the place. */
    public String what() {
        return what;
    }
}
