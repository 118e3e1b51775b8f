package in.sauda.trading;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import java.time.LocalDate;

/** The fill model's figures by date; source {@code rules/fill-model.csv}. Immutable. */
final class FillRules {

    private final ByDate<Row> byDate;

    /**
     * What holds from a date on.
     *
     * @param participationPercent most of what trades that one account may be
     * @param postClosePercent     part of the day's volume that trades at the closing price afterwards
     */
    record Row(int participationPercent, int postClosePercent) {}

    private FillRules(ByDate<Row> byDate) {
        this.byDate = byDate;
    }

    static FillRules load() {
        return new FillRules(ByDate.of(
                DataFile.resource(
                        "rules/fill-model.csv", "valid_from", "participation_percent", "post_close_percent", "source"),
                FillRules::read));
    }

    private static Row read(DataFile.Row row) {
        Row rule = new Row(row.integer("participation_percent"), row.integer("post_close_percent"));
        if (rule.participationPercent < 1 || rule.participationPercent > 100) {
            throw row.error("participation_percent is not from 1 to 100");
        }
        return rule;
    }

    Row on(LocalDate date) {
        return byDate.on(date);
    }
}
