package in.sauda.trading;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** What an auction for shares that were not delivered costs, by date; source {@code rules/short-delivery.csv}. */
final class ShortDelivery {

    private final NavigableMap<LocalDate, Integer> premiums;

    private ShortDelivery(NavigableMap<LocalDate, Integer> premiums) {
        this.premiums = premiums;
    }

    static ShortDelivery load() {
        DataFile file = DataFile.resource("rules/short-delivery.csv", "valid_from", "premium_percent", "source");
        NavigableMap<LocalDate, Integer> premiums = new TreeMap<>();
        file.rows().forEach(row -> premiums.put(row.date("valid_from"), row.integer("premium_percent")));
        if (premiums.isEmpty()) {
            throw new DataFileException(file.name(), 0, "no rows");
        }
        return new ShortDelivery(premiums);
    }

    /** What {@code value} of shares at the close costs above it in the auction, rounded up to the paisa. */
    long premiumPaise(LocalDate date, long value) {
        Map.Entry<LocalDate, Integer> row = premiums.floorEntry(date);
        int percent = (row == null ? premiums.firstEntry() : row).getValue();
        return Math.ceilDiv(Math.multiplyExact(value, percent), 100);
    }
}
