package in.sauda.trading;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.money.Proportion;
import java.time.LocalDate;

/** How much of a sale's money may be used the same day; source {@code rules/sale-proceeds.csv}. Immutable. */
final class SaleProceeds {

    private final ByDate<Integer> percents;

    private SaleProceeds(ByDate<Integer> percents) {
        this.percents = percents;
    }

    static SaleProceeds load() {
        return new SaleProceeds(ByDate.of(
                DataFile.resource("rules/sale-proceeds.csv", "valid_from", "same_day_percent", "source"),
                SaleProceeds::percent));
    }

    private static int percent(DataFile.Row row) {
        int percent = row.integer("same_day_percent");
        if (percent > 100) {
            throw row.error("same_day_percent is above 100");
        }
        return percent;
    }

    /** What may be used on {@code date} of {@code paise} for delivered shares sold on it, rounded down to the paisa. */
    long usablePaise(LocalDate date, long paise) {
        return Proportion.of(paise, percents.on(date), 100);
    }
}
