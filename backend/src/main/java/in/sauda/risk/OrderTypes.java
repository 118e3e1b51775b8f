package in.sauda.risk;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.Exchange;
import in.sauda.order.OrderType;
import java.time.LocalDate;
import java.util.List;

/** Which order types an exchange takes, by date; source {@code rules/order-types.csv}. Immutable. */
public final class OrderTypes {

    private final List<Row> rows;

    private record Row(LocalDate validFrom, Exchange exchange, OrderType type, boolean offered) {}

    private OrderTypes(List<Row> rows) {
        this.rows = rows;
    }

    /** The table that the program ships with. */
    public static OrderTypes load() {
        DataFile file =
                DataFile.resource("rules/order-types.csv", "valid_from", "exchange", "type", "offered", "source");
        return new OrderTypes(file.rows().stream()
                .map(row -> new Row(
                        row.date("valid_from"),
                        row.constant("exchange", Exchange.class),
                        row.constant("type", OrderType.class),
                        row.flag("offered")))
                .sorted((a, b) -> a.validFrom().compareTo(b.validFrom()))
                .toList());
    }

    /** Whether {@code exchange} takes {@code type} on {@code date}. */
    public boolean offered(Exchange exchange, OrderType type, LocalDate date) {
        boolean offered = true;
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            if (row.exchange == exchange && row.type == type && !row.validFrom.isAfter(date)) {
                offered = row.offered;
            }
        }
        return offered;
    }
}
