package in.sauda.instrument;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

/** A dated figure of shares: one for each of two kinds, and rows of single shares that come before them. Immutable. */
final class ShareFigures {

    private static final String DEFAULT = "DEFAULT";
    private static final String TRADE_TO_TRADE = "T2T";

    private final Map<String, ByDate<Long>> byKey = new HashMap<>();

    /** Reads {@code column}; the column {@code share} is a symbol, DEFAULT or T2T. */
    static ShareFigures read(DataFile file, String column) {
        ShareFigures figures = new ShareFigures();
        for (DataFile.Row row : file.rows()) {
            String share = row.required("share");
            if (!share.equals(DEFAULT)
                    && !share.equals(TRADE_TO_TRADE)
                    && Symbol.parse(share)
                            .filter(symbol -> symbol.text().equals(share))
                            .isEmpty()) {
                throw row.error("share '" + share + "' is neither DEFAULT, T2T nor a symbol such as RELIANCE.NS");
            }
            figures.byKey.computeIfAbsent(share, key -> new ByDate<>()).put(row, row.scaled(column, 0));
        }
        for (String kind : new String[] {DEFAULT, TRADE_TO_TRADE}) {
            if (!figures.byKey.containsKey(kind)) {
                throw new DataFileException(file.name(), 0, "no row for " + kind);
            }
        }
        return figures;
    }

    /** The share's own figure if it has one in force on {@code date}, else that of its kind. */
    long of(Instrument instrument, LocalDate date) {
        ByDate<Long> own = byKey.get(instrument.symbol().text());
        Long figure = own == null ? null : own.find(date);
        if (figure != null) {
            return figure;
        }
        ByDate<Long> kind = byKey.get(instrument.tradeToTrade() ? TRADE_TO_TRADE : DEFAULT);
        if (kind == null) {
            throw new IllegalStateException("Checked when it was read");
        }
        return kind.on(date);
    }
}
