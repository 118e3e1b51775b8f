package in.sauda.instrument;

import java.time.LocalDate;

/**
 * How many times its margin an intraday (MIS) order may be worth; source {@code rules/margins.csv}. Immutable.
 */
public final class Margins {

    private final ShareFigures leverage;

    private Margins(ShareFigures leverage) {
        this.leverage = leverage;
    }

    /** The table that the program ships with. */
    public static Margins load() {
        return read(DataFile.resource("rules/margins.csv", "valid_from", "share", "leverage", "source"));
    }

    static Margins read(DataFile file) {
        return new Margins(ShareFigures.read(file, "leverage"));
    }

    /**
     * The leverage of {@code instrument} on {@code date}: 5 means a fifth of the value is needed; 0 that intraday orders
     * are not allowed (trade-to-trade shares, indices). A date before the first row uses the first row.
     */
    public int leverage(Instrument instrument, LocalDate date) {
        return instrument.isIndex() ? 0 : Math.toIntExact(leverage.of(instrument, date));
    }
}
