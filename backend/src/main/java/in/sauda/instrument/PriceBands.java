package in.sauda.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How far a share may move in a day from its previous close; source {@code rules/bands.csv} and the instrument list.
 *
 * <p>This is the band at the start of the day; {@link DynamicBands} says how that of shares with derivatives opens.
 * Immutable.
 */
public final class PriceBands {

    private final List<Width> widths;

    private PriceBands(List<Width> widths) {
        this.widths =
                widths.stream().sorted(Comparator.comparing(Width::validFrom)).toList();
    }

    /** The table that the program ships with. */
    public static PriceBands load() {
        return read(DataFile.resource("rules/bands.csv", "valid_from", "kind", "percent", "source"));
    }

    static PriceBands read(DataFile file) {
        List<Width> widths = new ArrayList<>();
        for (DataFile.Row row : file.rows()) {
            int percent = row.integer("percent");
            if (percent < 1 || percent > 99) {
                throw row.error("percent '" + percent + "' is not from 1 to 99");
            }
            widths.add(new Width(row.date("valid_from"), row.constant("kind", Kind.class), percent));
        }
        for (Kind kind : Kind.values()) {
            if (widths.stream().noneMatch(width -> width.kind == kind)) {
                throw new DataFileException(file.name(), 0, "no row for " + kind);
            }
        }
        return new PriceBands(widths);
    }

    /**
     * The width of {@code instrument}'s band on {@code date} in percent each way: the one its list gives, else that of
     * its kind; 0 for an index, which has none.
     */
    public int percent(Instrument instrument, LocalDate date) {
        if (instrument.isIndex() || instrument.bandPercent() > 0) {
            return instrument.bandPercent();
        }
        Kind kind = instrument.tradeToTrade() ? Kind.T2T : instrument.derivatives() ? Kind.DERIVATIVE : Kind.DEFAULT;
        int percent = 0;
        for (Width width : widths) {
            if (width.kind == kind && (percent == 0 || !width.validFrom.isAfter(date))) {
                percent = width.percent;
            }
        }
        return percent;
    }

    /**
     * The lowest price on tick that is inside the band, in paise and at least one tick; 0 if the previous close is not
     * known.
     *
     * @param previousClosePaise base of the band in paise, 0 if not known
     * @param percent            width in percent
     * @param tickPaise          price step in paise
     */
    public static long lower(long previousClosePaise, int percent, long tickPaise) {
        if (previousClosePaise == 0) {
            return 0;
        }
        long hundredfold = Math.multiplyExact(previousClosePaise, 100L - percent);
        long ticks = Math.ceilDiv(hundredfold, 100 * tickPaise);
        return Math.max(1, ticks) * tickPaise;
    }

    /** The highest price on tick that is inside the band, in paise; 0 if the previous close is not known. */
    public static long upper(long previousClosePaise, int percent, long tickPaise) {
        long hundredfold = Math.multiplyExact(previousClosePaise, 100L + percent);
        return hundredfold / (100 * tickPaise) * tickPaise;
    }

    private enum Kind {
        DERIVATIVE,
        DEFAULT,
        T2T
    }

    private record Width(LocalDate validFrom, Kind kind, int percent) {}
}
