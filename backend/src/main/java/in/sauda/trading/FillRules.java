package in.sauda.trading;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The fill model's figures by date; source {@code rules/fill-model.csv}. Immutable. */
final class FillRules {

    private final NavigableMap<LocalDate, Row> byDate;

    /**
     * What holds from a date on.
     *
     * @param participationPercent most of what trades that one account may be
     * @param postClosePercent     part of the day's volume that trades at the closing price afterwards
     */
    record Row(int participationPercent, int postClosePercent) {}

    private FillRules(NavigableMap<LocalDate, Row> byDate) {
        this.byDate = byDate;
    }

    static FillRules load() {
        DataFile file = DataFile.resource(
                "rules/fill-model.csv", "valid_from", "participation_percent", "post_close_percent", "source");
        NavigableMap<LocalDate, Row> byDate = new TreeMap<>();
        for (DataFile.Row row : file.rows()) {
            Row rule = new Row(row.integer("participation_percent"), row.integer("post_close_percent"));
            if (rule.participationPercent < 1 || rule.participationPercent > 100) {
                throw row.error("participation_percent is not from 1 to 100");
            }
            byDate.put(row.date("valid_from"), rule);
        }
        if (byDate.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return new FillRules(byDate);
    }

    Row on(LocalDate date) {
        Map.Entry<LocalDate, Row> row = byDate.floorEntry(date);
        return (row == null ? byDate.firstEntry() : row).getValue();
    }
}
