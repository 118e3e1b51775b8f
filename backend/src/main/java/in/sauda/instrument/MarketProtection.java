package in.sauda.instrument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * How far from the last price a market order may fill when it names no protection of its own; source
 * {@code rules/market-protection.csv}. Immutable.
 */
public final class MarketProtection {

    private final ByDate<List<Step>> steps = new ByDate<>();

    private MarketProtection() {}

    /** The table that the program ships with. */
    public static MarketProtection load() {
        return read(
                DataFile.resource("rules/market-protection.csv", "valid_from", "above", "up_to", "percent", "source"));
    }

    static MarketProtection read(DataFile file) {
        MarketProtection protection = new MarketProtection();
        List<Step> period = new ArrayList<>();
        for (int i = 0; i < file.rows().size(); i++) {
            DataFile.Row row = file.rows().get(i);
            period.add(new Step(
                    row.paise("above"),
                    row.text("up_to").isEmpty() ? Long.MAX_VALUE : row.paise("up_to"),
                    Math.toIntExact(row.scaled("percent", 2))));
            boolean last = i + 1 == file.rows().size()
                    || !file.rows().get(i + 1).date("valid_from").equals(row.date("valid_from"));
            if (last) {
                checkComplete(period, row);
                protection.steps.put(row, List.copyOf(period));
                period.clear();
            }
        }
        if (file.rows().isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return protection;
    }

    private static void checkComplete(List<Step> period, DataFile.Row row) {
        long covered = 0;
        for (Step step : period) {
            if (step.above != covered || step.upTo <= step.above) {
                throw row.error("the rows of " + row.date("valid_from") + " leave out prices or overlap");
            }
            covered = step.upTo;
        }
        if (covered != Long.MAX_VALUE) {
            throw row.error("the rows of " + row.date("valid_from") + " leave out the highest prices");
        }
    }

    /**
     * The protection in hundredths of a percent of the last price: a market order goes out as a limit order that far
     * from it. A date before the first row uses the first rows.
     *
     * @param ltpPaise last traded price in paise, above 0
     */
    public int basisPoints(LocalDate date, long ltpPaise) {
        for (Step step : steps.on(date)) {
            if (ltpPaise > step.above && ltpPaise <= step.upTo) {
                return step.basisPoints;
            }
        }
        throw new IllegalArgumentException("A last price is above 0, not " + ltpPaise);
    }

    private record Step(long above, long upTo, int basisPoints) {}
}
