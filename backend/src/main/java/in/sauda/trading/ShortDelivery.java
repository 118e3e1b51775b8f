package in.sauda.trading;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import java.time.LocalDate;

/** What an auction for shares that were not delivered costs, by date; source {@code rules/short-delivery.csv}. */
final class ShortDelivery {

    private final ByDate<Integer> premiums;

    private ShortDelivery(ByDate<Integer> premiums) {
        this.premiums = premiums;
    }

    static ShortDelivery load() {
        DataFile file = DataFile.resource("rules/short-delivery.csv", "valid_from", "premium_percent", "source");
        return new ShortDelivery(ByDate.of(file, row -> row.integer("premium_percent")));
    }

    /** What {@code value} of shares at the close costs above it in the auction, rounded up to the paisa. */
    long premiumPaise(LocalDate date, long value) {
        return Math.ceilDiv(Math.multiplyExact(value, premiums.on(date)), 100);
    }
}
