package in.sauda.instrument;

/** A stock exchange: the National Stock Exchange or BSE. */
public enum Exchange {
    /** National Stock Exchange; symbols end in {@code .NS}. */
    NSE(".NS"),
    /** BSE, formerly the Bombay Stock Exchange; symbols end in {@code .BO}. */
    BSE(".BO");

    private final String suffix;

    Exchange(String suffix) {
        this.suffix = suffix;
    }

    /** The ending of its symbols, dot included. */
    public String suffix() {
        return suffix;
    }
}
