package in.sauda.feed.simulated;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import in.sauda.quote.CandleSource;
import in.sauda.quote.Interval;
import java.time.LocalDate;
import java.util.List;

/**
 * History of the simulated market: whole days from the top, minutes where minutes are asked for, and the unfinished
 * candle from the ticks that have happened.
 */
final class SimulatedCandles implements CandleSource {

    /** A Monday at Indian midnight, from which every interval is counted. */
    private static final long MONDAY = Ist.startOf(LocalDate.of(2018, 1, 1));

    private final TradingDays days;
    private final TickGrid grid;
    private final PricePaths paths;

    SimulatedCandles(TradingDays days, TickGrid grid, PricePaths paths) {
        this.days = days;
        this.grid = grid;
        this.paths = paths;
    }

    @Override
    public List<Candle> candles(
            Instrument instrument, Interval interval, long fromMicros, long toMicros, long nowMicros) {
        PricePath path = paths.find(instrument);
        if (path == null) {
            return List.of();
        }
        long length = interval.seconds() * Ist.SECOND;
        long from = nextStart(Math.max(fromMicros, Ist.startOf(TradingDays.FIRST)), length);
        long to = nextStart(Math.min(toMicros, nowMicros + 1), length);
        return new CandleCollector(days, grid, paths, path, interval, nowMicros).collect(from, to);
    }

    /** The start of the interval of {@code length} that holds {@code micros}. */
    static long start(long micros, long length) {
        return MONDAY + Math.floorDiv(micros - MONDAY, length) * length;
    }

    /** The first start of an interval of {@code length} at or after {@code micros}. */
    private static long nextStart(long micros, long length) {
        return MONDAY + Math.ceilDiv(micros - MONDAY, length) * length;
    }
}
