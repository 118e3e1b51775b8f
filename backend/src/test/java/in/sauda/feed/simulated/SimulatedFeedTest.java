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
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.only;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.calendar.Ist;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import in.sauda.quote.DayReference;
import in.sauda.quote.Interval;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatedFeedTest {

    private static final long NOON = at(MONDAY, 12, 0, 0);

    @Test
    void startBringsEachInstrumentsLatestTick() {
        SimulatedFeed feed = feed(ALWAYS);
        List<Tick> first = new ArrayList<>();
        feed.start(NOON, (tick, reference) -> first.add(tick));

        assertThat(first).extracting(Tick::instrument).hasSize(CATALOG.size()).doesNotHaveDuplicates();
        assertThat(first).isSortedAccordingTo((a, b) -> Long.compare(a.eventMicros(), b.eventMicros()));
        assertThat(first)
                .allSatisfy(tick -> assertThat(tick.eventMicros())
                        .isGreaterThan(NOON - Ist.SECOND)
                        .isLessThanOrEqualTo(NOON));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20, 100})
    void ticksAreEvenlySpacedAndInOrder(int ticksPerSecond) {
        List<Emitted> emitted = play(feed(SEED, ticksPerSecond, ALWAYS), NOON, NOON + 2 * Ist.SECOND, Ist.SECOND / 7);
        long[] seq = new long[CATALOG.size()];
        long[] micros = new long[CATALOG.size()];
        long last = NOON;
        for (Emitted each : emitted) {
            Tick tick = each.tick();
            assertThat(tick.eventMicros()).isGreaterThanOrEqualTo(last);
            last = tick.eventMicros();
            if (seq[tick.instrument()] > 0) {
                assertThat(tick.seq()).isEqualTo(seq[tick.instrument()] + 1);
                assertThat(tick.eventMicros() - micros[tick.instrument()])
                        .isBetween(Ist.SECOND / ticksPerSecond, Ist.SECOND / ticksPerSecond + 1);
            }
            seq[tick.instrument()] = tick.seq();
            micros[tick.instrument()] = tick.eventMicros();
        }
        assertThat(emitted).hasSize(2 * ticksPerSecond * CATALOG.size());
    }

    @Test
    void instrumentsTakeTurnsWithinTheSecond() {
        int[] tenths = new int[10];
        for (Emitted each : play(feed(ALWAYS), NOON, NOON + Ist.SECOND, Ist.SECOND)) {
            tenths[(int) (each.tick().eventMicros() % Ist.SECOND / (Ist.SECOND / 10))]++;
        }

        assertThat(tenths).hasSize(10);
        for (int count : tenths) {
            assertThat(count).isBetween(40, 85);
        }
    }

    @Test
    void theSequenceFitsThirtyTwoBits() {
        List<Emitted> emitted = play(feed(SEED, 20, ALWAYS), NOON, NOON + Ist.SECOND / 20, Ist.SECOND);

        assertThat(emitted)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.tick().seq()).isBetween(1L, 0xFFFF_FFFFL));
    }

    @Test
    void aLongGapBringsOnlyTheLatestTicks() {
        SimulatedFeed feed = feed(ALWAYS);
        feed.start(NOON, (tick, reference) -> {});
        List<Tick> afterGap = new ArrayList<>();
        feed.advanceTo(NOON + 3 * Ist.DAY, (tick, reference) -> afterGap.add(tick));
        List<Tick> then = new ArrayList<>();
        feed.advanceTo(NOON + 3 * Ist.DAY + Ist.SECOND, (tick, reference) -> then.add(tick));
        List<Tick> fresh = new ArrayList<>();
        feed(ALWAYS).start(NOON + 3 * Ist.DAY, (tick, reference) -> fresh.add(tick));

        assertThat(afterGap).isEqualTo(fresh);
        assertThat(then).hasSize(CATALOG.size()).extracting(Tick::instrument).doesNotHaveDuplicates();
    }

    @Test
    void nothingIsEmittedTwiceAndNothingLeftOut() {
        SimulatedFeed feed = feed(ALWAYS);
        Set<List<Long>> seen = new HashSet<>();
        long midnight = Ist.startOf(MONDAY);
        feed.start(midnight - 2 * Ist.SECOND, (tick, reference) -> {});
        for (long step : List.of(1L, 499_999L, 0L, 1_499_999L, 1L, 999_998L, 1_000_001L)) {
            midnight += step;
            feed.advanceTo(
                    midnight - 2 * Ist.SECOND,
                    (tick, reference) -> assertThat(seen.add(List.of((long) tick.instrument(), tick.seq())))
                            .isTrue());
        }

        assertThat(seen).hasSize(4 * CATALOG.size());
    }

    @Test
    void thePreviousCloseRollsAtMidnight() {
        long midnight = Ist.startOf(MONDAY);
        List<Emitted> emitted = play(feed(ALWAYS), midnight - Ist.SECOND, midnight + Ist.SECOND, Ist.SECOND / 10);
        Tick[] last = new Tick[CATALOG.size()];
        for (Emitted each : emitted) {
            Tick tick = each.tick();
            if (tick.eventMicros() < midnight) {
                last[tick.instrument()] = tick;
            } else {
                assertThat(each.reference().previousClose()).isEqualTo(last[tick.instrument()].ltpPaise());
                assertThat(tick.openPaise()).isEqualTo(tick.ltpPaise());
                assertThat(tick.volume()).isLessThan(Math.max(last[tick.instrument()].volume(), 1));
            }
        }
        assertThat(emitted).hasSize(2 * CATALOG.size());
    }

    @Test
    void theExchangesHoursAreKept() {
        SimulatedFeed feed = feed(EXCHANGE);
        List<Tick> weekend = new ArrayList<>();
        feed.start(at(MONDAY.minusDays(1), 12, 0, 0), (tick, reference) -> weekend.add(tick));
        List<Tick> morning = new ArrayList<>();
        feed.advanceTo(at(MONDAY, 9, 8, 0) - 1, (tick, reference) -> morning.add(tick));
        List<Tick> auction = new ArrayList<>();
        feed.advanceTo(at(MONDAY, 9, 12, 0), (tick, reference) -> auction.add(tick));
        List<Tick> buffer = new ArrayList<>();
        feed.advanceTo(at(MONDAY, 9, 15, 0) - 1, (tick, reference) -> buffer.add(tick));
        List<Tick> open = new ArrayList<>();
        feed.advanceTo(at(MONDAY, 9, 15, 1), (tick, reference) -> open.add(tick));

        assertThat(weekend)
                .hasSize(CATALOG.size())
                .allSatisfy(tick -> assertThat(Ist.date(tick.eventMicros())).isEqualTo(MONDAY.minusDays(3)));
        assertThat(morning).isEmpty();
        assertThat(auction).hasSize(CATALOG.size());
        assertThat(buffer).isEmpty();
        assertThat(open).hasSize(CATALOG.size());
    }

    @Test
    void yearsAheadItStillTrades() {
        SimulatedFeed feed = feed(ALWAYS);
        List<Tick> ticks = new ArrayList<>();
        feed.start(at(MONDAY.plusYears(30), 12, 0, 0), (tick, reference) -> ticks.add(tick));

        assertThat(ticks).hasSize(CATALOG.size());
    }

    @Test
    void theYearsFiguresCoverFiftyTwoWeeksBeforeToday() {
        SimulatedFeed feed = feed(ALWAYS);
        for (String symbol : List.of("RELIANCE.NS", "IDEA.NS", "^NSEI")) {
            Instrument instrument = instrument(symbol);
            DayReference reference = feed.reference(instrument, MONDAY);
            List<Candle> year = feed.candles()
                    .candles(
                            instrument,
                            Interval.ONE_DAY,
                            Ist.startOf(MONDAY.minusWeeks(52)),
                            Ist.startOf(MONDAY),
                            NOON);

            assertThat(year).hasSize(364);
            assertThat(year.stream().mapToLong(Candle::high).max()).hasValue(reference.week52High());
            assertThat(year.stream().mapToLong(Candle::low).min()).hasValue(reference.week52Low());
            assertThat(year.getLast().close()).isEqualTo(reference.previousClose());
        }
    }

    @Test
    void fiveYearsOfHistoryAreThere() {
        List<Candle> days = feed(ALWAYS)
                .candles()
                .candles(instrument("TCS.NS"), Interval.ONE_DAY, NOON - 5 * 365 * Ist.DAY, NOON, NOON);

        assertThat(days).hasSize(5 * 365).extracting(Candle::timeSeconds).isSorted();
    }

    @Test
    void anIndexWithoutConstituentsHasNoPrices() {
        List<String> symbols = List.of("INFY.NS", "^CNXREALTY");
        SimulatedFeed feed = new SimulatedFeed(only(symbols), SEED, 1, ALWAYS, TICK_SIZES, BANDS);
        Instrument realty = only(symbols).byNumber(1);

        assertThat(feed.covers(realty)).isFalse();
        assertThat(feed.covers(only(symbols).byNumber(0))).isTrue();
        assertThat(feed.candles().candles(realty, Interval.ONE_DAY, 0, NOON, NOON))
                .isEmpty();
        assertThatThrownBy(() -> feed.reference(realty, MONDAY)).hasMessageContaining("^CNXREALTY");
    }

    @Test
    void wrongArgumentsAreRefusedInWords() {
        assertThatThrownBy(() -> feed(SEED, 0, ALWAYS)).hasMessageContaining("from 1 to 100, not 0");
        assertThatThrownBy(() -> feed(SEED, 101, ALWAYS)).hasMessageContaining("not 101");
        assertThatThrownBy(() -> feed(ALWAYS).start(0, (tick, reference) -> {}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("2025-01-01");
    }
}
