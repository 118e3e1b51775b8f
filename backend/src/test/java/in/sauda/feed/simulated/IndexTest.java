package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.constituents;
import static in.sauda.feed.simulated.SampleMarket.feed;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import org.junit.jupiter.api.Test;

/** An index is what its constituents are worth: worked out here from published candles, in whole numbers. */
class IndexTest {

    private static final List<Instrument> INDICES =
            CATALOG.all().stream().filter(Instrument::isIndex).toList();

    @Test
    void everyIndexHasConstituentsOfItsExchange() {
        for (Instrument index : INDICES) {
            Exchange exchange = index.symbol().text().equals("^BSESN") ? Exchange.BSE : Exchange.NSE;
            assertThat(constituents(index)).hasSizeGreaterThan(4).allMatch(share -> share.exchange() == exchange);
        }
    }

    @Test
    void daysOpenAndCloseAtTheConstituentsValue() {
        long from = Ist.startOf(MONDAY.minusDays(20));
        long to = Ist.startOf(MONDAY);
        for (MarketHours hours : List.of(ALWAYS, EXCHANGE)) {
            SimulatedFeed feed = feed(hours);
            for (Instrument index : INDICES) {
                Map<Instrument, List<Candle>> days = shares(feed, index, Interval.ONE_DAY, from, to);
                List<Candle> values = feed.candles().candles(index, Interval.ONE_DAY, from, to, to);
                assertThat(values).isNotEmpty();
                for (int i = 0; i < values.size(); i++) {
                    int day = i;
                    assertThat(values.get(i).open())
                            .isEqualTo(value(
                                    index,
                                    share -> candles(days, share).get(day).open()));
                    assertThat(values.get(i).close())
                            .isEqualTo(value(
                                    index,
                                    share -> candles(days, share).get(day).close()));
                }
            }
        }
    }

    @Test
    void minutesEndAtTheConstituentsValueWithinTheDaysRange() {
        long from = Ist.startOf(MONDAY);
        long to = from + Ist.DAY;
        SimulatedFeed feed = feed(ALWAYS);
        for (Instrument index : INDICES) {
            Map<Instrument, List<Candle>> minutes = shares(feed, index, Interval.ONE_MINUTE, from, to);
            List<Candle> values = feed.candles().candles(index, Interval.ONE_MINUTE, from, to, to);
            Candle day = feed.candles()
                    .candles(index, Interval.ONE_DAY, from, to, to)
                    .getFirst();
            int held = 0;
            for (int i = 0; i < values.size(); i++) {
                int minute = i;
                long close = values.get(i).close();
                long worth = value(
                        index, share -> candles(minutes, share).get(minute).close());
                assertThat(close).isEqualTo(Math.clamp(worth, day.low(), day.high()));
                if ((i + 1) % 30 == 0) {
                    assertThat(close).isEqualTo(worth);
                }
                held += close == worth ? 0 : 1;
                assertThat(Math.abs(close - worth)).isLessThan(worth / 250);
            }
            assertThat(values).hasSize(1_440);
            assertThat(held).isLessThan(1_440 / 20);
        }
    }

    @Test
    void anIndexMovesLessThanItsShares() {
        TradingDays days = new TradingDays(ALWAYS);
        PricePaths paths = SampleMarket.paths(days);
        int to = days.atOrAfter(MONDAY.toEpochDay());
        Instrument nifty = instrument("^NSEI");
        double index = Statistics.deviation(Statistics.returns(paths, nifty, to - 500, to));
        double shares = constituents(nifty).stream()
                .mapToDouble(share -> Statistics.deviation(Statistics.returns(paths, share, to - 500, to)))
                .average()
                .orElseThrow();

        assertThat(index).isBetween(0.006, 0.012).isLessThan(0.7 * shares);
    }

    private static Map<Instrument, List<Candle>> shares(
            SimulatedFeed feed, Instrument index, Interval interval, long from, long to) {
        Map<Instrument, List<Candle>> candles = new HashMap<>();
        for (Instrument share : constituents(index)) {
            candles.put(share, feed.candles().candles(share, interval, from, to, to));
        }
        return candles;
    }

    private static List<Candle> candles(Map<Instrument, List<Candle>> candles, Instrument share) {
        return candles.getOrDefault(share, List.of());
    }

    /** Base level times worth over worth at reference prices, to the nearest paisa. */
    private static long value(Instrument index, ToLongFunction<Instrument> price) {
        BigInteger worth = BigInteger.ZERO;
        BigInteger base = BigInteger.ZERO;
        for (Instrument share : constituents(index)) {
            BigInteger shares = BigInteger.valueOf(share.sharesOutstanding());
            worth = worth.add(shares.multiply(BigInteger.valueOf(price.applyAsLong(share))));
            base = base.add(shares.multiply(BigInteger.valueOf(share.reference().paise())));
        }
        return new BigDecimal(
                        worth.multiply(BigInteger.valueOf(index.reference().paise())))
                .divide(new BigDecimal(base), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
