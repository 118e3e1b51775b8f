package in.sauda.charge;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of {@code rules/charges.csv} as they are written, and what they say of a day. */
final class ChargeTable {

    private final String file;
    private final List<ChargeRow> rows;
    private final Map<Component, List<ChargeRow>> byComponent;

    private ChargeTable(String file, List<ChargeRow> rows) {
        this.file = file;
        this.rows = rows;
        this.byComponent = rows.stream().collect(Collectors.groupingBy(ChargeRow::component));
    }

    static ChargeTable read(DataFile file) {
        List<ChargeRow> rows = file.rows().stream().map(ChargeRow::of).toList();
        for (Component component : Component.values()) {
            if (rows.stream().noneMatch(row -> row.component() == component)) {
                throw new DataFileException(file.name(), 0, "no row for " + component);
            }
        }
        return new ChargeTable(file.name(), rows);
    }

    /** The series of {@code exchange} that rows name; all others are charged alike. */
    List<String> namedSeries(Exchange exchange) {
        return rows.stream()
                .filter(row -> row.exchange() == null || row.exchange() == exchange)
                .flatMap(row -> row.series().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** Every day from which something may cost more or less than the day before. */
    NavigableSet<LocalDate> changes() {
        NavigableSet<LocalDate> days = new TreeSet<>();
        rows.forEach(row -> days.add(row.validFrom()));
        return days;
    }

    /** What trades of {@code series} on {@code exchange} cost from {@code date} on; {@code ""}: a series no row names. */
    Tariff tariff(LocalDate date, Exchange exchange, String series, NoteSettings settings) {
        ChargeRow gst = inForce(Component.GST, date, exchange, series, Part.DELIVERY, Side.BUY);
        if (gst == null) {
            throw new DataFileException(file, 0, "no GST for " + exchange);
        }
        return new Tariff(
                date,
                rates(date, exchange, series, Part.DELIVERY, Side.BUY),
                rates(date, exchange, series, Part.INTRADAY, Side.BUY),
                rates(date, exchange, series, Part.DELIVERY, Side.SELL),
                rates(date, exchange, series, Part.INTRADAY, Side.SELL),
                gst.billionths() / Tariff.GST_STEP,
                settings.sttCoin(date),
                settings.stampDutyCoin(date));
    }

    /** A fee of so many paise. */
    long feePaise(Component component, LocalDate date, Part part, Side side) {
        ChargeRow row = inForce(component, date, Exchange.NSE, "", part, side);
        if (row == null) {
            throw new DataFileException(file, 0, "no " + component + " for " + part + " " + side);
        }
        return row.paise();
    }

    private Rates rates(LocalDate date, Exchange exchange, String series, Part part, Side side) {
        ChargeRow brokerage = inForce(Component.BROKERAGE, date, exchange, series, part, side);
        ChargeRow charge = inForce(Component.EXCHANGE, date, exchange, series, part, side);
        if (brokerage == null || charge == null) {
            throw new DataFileException(file, 0, "no brokerage or no exchange's charge for " + exchange);
        }
        return new Rates(
                brokerage.billionths(),
                brokerage.paise(),
                rate(Component.STT, date, exchange, series, part, side),
                charge.billionths() + rate(Component.IPFT, date, exchange, series, part, side),
                rate(Component.SEBI, date, exchange, series, part, side),
                rate(Component.STAMP_DUTY, date, exchange, series, part, side));
    }

    /** A side that no row speaks of pays nothing: the buyer of intraday shares no STT, the seller no stamp duty. */
    private long rate(Component component, LocalDate date, Exchange exchange, String series, Part part, Side side) {
        ChargeRow row = inForce(component, date, exchange, series, part, side);
        return row == null ? 0 : row.billionths();
    }

    /** The row that holds: one that names the series before one for any, the latest before the day, else the first. */
    @Nullable
    ChargeRow inForce(Component component, LocalDate date, Exchange exchange, String series, Part part, Side side) {
        ChargeRow named = null;
        ChargeRow any = null;
        for (ChargeRow row : byComponent.getOrDefault(component, List.of())) {
            if (!row.covers(exchange, series, part, side)) {
                continue;
            }
            if (row.series().isEmpty()) {
                any = closer(any, row, date);
            } else {
                named = closer(named, row, date);
            }
        }
        return named == null ? any : named;
    }

    /** Of two rows for the same trades the one that {@code date} goes by. */
    private static ChargeRow closer(@Nullable ChargeRow a, ChargeRow b, LocalDate date) {
        if (a == null) {
            return b;
        }
        if (a.validFrom().equals(b.validFrom())) {
            throw b.line().error("a second row of " + b.component() + " for the same trades from " + b.validFrom());
        }
        boolean later = b.validFrom().isAfter(a.validFrom());
        boolean begun = !(later ? b : a).validFrom().isAfter(date);
        return later == begun ? b : a;
    }
}
