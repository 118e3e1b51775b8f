package in.sauda.risk;

import de.siegmar.fastcsv.reader.CommentStrategy;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;

/** The most that one order may carry, by date. Source: {@code rules/order-limits.csv}. */
public final class OrderLimits {

    private static final String FILE = "/rules/order-limits.csv";

    private final NavigableMap<LocalDate, Limit> byDate = new TreeMap<>();

    /**
     * What holds from a date on.
     *
     * @param shares most shares in one order
     * @param value  most money in one order
     */
    public record Limit(Quantity shares, Money value) {}

    private OrderLimits() {}

    /** Reads the shipped file; throws {@link IllegalStateException} if it has no rows. */
    public static OrderLimits load() {
        OrderLimits limits = new OrderLimits();
        try (Reader reader = new InputStreamReader(
                        Objects.requireNonNull(OrderLimits.class.getResourceAsStream(FILE), FILE),
                        StandardCharsets.UTF_8);
                CsvReader<NamedCsvRecord> rows = CsvReader.builder()
                        .commentStrategy(CommentStrategy.SKIP)
                        .ofNamedCsvRecord(reader)) {
            for (NamedCsvRecord row : rows) {
                limits.byDate.put(
                        LocalDate.parse(row.getField("valid_from")),
                        new Limit(
                                Quantity.of(Long.parseLong(row.getField("max_shares"))),
                                Money.ofRupees(Long.parseLong(row.getField("max_value")))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
        if (limits.byDate.isEmpty()) {
            throw new IllegalStateException(FILE + " has no rows");
        }
        return limits;
    }

    /** The limit on {@code date}; before the first row, the first. */
    public Limit on(LocalDate date) {
        var row = byDate.floorEntry(date);
        return (row == null ? byDate.firstEntry() : row).getValue();
    }
}
