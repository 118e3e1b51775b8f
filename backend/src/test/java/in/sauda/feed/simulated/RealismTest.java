package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.BANDS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.SEED;
import static in.sauda.feed.simulated.SampleMarket.TICK_SIZES;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.feed;
import static in.sauda.feed.simulated.SampleMarket.fiftyShares;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.PriceBands;
import in.sauda.quote.Candle;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What makes the simulated market look like a market, measured over 500 days of fifty shares. */
class RealismTest {

    private static final int DAYS = 500;

    static Stream<MarketHours> hours() {
        return Stream.of(ALWAYS, EXCHANGE);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void sharesMoveOneToThreePercentADay(MarketHours hours) {
        Sample sample = new Sample(hours);
        TreeMap<String, Double> bySector = new TreeMap<>();
        for (Instrument share : CATALOG.all()) {
            if (!share.isIndex()) {
                double deviation = Statistics.deviation(sample.returns(share));
                assertThat(deviation).as(share.symbol().text()).isBetween(0.01, 0.03);
                bySector.merge(share.industry(), deviation, Math::max);
            }
        }

        assertThat(bySector.get("Realty")).isGreaterThan(bySector.get("Fast Moving Consumer Goods"));
    }

    @ParameterizedTest
    @MethodSource("hours")
    void sharesFollowTheMarketInPart(MarketHours hours) {
        Sample sample = new Sample(hours);
        MarketFactors factors = new MarketFactors(Draws.key(SEED, SimulatedFeed.GENERATOR_VERSION), sample.days);
        double[] market = new double[DAYS];
        for (int i = 0; i < DAYS; i++) {
            market[i] = factors.market(sample.from + i) * factors.regime(sample.from + i);
        }
        double[] nifty = sample.returns(instrument("^NSEI"));
        for (Instrument share : fiftyShares()) {
            assertThat(Statistics.correlation(sample.returns(share), market)).isBetween(0.3, 0.7);
            assertThat(Statistics.correlation(sample.returns(share), nifty)).isBetween(0.3, 0.7);
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void tailsAreFat(MarketHours hours) {
        Sample sample = new Sample(hours);
        double[] kurtosis = fiftyShares().stream()
                .mapToDouble(share -> Statistics.kurtosis(sample.returns(share)))
                .sorted()
                .toArray();

        assertThat(kurtosis[kurtosis.length / 20]).isGreaterThan(3);
        assertThat(Statistics.mean(kurtosis)).isBetween(4.0, 9.0);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void pricesAreOnTickAndInsideTheBand(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (Instrument share : fiftyShares()) {
            PricePath path = sample.path(share);
            long monthReference = 0;
            for (int day = sample.from; day < sample.to; day++) {
                LocalDate date = sample.days.date(day);
                if (sample.days.date(day - 1).getMonth() != date.getMonth()) {
                    monthReference = path.close(day - 1);
                }
                long tick = path.tickPaise(day);
                if (monthReference > 0) {
                    assertThat(tick).isEqualTo(TICK_SIZES.tickPaise(share.exchange(), date, monthReference));
                }
                int percent = BANDS.percent(share, date);
                Candle candle = path.day(day);
                assertThat(List.of(
                                candle.open() % tick, candle.high() % tick, candle.low() % tick, candle.close() % tick))
                        .containsOnly(0L);
                assertThat(candle.high()).isLessThanOrEqualTo(PriceBands.upper(path.close(day - 1), percent, tick));
                assertThat(candle.low()).isGreaterThanOrEqualTo(PriceBands.lower(path.close(day - 1), percent, tick));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void volumeAndMovementAreUShaped(MarketHours hours) {
        Sample sample = new Sample(hours);
        long[] volume = new long[5];
        double[] movement = new double[5];
        for (Instrument share : fiftyShares()) {
            PricePath path = sample.path(share);
            for (int day = sample.to - 5; day < sample.to; day++) {
                PricePath.Curve curve = path.curve(day);
                for (int block = 0; block < curve.profile().blocks(); block++) {
                    MinuteBars bars = curve.block(block);
                    for (int i = 0; i < bars.count; i++) {
                        int fifth = (bars.first + i) * 5 / curve.profile().minutes();
                        volume[fifth] += bars.volume[i];
                        movement[fifth] += (bars.high[i] - bars.low[i]) / (double) bars.open[i];
                    }
                }
            }
        }

        assertThat(volume[0]).isGreaterThan(volume[1]).isGreaterThan(2 * volume[2]);
        assertThat(volume[4]).isGreaterThan(volume[3]).isGreaterThan(2 * volume[2]);
        assertThat(movement[0]).isGreaterThan(1.3 * movement[2]);
        assertThat(movement[4]).isGreaterThan(1.3 * movement[2]);
    }

    @ParameterizedTest
    @MethodSource("hours")
    void volumeVariesWithFatTails(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (Instrument share : fiftyShares()) {
            long[] volumes = new long[DAYS];
            for (int i = 0; i < DAYS; i++) {
                volumes[i] = sample.path(share).day(sample.from + i).volume();
            }
            Arrays.sort(volumes);

            assertThat(volumes[0]).isGreaterThan(volumes[DAYS / 2] / 10);
            assertThat(volumes[DAYS - 1]).isBetween(3 * volumes[DAYS / 2], 20 * volumes[DAYS / 2]);
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void theDaysRangeFitsItsMove(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (Instrument share : fiftyShares()) {
            double range = 0;
            double move = 0;
            for (int day = sample.from; day < sample.to; day++) {
                Candle candle = sample.path(share).day(day);
                range += square(StrictMath.log(candle.high() / (double) candle.low())) / (4 * StrictMath.log(2));
                move += square(StrictMath.log(candle.close() / (double) candle.open()));
            }
            // Parkinson's estimate of volatility from ranges against that from open and close.
            assertThat(StrictMath.sqrt(range / move)).isBetween(0.8, 1.4);
        }
    }

    private static double square(double value) {
        return value * value;
    }

    @ParameterizedTest
    @MethodSource("hours")
    void pricesStaySaneForDecades(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (Instrument instrument : fiftyShares()) {
            for (int year = 2019; year <= 2060; year++) {
                long close = sample.path(instrument)
                        .close(sample.days.atOrAfter(LocalDate.of(year, 7, 1).toEpochDay()));
                assertThat(close / (double) instrument.reference().paise()).isBetween(0.25, 4.0);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void bothListingsOfACompanyMoveTogether(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (String ticker : List.of("RELIANCE", "TCS", "HDFCBANK")) {
            for (int day = sample.from; day < sample.to; day++) {
                double nse = sample.path(instrument(ticker + ".NS")).close(day);
                double bse = sample.path(instrument(ticker + ".BO")).close(day);
                assertThat(bse / nse).isBetween(0.996, 1.004);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void minutesDoNotLeap(MarketHours hours) {
        Sample sample = new Sample(hours);
        for (Instrument share : fiftyShares()) {
            if (share.reference().paise() < 5_000) {
                continue;
            }
            SharePath path = (SharePath) sample.path(share);
            for (int day = sample.to - 20; day < sample.to; day++) {
                PricePath.Curve curve = path.curve(day);
                for (int block = 0; block < curve.profile().blocks(); block++) {
                    MinuteBars bars = curve.block(block);
                    double usual = path.sigma(day) * curve.profile().minuteDeviation(block);
                    for (int i = 0; i < bars.count; i++) {
                        assertThat((double) (bars.high[i] - bars.low[i])).isLessThan(10 * usual);
                        assertThat((double) Math.abs(bars.close[i] - bars.open[i]))
                                .isLessThan(6 * usual);
                    }
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("hours")
    void turnoverIsVolumeAtPricesOfTheDay(MarketHours hours) {
        long start = at(MONDAY, 10, 15, 0);
        for (Emitted each : play(feed(hours), start, start + 3 * Ist.SECOND, Ist.SECOND)) {
            Tick tick = each.tick();
            if (!CATALOG.byNumber(tick.instrument()).isIndex()) {
                assertThat(tick.volume()).isPositive();
                assertThat(tick.turnoverPaise() / tick.volume()).isBetween(tick.lowPaise(), tick.highPaise());
            }
        }
    }

    /** The last 500 trading days before the sample date. */
    private static final class Sample {

        final TradingDays days;
        final PricePaths paths;
        final int from;
        final int to;

        Sample(MarketHours hours) {
            days = new TradingDays(hours);
            paths = SampleMarket.paths(days);
            to = days.atOrAfter(MONDAY.toEpochDay());
            from = to - DAYS;
        }

        PricePath path(Instrument instrument) {
            return Objects.requireNonNull(paths.find(instrument));
        }

        double[] returns(Instrument instrument) {
            return Statistics.returns(paths, instrument, from, to);
        }
    }
}
