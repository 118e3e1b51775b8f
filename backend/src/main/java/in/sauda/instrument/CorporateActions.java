package in.sauda.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Splits, bonuses, dividends and renames by ex-date. Shipped ones are in {@code rules/corporate-actions.csv}; a replay
 * folder may bring its own. Immutable.
 */
public final class CorporateActions {

    /** The columns of such a file, in order. */
    public static final List<String> COLUMNS = List.of(
            "ex_date", "symbol", "kind", "from_shares", "to_shares", "rupees_per_share", "new_symbol", "source");

    private final List<CorporateAction> actions;

    private CorporateActions(List<CorporateAction> actions) {
        this.actions = actions.stream()
                .sorted(Comparator.comparing(CorporateAction::exDate)
                        .thenComparing(CorporateAction::kind)
                        .thenComparing(CorporateAction::symbol))
                .toList();
    }

    /** None. */
    public static CorporateActions none() {
        return new CorporateActions(List.of());
    }

    /** The table that the program ships with. */
    public static CorporateActions load() {
        return read(DataFile.resource("rules/corporate-actions.csv", COLUMNS.toArray(String[]::new)));
    }

    /** The table in {@code file}; throws {@link DataFileException} if a row contradicts itself or is there twice. */
    public static CorporateActions read(DataFile file) {
        List<CorporateAction> actions = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        for (DataFile.Row row : file.rows()) {
            CorporateAction action = action(row);
            if (!seen.add(List.of(action.symbol(), action.exDate(), action.kind()))) {
                throw row.error(
                        action.kind() + " of " + action.symbol() + " on " + action.exDate() + " is listed twice");
            }
            actions.add(action);
        }
        return new CorporateActions(actions);
    }

    private static CorporateAction action(DataFile.Row row) {
        CorporateAction.Kind kind = row.constant("kind", CorporateAction.Kind.class);
        boolean renamed = !row.text("new_symbol").isEmpty();
        try {
            return new CorporateAction(
                    symbol(row, "symbol"),
                    row.date("ex_date"),
                    kind,
                    row.text("from_shares").isEmpty() ? 1 : row.integer("from_shares"),
                    row.text("to_shares").isEmpty() ? 1 : row.integer("to_shares"),
                    row.text("rupees_per_share").isEmpty() ? 0 : row.paise("rupees_per_share"),
                    renamed ? symbol(row, "new_symbol") : null);
        } catch (IllegalArgumentException e) {
            throw row.error(String.valueOf(e.getMessage()));
        }
    }

    private static Symbol symbol(DataFile.Row row, String column) {
        String text = row.required(column);
        return Symbol.parse(text)
                .filter(symbol -> symbol.text().equals(text) && !symbol.isIndex())
                .orElseThrow(() -> row.error(column + " '" + text + "' is no symbol such as RELIANCE.NS"));
    }

    /** All, by ex-date; on one day splits before bonuses, dividends and renames. */
    public List<CorporateAction> all() {
        return actions;
    }

    /** Those whose ex-date is {@code date}. */
    public List<CorporateAction> on(LocalDate date) {
        return actions.stream().filter(action -> action.exDate().equals(date)).toList();
    }
}
