package in.sauda.instrument;

import in.sauda.money.Price;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the catalogue from {@code instruments.csv}, {@code indices.csv} and {@code aliases.csv}.
 *
 * <p>Shares come first, in file order, then the indices: that order gives the numbers. What the columns mean is said
 * at the top of each file. Every fault is a {@link DataFileException} with file and line.
 */
public final class InstrumentFiles {

    private static final Pattern ISIN = Pattern.compile("IN[A-Z0-9]{9}[0-9]");
    private static final int CRORE_DIGITS = 7;

    private InstrumentFiles() {}

    /** The catalogue that the program ships with. */
    public static InstrumentCatalog load() {
        return read(
                DataFile.resource(
                        "instruments.csv",
                        "symbol",
                        "name",
                        "isin",
                        "exchange",
                        "series",
                        "industry",
                        "indices",
                        "face_value",
                        "derivatives",
                        "band_percent",
                        "shares_crore",
                        "reference_price"),
                DataFile.resource("indices.csv", "symbol", "name", "exchange", "code", "base_level"),
                DataFile.resource("aliases.csv", "old_symbol", "symbol", "since"));
    }

    static InstrumentCatalog read(DataFile shares, DataFile indices, DataFile aliases) {
        List<Instrument> instruments = new ArrayList<>();
        Set<Symbol> known = new HashSet<>();
        for (DataFile.Row row : shares.rows()) {
            instruments.add(share(instruments.size(), row, known));
        }
        for (DataFile.Row row : indices.rows()) {
            instruments.add(index(instruments.size(), row, known));
        }
        Map<String, Symbol> renamed = new HashMap<>();
        for (DataFile.Row row : aliases.rows()) {
            Symbol old = symbol(row, "old_symbol");
            Symbol present = symbol(row, "symbol");
            if (!known.contains(present)) {
                throw row.error(present + " is not in " + shares.name());
            }
            if (known.contains(old) || renamed.put(old.text(), present) != null) {
                throw row.error(old + " is listed twice");
            }
        }
        return new InstrumentCatalog(instruments, renamed);
    }

    private static Instrument share(int number, DataFile.Row row, Set<Symbol> known) {
        Symbol symbol = fresh(row, known);
        Exchange exchange = row.constant("exchange", Exchange.class);
        if (symbol.isIndex() || !symbol.text().endsWith(exchange.suffix())) {
            throw row.error("symbol '" + symbol + "' does not end in " + exchange.suffix());
        }
        String isin = row.required("isin");
        if (!ISIN.matcher(isin).matches()) {
            throw row.error("isin '" + isin + "' is not IN and ten more characters");
        }
        return new Instrument(
                number,
                symbol,
                row.required("name"),
                isin,
                exchange,
                row.required("series"),
                row.required("industry"),
                row.text("indices").isEmpty()
                        ? List.of()
                        : List.of(row.text("indices").split(";", -1)),
                row.required("face_value"),
                row.flag("derivatives"),
                row.integer("band_percent"),
                row.scaled("shares_crore", CRORE_DIGITS),
                price(row, "reference_price"),
                "");
    }

    private static Instrument index(int number, DataFile.Row row, Set<Symbol> known) {
        Symbol symbol = fresh(row, known);
        if (!symbol.isIndex()) {
            throw row.error("symbol '" + symbol + "' does not begin with ^");
        }
        return new Instrument(
                number,
                symbol,
                row.required("name"),
                "",
                row.constant("exchange", Exchange.class),
                "INDEX",
                "",
                List.of(),
                "",
                false,
                0,
                0,
                price(row, "base_level"),
                row.required("code"));
    }

    private static Symbol fresh(DataFile.Row row, Set<Symbol> known) {
        Symbol symbol = symbol(row, "symbol");
        if (!known.add(symbol)) {
            throw row.error(symbol + " is listed twice");
        }
        return symbol;
    }

    private static Symbol symbol(DataFile.Row row, String column) {
        String text = row.required(column);
        return Symbol.parse(text)
                .filter(symbol -> symbol.text().equals(text))
                .orElseThrow(() -> row.error(column + " '" + text + "' is no symbol such as RELIANCE.NS or ^NSEI"));
    }

    private static Price price(DataFile.Row row, String column) {
        long paise = row.paise(column);
        if (paise == 0) {
            throw row.error(column + " is 0");
        }
        return Price.ofPaise(paise);
    }
}
