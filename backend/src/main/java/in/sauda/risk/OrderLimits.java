package in.sauda.risk;

import in.sauda.instrument.ByDate;
import in.sauda.instrument.DataFile;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import java.time.LocalDate;

/** The most that one order may carry, by date; source {@code rules/order-limits.csv}. Immutable. */
public final class OrderLimits {

    private final ByDate<Limit> byDate;

    /**
     * What holds from a date on.
     *
     * @param shares most shares in one order
     * @param value  most money in one order
     */
    public record Limit(Quantity shares, Money value) {}

    private OrderLimits(ByDate<Limit> byDate) {
        this.byDate = byDate;
    }

    /** The table that the program ships with. */
    public static OrderLimits load() {
        return new OrderLimits(ByDate.of(
                DataFile.resource("rules/order-limits.csv", "valid_from", "max_shares", "max_value", "source"),
                row -> new Limit(Quantity.of(row.scaled("max_shares", 0)), Money.ofPaise(row.paise("max_value")))));
    }

    /** The limit on {@code date}; before the first row, the first. */
    public Limit on(LocalDate date) {
        return byDate.on(date);
    }
}
