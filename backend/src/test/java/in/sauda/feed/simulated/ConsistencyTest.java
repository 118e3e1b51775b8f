package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.BANDS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.SEED;
import static in.sauda.feed.simulated.SampleMarket.TICK_SIZES;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.constituents;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.only;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A day is what its minutes add up to, a minute what its ticks add up to; for shares and for indices. */
class ConsistencyTest {

    private static final List<String> SYMBOLS =
            List.of("RELIANCE.NS", "RELIANCE.BO", "MRF.NS", "IDEA.NS", "3MINDIA.NS", "^NSEI", "^BSESN", "^CNXREALTY");

    @ParameterizedTest
    @ValueSource(strings = {"1m", "5m", "15m", "1h"})
    void daysAreTheSumOfTheirParts(String code) {
        Interval part = Interval.of(code).orElseThrow();
        for (MarketHours hours : List.of(ALWAYS, EXCHANGE)) {
            SimulatedFeed feed = SampleMarket.feed(hours);
            for (String symbol : SYMBOLS) {
                Instrument instrument = instrument(symbol);
                for (LocalDate date = MONDAY.minusDays(30); date.isBefore(MONDAY); date = date.plusDays(3)) {
                    // The close of a session is official, not its last price.
                    long close = feed.closePaise(instrument, date);
                    assertThat(merged(candles(feed, instrument, part, date)).map(all -> closingAt(all, close)))
                            .as("%s on %s", symbol, date)
                            .isEqualTo(candles(feed, instrument, Interval.ONE_DAY, date).stream()
                                    .findFirst());
                }
            }
        }
    }

    @Test
    void everyDayOfEveryInstrumentIsTheSumOfItsMinutes() {
        SimulatedFeed feed = SampleMarket.feed(ALWAYS);
        for (Instrument instrument : CATALOG.all()) {
            assertThat(merged(candles(feed, instrument, Interval.ONE_MINUTE, MONDAY)))
                    .as(instrument.symbol().text())
                    .isEqualTo(candles(feed, instrument, Interval.ONE_DAY, MONDAY).stream()
                            .findFirst());
        }
    }

    @Test
    void weeksAreTheSumOfTheirDays() {
        SimulatedFeed feed = SampleMarket.feed(ALWAYS);
        Instrument reliance = instrument("RELIANCE.NS");
        long monday = Ist.startOf(MONDAY.minusWeeks(1));
        List<Candle> days =
                feed.candles().candles(reliance, Interval.ONE_DAY, monday, monday + 7 * Ist.DAY, monday + 8 * Ist.DAY);
        List<Candle> weeks =
                feed.candles().candles(reliance, Interval.ONE_WEEK, monday, monday + Ist.DAY, monday + 8 * Ist.DAY);

        assertThat(days).hasSize(7);
        assertThat(weeks).containsExactly(merged(days).orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 7})
    void minutesAreTheSumOfTheirTicks(int ticksPerSecond) {
        SimulatedFeed feed = SampleMarket.feed(SampleMarket.SEED, ticksPerSecond, ALWAYS);
        long from = at(MONDAY, 10, 29, 59) + 999_999;
        long to = at(MONDAY, 10, 32, 59) + 999_999;
        Map<Integer, Map<Long, Candle>> minutes = new HashMap<>();
        Map<Integer, Long> volumes = new HashMap<>();
        feed.start(from, (tick, reference) -> volumes.put(tick.instrument(), tick.volume()));
        feed.advanceTo(to, (tick, reference) -> {
            long before = volumes.put(tick.instrument(), tick.volume());
            minutes.computeIfAbsent(tick.instrument(), number -> new HashMap<>())
                    .merge(minuteOf(tick), candle(tick, tick.volume() - before), Candle::merge);
        });

        for (Instrument instrument : CATALOG.all()) {
            assertThat(feed.candles().candles(instrument, Interval.ONE_MINUTE, from, to, to))
                    .as(instrument.symbol().text())
                    .containsExactlyInAnyOrderElementsOf(
                            minutes.getOrDefault(instrument.number(), Map.of()).values());
        }
    }

    @Test
    void aWholeSessionOfTicksIsTheDay() {
        Instrument banks = instrument("^NSEBANK");
        List<String> symbols = new ArrayList<>(List.of("3MINDIA.NS", "RELIANCE.BO", "^NSEBANK"));
        constituents(banks).forEach(bank -> symbols.add(bank.symbol().text()));
        InstrumentCatalog catalog = only(symbols);
        SimulatedFeed feed = new SimulatedFeed(catalog, SEED, 1, EXCHANGE, TICK_SIZES, BANDS);
        List<Emitted> emitted = play(feed, at(MONDAY, 9, 0, 0), at(MONDAY, 15, 35, 0), Ist.MINUTE);
        for (Instrument instrument : catalog.all()) {
            List<Tick> ticks = emitted.stream()
                    .map(Emitted::tick)
                    .filter(tick -> tick.instrument() == instrument.number())
                    .toList();
            Candle day = candles(feed, instrument, Interval.ONE_DAY, MONDAY).getFirst();
            Tick last = ticks.getLast();

            // Shares with derivatives, and an index of nothing else, stop at 15:15 for the closing auction and its
            // print.
            boolean auction = !instrument.symbol().text().equals("3MINDIA.NS");
            assertThat(ticks).hasSize(auction ? 1 + 360 * 60 + 1 : 1 + 375 * 60);
            assertThat(ticks.getFirst().ltpPaise()).isEqualTo(day.open());
            assertThat(ticks.stream().mapToLong(Tick::ltpPaise).max()).hasValue(day.high());
            assertThat(ticks.stream().mapToLong(Tick::ltpPaise).min()).hasValue(day.low());
            assertThat(List.of(last.openPaise(), last.highPaise(), last.lowPaise(), last.volume()))
                    .containsExactly(day.open(), day.high(), day.low(), day.volume());
            assertThat(last.ltpPaise() == day.close()).isEqualTo(auction);
        }
    }

    @Test
    void theUnfinishedCandleHoldsWhatHasHappened() {
        SimulatedFeed feed = SampleMarket.feed(ALWAYS);
        long now = at(MONDAY, 14, 7, 31);
        Map<Integer, Tick> latest = new HashMap<>();
        feed.start(now, (tick, reference) -> latest.put(tick.instrument(), tick));
        for (String symbol : SYMBOLS) {
            Instrument instrument = instrument(symbol);
            Tick tick = Objects.requireNonNull(latest.get(instrument.number()));
            for (Interval interval : List.of(Interval.ONE_DAY, Interval.ONE_MINUTE)) {
                Candle last = feed.candles()
                        .candles(instrument, interval, now - Ist.DAY, now + Ist.DAY, now)
                        .getLast();
                assertThat(last.close()).isEqualTo(tick.ltpPaise());
            }
            assertThat(feed.candles().candles(instrument, Interval.ONE_DAY, now - Ist.DAY, now, now))
                    .containsExactly(new Candle(
                            Ist.startOf(MONDAY) / Ist.SECOND,
                            tick.openPaise(),
                            tick.highPaise(),
                            tick.lowPaise(),
                            tick.ltpPaise(),
                            tick.volume()));
        }
    }

    @Test
    void nothingIsShownBeforeItHappens() {
        SimulatedFeed feed = SampleMarket.feed(EXCHANGE);
        Instrument reliance = instrument("RELIANCE.NS");
        long beforeOpen = at(MONDAY, 9, 7, 59);

        assertThat(feed.candles()
                        .candles(reliance, Interval.ONE_DAY, beforeOpen - 4 * Ist.DAY, Long.MAX_VALUE, beforeOpen))
                .extracting(Candle::timeSeconds)
                .containsExactly(Ist.startOf(MONDAY.minusDays(3)) / Ist.SECOND);
    }

    private static List<Candle> candles(SimulatedFeed feed, Instrument instrument, Interval interval, LocalDate date) {
        long start = Ist.startOf(date);
        return feed.candles().candles(instrument, interval, start, start + Ist.DAY, start + Ist.DAY);
    }

    /** The parts as one candle that starts at the day's midnight. */
    private static Optional<Candle> merged(List<Candle> parts) {
        return parts.stream().reduce(Candle::merge).map(all -> {
            long midnight = Ist.startOf(Ist.date(all.timeSeconds() * Ist.SECOND)) / Ist.SECOND;
            return new Candle(midnight, all.open(), all.high(), all.low(), all.close(), all.volume());
        });
    }

    private static Candle closingAt(Candle day, long close) {
        return new Candle(
                day.timeSeconds(),
                day.open(),
                Math.max(day.high(), close),
                Math.min(day.low(), close),
                close,
                day.volume());
    }

    private static long minuteOf(Tick tick) {
        return Math.floorDiv(tick.eventMicros(), Ist.MINUTE) * 60;
    }

    private static Candle candle(Tick tick, long volume) {
        long price = tick.ltpPaise();
        return new Candle(minuteOf(tick), price, price, price, price, volume);
    }
}
