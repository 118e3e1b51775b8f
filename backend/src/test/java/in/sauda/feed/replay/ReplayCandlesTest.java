package in.sauda.feed.replay;

import static in.sauda.feed.replay.Replays.RELIANCE;
import static in.sauda.feed.replay.Replays.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Candle;
import in.sauda.quote.CandleSource;
import in.sauda.quote.Interval;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReplayCandlesTest {

    private static final long ALWAYS = at("2030-01-01T00:00");

    private ReplayData data;
    private ReplayFeed feed;
    private CandleSource candles;

    @BeforeEach
    void load() throws ReplayRefusedException {
        data = Replays.load(Replays.SMALL);
        feed = Replays.feed(data);
        candles = feed.candles();
    }

    @Test
    void givesMinutesAsRecordedAndLeavesOutMissingOnes() {
        List<Candle> minutes =
                candles.candles(RELIANCE, Interval.ONE_MINUTE, at("2026-06-01T09:15"), at("2026-06-01T09:20"), ALWAYS);

        assertThat(minutes)
                .containsExactly(
                        candle("2026-06-01T09:15", 130010, 130200, 129950, 130100, 0),
                        candle("2026-06-01T09:16", 130100, 130150, 129900, 130050, 1003),
                        candle("2026-06-01T09:17", 130050, 130150, 129950, 130000, 7),
                        candle("2026-06-01T09:19", 130020, 130020, 130020, 130020, 400));
    }

    @Test
    void buildsTheRunningMinuteFromThePathSoFar() {
        assertThat(minuteAt("2026-06-01T09:16:00"))
                .isEqualTo(candle("2026-06-01T09:16", 130100, 130100, 130100, 130100, 250));
        assertThat(minuteAt("2026-06-01T09:16:29"))
                .isEqualTo(candle("2026-06-01T09:16", 130100, 130150, 130100, 130150, 501));
        assertThat(minuteAt("2026-06-01T09:16:30"))
                .isEqualTo(candle("2026-06-01T09:16", 130100, 130150, 129900, 129900, 752));
    }

    @Test
    void alignsLongerIntervalsToTheIndianClock() {
        assertThat(candles.candles(RELIANCE, Interval.ONE_HOUR, 0, ALWAYS, at("2026-06-01T23:00")))
                .containsExactly(
                        candle("2026-06-01T09:00", 130010, 130200, 129900, 130020, 1410),
                        candle("2026-06-01T15:00", 129800, 129900, 129800, 129900, 100));
        assertThat(candles.candles(
                        RELIANCE, Interval.FIVE_MINUTES, at("2026-06-01T09:16"), ALWAYS, at("2026-06-02T09:15")))
                .as("the five minutes from 09:15 start before the range")
                .containsExactly(
                        candle("2026-06-01T15:25", 129800, 129900, 129800, 129900, 100),
                        candle("2026-06-02T09:15", 130500, 130500, 130500, 130500, 0));
    }

    @Test
    void givesDaysFromTheExchangesFilesAndFromMinutes() {
        List<Candle> days = candles.candles(RELIANCE, Interval.ONE_DAY, 0, ALWAYS, at("2026-06-02T09:16:15"));

        assertThat(days)
                .containsExactly(
                        candle("2021-05-27T00:00", 198000, 199990, 197005, 199050, 8000000),
                        candle("2025-06-23T00:00", 145000, 147000, 144000, 146000, 7000000),
                        candle("2026-05-29T00:00", 129100, 129990, 128810, 129555, 9000000),
                        candle("2026-06-01T00:00", 130010, 130200, 129800, 129900, 1510),
                        candle("2026-06-02T00:00", 130500, 130600, 130400, 130500, 1000));
    }

    @Test
    void givesWeeksFromMondays() {
        List<Candle> weeks =
                candles.candles(RELIANCE, Interval.ONE_WEEK, at("2026-05-20T00:00"), ALWAYS, at("2026-06-02T23:00"));

        assertThat(weeks)
                .containsExactly(
                        candle("2026-05-25T00:00", 129100, 129990, 128810, 129555, 9000000),
                        candle("2026-06-01T00:00", 130010, 131000, 129800, 130900, 3510));
    }

    @Test
    void hidesAnExchangesDayUntilItIsOver() {
        assertThat(candles.candles(
                        RELIANCE, Interval.ONE_DAY, at("2026-05-01T00:00"), ALWAYS, at("2026-05-29T23:59:59")))
                .isEmpty();
        assertThat(candles.candles(RELIANCE, Interval.ONE_DAY, at("2026-05-01T00:00"), ALWAYS, at("2026-05-30T00:00")))
                .hasSize(1);
    }

    @Test
    void findsTheOldNameOfAShareInTheFiles() {
        Instrument renamed = Replays.CATALOG.find("TMPV").orElseThrow();

        assertThat(candles.candles(renamed, Interval.ONE_DAY, 0, ALWAYS, ALWAYS))
                .containsExactly(candle("2025-06-23T00:00", 67000, 67500, 66800, 67200, 5000000));
    }

    @ParameterizedTest
    @EnumSource(Interval.class)
    void showsNothingThatHasNotHappened(Interval interval) {
        long from = at("2026-06-01T00:00");
        for (long now = at("2026-06-01T09:14"); now < at("2026-06-02T09:20"); now += 5 * Ist.SECOND) {
            if (now == at("2026-06-01T09:25")) {
                now = at("2026-06-01T15:20");
            }
            if (now == at("2026-06-01T15:40")) {
                now = at("2026-06-02T09:10");
            }
            List<Tick> ticks = Replays.ticks(Replays.play(feed, data, now), RELIANCE);

            assertThat(candles.candles(RELIANCE, interval, from, ALWAYS, now)).isEqualTo(fold(ticks, interval));
        }
    }

    /** The candles that somebody who saw these ticks, and no others, would draw. */
    private static List<Candle> fold(List<Tick> ticks, Interval interval) {
        List<Candle> folded = new ArrayList<>();
        long volumeBefore = 0;
        for (Tick tick : ticks) {
            // Every fifth sequence number empties the book and is no trade.
            if (tick.seq() % 5 == 0) {
                continue;
            }
            long volume = tick.volume() < volumeBefore ? tick.volume() : tick.volume() - volumeBefore;
            volumeBefore = tick.volume();
            long price = tick.ltpPaise();
            long start = start(tick.eventMicros(), interval) / Ist.SECOND;
            Candle candle = new Candle(start, price, price, price, price, volume);
            if (folded.isEmpty() || folded.getLast().timeSeconds() != start) {
                folded.add(candle);
            } else {
                folded.add(folded.removeLast().merge(candle));
            }
        }
        return folded;
    }

    private static long start(long micros, Interval interval) {
        long midnight = Ist.startOf(Ist.date(micros));
        if (interval == Interval.ONE_WEEK) {
            return at("2026-06-01T00:00");
        }
        long length = interval.seconds() * Ist.SECOND;
        return midnight + (micros - midnight) / length * length;
    }

    private Candle minuteAt(String time) {
        return candles.candles(RELIANCE, Interval.ONE_MINUTE, at("2026-06-01T09:16"), ALWAYS, at(time))
                .getFirst();
    }

    private static Candle candle(String start, long open, long high, long low, long close, long volume) {
        return new Candle(at(start) / Ist.SECOND, open, high, low, close, volume);
    }
}
