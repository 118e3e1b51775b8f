package in.sauda.feed.replay;

import static in.sauda.feed.replay.Replays.NIFTY;
import static in.sauda.feed.replay.Replays.RELIANCE;
import static in.sauda.feed.replay.Replays.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Interval;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real recorded days, where they are at hand: every minute bar and every daily file must be readable and come out right. */
class RecordedReplayTest {

    private static final Path SHARED = Path.of(System.getProperty("sauda.shared", "../../shared"), "data");
    private static final Instrument SBIN = Replays.CATALOG.find("SBIN").orElseThrow();

    @TempDir
    private Path folder;

    @BeforeEach
    void atHand() {
        assumeTrue(Files.isDirectory(SHARED.resolve("minute_bars")), "skipped: no ../shared/data");
    }

    @Test
    void readsEveryMinuteBar() throws ReplayRefusedException {
        ReplayData data = Replays.load(SHARED.resolve("minute_bars"));

        assertThat(data.series()).hasSize(4);
        assertThat(data.tradingDays())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2025-09-04",
                        "2025-09-05",
                        "2025-09-08",
                        "2026-03-24",
                        "2026-06-01",
                        "2026-06-02",
                        "2026-06-03",
                        "2026-06-04",
                        "2026-06-05");
        assertThat(data.gaps()).hasSize(1);
        assertThat(data.gaps().getFirst().instrument()).isEqualTo(NIFTY);
        assertThat(data.gaps().getFirst().minutes()).isEqualTo(1);
    }

    /** The rule of the last half hour against what the exchange published; a vendor's minutes lack some 5 % of the volume. */
    @Test
    void theMinutesComeToTheOfficialClose() throws IOException, ReplayRefusedException {
        ReplayFeed feed = Replays.feed(Replays.load(SHARED.resolve("minute_bars")));
        int days = 0;
        for (String name : List.of("RELIANCE", "TCS", "HDFCBANK")) {
            Instrument share = Replays.CATALOG.find(name).orElseThrow();
            for (String line : Files.readAllLines(SHARED.resolve("daily_unadjusted/" + name + ".csv"))) {
                String[] fields = line.split(",", -1);
                long close = line.startsWith("2026-06-0") ? feed.closePaise(share, LocalDate.parse(fields[0])) : 0;
                if (close > 0) {
                    assertThat(Math.abs(close - paise(fields[8]))).as(line).isLessThanOrEqualTo(20);
                    days++;
                }
            }
        }
        assertThat(days).isEqualTo(15);
    }

    @Test
    void playsTheDayOfTheFileToThePaisa() throws IOException, ReplayRefusedException {
        ReplayData data = Replays.load(SHARED.resolve("minute_bars"));
        ReplayFeed feed = Replays.feed(data);
        List<String> lines = Files.readAllLines(SHARED.resolve("minute_bars/RELIANCE.NS_1m_2026-06-01_05.csv"));
        Map<LocalDate, long[]> days = new TreeMap<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split(",", -1);
            long[] day = days.computeIfAbsent(LocalDate.parse(fields[0].substring(0, 10)), date ->
                    new long[] {paise(fields[1]), 0, Long.MAX_VALUE, 0, 0});
            day[1] = Math.max(day[1], paise(fields[2]));
            day[2] = Math.min(day[2], paise(fields[3]));
            day[3] = paise(fields[4]);
            day[4] += Long.parseLong(fields[5]);
        }

        List<Tick> ticks = Replays.ticks(Replays.play(feed, data, data.lastMicros()), RELIANCE);
        days.forEach((date, day) -> {
            Tick last = ticks.stream()
                    .filter(tick -> Ist.date(tick.eventMicros()).equals(date))
                    .reduce((first, second) -> second)
                    .orElseThrow();
            assertThat(List.of(last.openPaise(), last.highPaise(), last.lowPaise(), last.ltpPaise(), last.volume()))
                    .containsExactly(day[0], day[1], day[2], day[3], day[4]);
        });
        // Prices of June 2026 are on the step of ten paise.
        assertThat(ticks)
                .filteredOn(tick -> tick.eventMicros() > at("2026-06-01T00:00"))
                .allSatisfy(tick -> assertThat(tick.ltpPaise() % 10).isZero());
    }

    @Test
    void worksOutAByHandExample() throws ReplayRefusedException {
        ReplayData data = Replays.load(SHARED.resolve("minute_bars"));
        ReplayFeed feed = Replays.feed(data);

        // 09:16 on 1 June: open 1330.90, high 1332.10, low 1328.20, close 1328.80, 1,26,237 shares.
        Quote quote = Replays.play(feed, data, at("2026-06-01T09:16:30")).stream()
                .filter(q -> q.instrument().equals(RELIANCE))
                .reduce((first, second) -> second)
                .orElseThrow();
        assertThat(quote.tick().ltpPaise()).isEqualTo(132820);
        assertThat(feed.depth(quote).bids()).containsExactly(new Level(132820, 3156, 1));
        assertThat(feed.depth(quote).asks()).containsExactly(new Level(132830, 3156, 1));
        assertThat(quote.reference().tickPaise()).isEqualTo(10);
        assertThat(quote.reference().previousClose()).isZero();
        // The last half hour of 1 June trades at 1320.02 on average (the last minute closes at 1320.90): the base of 2
        // June.
        assertThat(feed.reference(RELIANCE, LocalDate.of(2026, 6, 2)).previousClose())
                .isEqualTo(132000);
    }

    @Test
    void readsTheThreeShapesOfTheExchangesFiles() throws IOException, ReplayRefusedException {
        for (String part : List.of("minute_bars", "bhavcopy_full", "bhavcopy_udiff", "bhavcopy_legacy")) {
            copy(SHARED.resolve(part), folder.resolve(part));
        }
        ReplayData data = Replays.load(folder);

        assertThat(data.official(RELIANCE).keySet())
                .extracting(LocalDate::toString)
                .containsExactly(
                        "2021-05-27",
                        "2021-05-28",
                        "2025-06-23",
                        "2025-06-24",
                        "2025-06-25",
                        "2025-06-26",
                        "2025-06-27",
                        "2026-08-17",
                        "2026-08-18",
                        "2026-08-19",
                        "2026-08-20",
                        "2026-08-21");
        // The main series, not T0 with a high of 792.00.
        assertThat(data.official(SBIN).get(LocalDate.of(2025, 6, 23)))
                .isEqualTo(new DailyBar(LocalDate.of(2025, 6, 23), 79000, 79495, 78850, 79020, 5549253, 79615));
        assertThat(Replays.feed(data)
                        .candles()
                        .candles(
                                Replays.CATALOG.find("TATAMOTORS").orElseThrow(),
                                Interval.ONE_DAY,
                                0,
                                data.lastMicros(),
                                data.lastMicros()))
                .as("the share's old name in files of 2021 and 2025")
                .hasSize(7);
    }

    @Test
    void refusesAHolidaysCopyOfTheSessionBefore() throws IOException {
        copy(SHARED.resolve("minute_bars"), folder);
        Files.copy(
                SHARED.resolve("bhavcopy_full/sec_bhavdata_full_21082026.csv"),
                folder.resolve("sec_bhavdata_full_22082026.csv"));

        assertThat(catchThrowableOfType(ReplayRefusedException.class, () -> Replays.load(folder))
                        .problems())
                .containsExactly("sec_bhavdata_full_22082026.csv:2: the name says 2026-08-22 but it repeats the"
                        + " session of 2026-08-21");
    }

    private static long paise(String price) {
        return new BigDecimal(price)
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP)
                .longValueExact();
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }
}
