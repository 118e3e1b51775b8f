package in.sauda.instrument;

import java.time.LocalDate;
import java.util.List;

/**
 * The price step of shares by exchange, date and reference price; source {@code rules/tick-sizes.csv}.
 *
 * <p>The reference on NSE is the close of the previous month's last trading day and holds for the month (since
 * 15 April 2025). A date before an exchange's first row uses its first rows. Immutable.
 */
public final class TickSizes {

    private final List<Step> steps;

    private TickSizes(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** The table that the program ships with. */
    public static TickSizes load() {
        return read(DataFile.resource(
                "rules/tick-sizes.csv", "valid_from", "exchange", "above", "up_to", "tick", "source"));
    }

    static TickSizes read(DataFile file) {
        List<Step> steps = file.rows().stream().map(TickSizes::step).toList();
        for (Exchange exchange : Exchange.values()) {
            if (steps.stream().noneMatch(step -> step.exchange == exchange)) {
                throw new DataFileException(file.name(), 0, "no row for " + exchange);
            }
        }
        return new TickSizes(steps);
    }

    /**
     * The price step in paise, at least 1.
     *
     * @param referencePaise price that decides, in paise; 0 where it is not known, which gives the finest step
     */
    public long tickPaise(Exchange exchange, LocalDate date, long referencePaise) {
        LocalDate from = inForce(exchange, date);
        long finest = Long.MAX_VALUE;
        for (Step step : steps) {
            if (step.exchange == exchange && step.validFrom.equals(from)) {
                if (referencePaise > step.above && referencePaise <= step.upTo) {
                    return step.tick;
                }
                finest = Math.min(finest, step.tick);
            }
        }
        return finest;
    }

    private LocalDate inForce(Exchange exchange, LocalDate date) {
        LocalDate first = LocalDate.MAX;
        LocalDate latest = LocalDate.MIN;
        for (Step step : steps) {
            if (step.exchange == exchange) {
                first = step.validFrom.isBefore(first) ? step.validFrom : first;
                if (!step.validFrom.isAfter(date) && step.validFrom.isAfter(latest)) {
                    latest = step.validFrom;
                }
            }
        }
        return latest.equals(LocalDate.MIN) ? first : latest;
    }

    private static Step step(DataFile.Row row) {
        long tick = row.paise("tick");
        if (tick == 0) {
            throw row.error("tick is 0");
        }
        return new Step(
                row.date("valid_from"),
                row.constant("exchange", Exchange.class),
                row.paise("above"),
                row.text("up_to").isEmpty() ? Long.MAX_VALUE : row.paise("up_to"),
                tick);
    }

    private record Step(LocalDate validFrom, Exchange exchange, long above, long upTo, long tick) {}
}
