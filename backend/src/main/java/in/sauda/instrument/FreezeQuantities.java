package in.sauda.instrument;

import java.time.LocalDate;

/**
 * The largest order that the exchange takes, in shares; source {@code rules/freeze-quantities.csv}. Immutable.
 */
public final class FreezeQuantities {

    private final ShareFigures shares;

    private FreezeQuantities(ShareFigures shares) {
        this.shares = shares;
    }

    /** The table that the program ships with. */
    public static FreezeQuantities load() {
        return read(DataFile.resource("rules/freeze-quantities.csv", "valid_from", "share", "shares", "source"));
    }

    static FreezeQuantities read(DataFile file) {
        return new FreezeQuantities(ShareFigures.read(file, "shares"));
    }

    /**
     * The most shares in one order of {@code instrument} on {@code date}: an order above it is refused. A date before the
     * first row uses the first row.
     */
    public long shares(Instrument instrument, LocalDate date) {
        return shares.of(instrument, date);
    }
}
