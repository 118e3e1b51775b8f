package in.sauda.quote;

import in.sauda.instrument.Instrument;
import java.util.List;

/** History of a market: its feed's own, never invented from the current price. */
public interface CandleSource {

    /**
     * Candles of {@code instrument} that start in {@code [fromMicros, toMicros)}, oldest first, up to and including
     * the one that contains {@code nowMicros} (unfinished, built from what has happened by then); none later.
     * Intervals without a trade are left out. Safe from any thread.
     *
     * @param fromMicros first start, epoch microseconds
     * @param toMicros   end, exclusive
     * @param nowMicros  the market's present
     */
    List<Candle> candles(Instrument instrument, Interval interval, long fromMicros, long toMicros, long nowMicros);
}
