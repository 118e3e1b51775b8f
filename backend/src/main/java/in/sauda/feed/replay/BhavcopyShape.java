package in.sauda.feed.replay;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The shapes in which NSE has published its end-of-day file of the cash market, the bhavcopy. */
enum BhavcopyShape {
    /** {@code sec_bhavdata_full_17082026.csv}, with delivery figures; blanks after the commas. */
    FULL(
            "SYMBOL",
            "SERIES",
            "",
            "DATE1",
            List.of("OPEN_PRICE", "HIGH_PRICE", "LOW_PRICE", "CLOSE_PRICE", "PREV_CLOSE"),
            "TTL_TRD_QNTY",
            "dd-MMM-uuuu",
            ".*full_(\\d{8})\\..*",
            "ddMMuuuu"),
    /** {@code BhavCopy_NSE_CM_0_0_0_20250623_F_0000.csv.zip}, since 8 July 2024. */
    UDIFF(
            "TckrSymb",
            "SctySrs",
            "ISIN",
            "TradDt",
            List.of("OpnPric", "HghPric", "LwPric", "ClsPric", "PrvsClsgPric"),
            "TtlTradgVol",
            "uuuu-MM-dd",
            ".*_(\\d{8})_.*",
            "uuuuMMdd"),
    /** {@code cm27MAY2021bhav.csv}, before July 2024. */
    LEGACY(
            "SYMBOL",
            "SERIES",
            "ISIN",
            "TIMESTAMP",
            List.of("OPEN", "HIGH", "LOW", "CLOSE", "PREVCLOSE"),
            "TOTTRDQTY",
            "dd-MMM-uuuu",
            ".*cm(\\d\\d[A-Za-z]{3}\\d{4})bhav.*",
            "ddMMMuuuu");

    final String symbol;
    final String series;
    final String isin;
    final String date;
    final List<String> prices;
    final String volume;
    private final DateTimeFormatter dateFormat;
    private final Pattern name;
    private final DateTimeFormatter nameFormat;

    BhavcopyShape(
            String symbol,
            String series,
            String isin,
            String date,
            List<String> prices,
            String volume,
            String dateFormat,
            String name,
            String nameFormat) {
        this.symbol = symbol;
        this.series = series;
        this.isin = isin;
        this.date = date;
        this.prices = prices;
        this.volume = volume;
        this.dateFormat = format(dateFormat);
        this.name = Pattern.compile(name);
        this.nameFormat = format(nameFormat);
    }

    /** The shape of {@code table}, or empty if it is not a bhavcopy. */
    static Optional<BhavcopyShape> of(DataTable table) {
        for (BhavcopyShape shape : values()) {
            if (table.has(List.of(shape.symbol, shape.series, shape.date, shape.volume)) && table.has(shape.prices)) {
                return Optional.of(shape);
            }
        }
        return Optional.empty();
    }

    /** The date that a line gives, or empty if that is none. */
    Optional<LocalDate> dateIn(DataTable.Line line) {
        return parse(line.text(date), dateFormat);
    }

    /** The date in the file's name, or empty if the name has none. */
    Optional<LocalDate> dateInName(String file) {
        Matcher matcher = name.matcher(file.substring(file.lastIndexOf('/') + 1));
        return matcher.matches() ? parse(matcher.group(1), nameFormat) : Optional.empty();
    }

    private static Optional<LocalDate> parse(String text, DateTimeFormatter format) {
        try {
            return Optional.of(LocalDate.parse(text, format));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static DateTimeFormatter format(String pattern) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(Locale.ENGLISH);
    }
}
