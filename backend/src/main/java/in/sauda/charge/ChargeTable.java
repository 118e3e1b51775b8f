package in.sauda.charge;

import in.sauda.instrument.DataFile;
import in.sauda.instrument.DataFileException;
import in.sauda.instrument.Exchange;
import in.sauda.order.Side;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The rows of {@code rules/charges.csv} as they are written, and what they say of a day. */
final class ChargeTable {

    private final String file;
    private final List<ChargeRow> rows;

    private ChargeTable(String file, List<ChargeRow> rows) {
        this.file = file;
        this.rows = rows;
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

    /** The series that rows name; all others are charged alike. */
    List<String> namedSeries() {
        return rows.stream()
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
        List<ChargeRow> covering = rows.stream()
                .filter(row -> row.covers(component, exchange, series, part, side))
                .toList();
        boolean named = covering.stream().anyMatch(row -> !row.series().isEmpty());
        ChargeRow first = null;
        ChargeRow latest = null;
        for (ChargeRow row : covering) {
            if (named == row.series().isEmpty()) {
                continue;
            }
            first = earlier(first, row);
            if (!row.validFrom().isAfter(date)) {
                latest = later(latest, row);
            }
        }
        return latest == null ? first : latest;
    }

    private static ChargeRow earlier(@Nullable ChargeRow a, ChargeRow b) {
        return a == null || b.validFrom().isBefore(a.validFrom()) ? b : a;
    }

    private static ChargeRow later(@Nullable ChargeRow a, ChargeRow b) {
        if (a != null && a.validFrom().equals(b.validFrom())) {
            throw b.line().error("a second row of " + b.component() + " for the same trades from " + b.validFrom());
        }
        return a == null || b.validFrom().isAfter(a.validFrom()) ? b : a;
    }
}
