package in.sauda.charge;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code rules/charges.csv}.
 *
 * @param exchange  null for any
 * @param series    empty for any
 * @param part      null for any
 * @param side      null for both
 * @param billionths the percentage as billionths of the value
 * @param paise     the fee or the most that is charged; {@link Long#MAX_VALUE} if the file says nothing
 */
record ChargeRow(
        LocalDate validFrom,
        Component component,
        @Nullable Exchange exchange,
        Set<String> series,
        @Nullable Part part,
        @Nullable Side side,
        long billionths,
        long paise,
        DataFile.Row line) {

    static final String[] COLUMNS = {
        "valid_from", "component", "exchange", "series", "product", "side", "percent", "rupees", "confirmed", "source"
    };

    private static final int PERCENT_DECIMALS = 7;

    static ChargeRow of(DataFile.Row row) {
        row.flag("confirmed");
        row.required("source");
        Component component = row.constant("component", Component.class);
        boolean fee = component.flatFee();
        if (fee != row.text("percent").isEmpty()) {
            throw row.error(component + (fee ? " is a fee in rupees, not a percentage" : " has no percentage"));
        }
        long billionths = fee ? 0 : row.scaled("percent", PERCENT_DECIMALS);
        if (billionths > Rates.UNIT) {
            throw row.error("percent '" + row.text("percent") + "' is above 100");
        }
        if (component == Component.GST && billionths % Tariff.GST_STEP != 0) {
            throw row.error("GST has more than 2 decimals");
        }
        return new ChargeRow(
                row.date("valid_from"),
                component,
                any(row, "exchange", "ANY") ? null : row.constant("exchange", Exchange.class),
                any(row, "series", "ANY") ? Set.of() : Set.of(row.text("series").split(" +")),
                any(row, "product", "ANY") ? null : row.constant("product", Part.class),
                any(row, "side", "BOTH") ? null : row.constant("side", Side.class),
                billionths,
                !fee && row.text("rupees").isEmpty() ? Long.MAX_VALUE : row.paise("rupees"),
                row);
    }

    /** Whether this speaks of such trades. */
    boolean covers(Exchange exchange, String series, Part part, Side side) {
        return (this.exchange == null || this.exchange == exchange)
                && (this.series.isEmpty() || this.series.contains(series))
                && (this.part == null || this.part == part)
                && (this.side == null || this.side == side);
    }

    private static boolean any(DataFile.Row row, String column, String word) {
        return row.required(column).equals(word);
    }
}
