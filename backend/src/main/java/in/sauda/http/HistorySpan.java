package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.quote.Interval;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Which candles were asked for.
 *
 * @param interval their length
 * @param from     first start, epoch microseconds
 * @param to       end, exclusive
 */
record HistorySpan(Interval interval, long from, long to) {

    /** As many candles as one answer may hold. */
    private static final long MOST_CANDLES = 20_000;

    /** The span of a {@code timeframe}, ending now. */
    static HistorySpan ofTimeframe(String timeframe, MarketHours hours, long now) {
        LocalDate today = Ist.date(now);
        long end = now + 1;
        return switch (timeframe) {
            case "1D" -> new HistorySpan(Interval.ONE_MINUTE, lastSession(hours, now), end);
            case "1W" -> new HistorySpan(Interval.FIFTEEN_MINUTES, Ist.startOf(today.minusDays(6)), end);
            case "1M" -> new HistorySpan(Interval.ONE_HOUR, Ist.startOf(today.minusMonths(1)), end);
            case "3M" -> new HistorySpan(Interval.ONE_DAY, Ist.startOf(today.minusMonths(3)), end);
            case "1Y" -> new HistorySpan(Interval.ONE_DAY, Ist.startOf(today.minusYears(1)), end);
            case "5Y" -> new HistorySpan(Interval.ONE_WEEK, Ist.startOf(today.minusYears(5)), end);
            default ->
                throw new Problem(ProblemCode.INVALID_VALUE, "timeframe must be one of 1D, 1W, 1M, 3M, 1Y, 5Y.")
                        .field("timeframe");
        };
    }

    /** The span between two moments; {@code to} may be left out and means now. */
    static HistorySpan of(
            @Nullable String timeframe,
            @Nullable String interval,
            @Nullable String from,
            @Nullable String to,
            long now) {
        if (timeframe != null) {
            throw new Problem(ProblemCode.INVALID_VALUE, "Ask by timeframe, or by interval, from and to; not both.")
                    .field("timeframe");
        }
        if (interval == null || from == null) {
            String missing = interval == null ? "interval" : "from";
            throw new Problem(ProblemCode.MISSING_FIELD, "The parameter \"" + missing + "\" is missing.")
                    .field(missing);
        }
        Interval length = Interval.of(interval)
                .orElseThrow(
                        () -> new Problem(ProblemCode.INVALID_VALUE, "interval must be one of 1m, 5m, 15m, 1h, 1d, 1w.")
                                .field("interval"));
        long start = Params.moment("from", from);
        long end = to == null ? now + 1 : Params.moment("to", to);
        if (end <= start) {
            throw new Problem(ProblemCode.INVALID_VALUE, "to must be after from.").field("to");
        }
        if ((end - start) / (length.seconds() * Ist.SECOND) > MOST_CANDLES) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            "That is more than " + MOST_CANDLES + " candles; ask for a shorter span.")
                    .field("from");
        }
        return new HistorySpan(length, start, end);
    }

    /** Midnight of the day whose session is on, or was last. */
    static long lastSession(MarketHours hours, long now) {
        LocalDate today = Ist.date(now);
        boolean begun = hours.isTradingDay(today) && now >= hours.opensAt(today);
        return Ist.startOf(begun ? today : hours.tradingDayBefore(today));
    }
}
