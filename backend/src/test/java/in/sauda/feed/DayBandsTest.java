package in.sauda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.Ist;
import in.sauda.feed.replay.ReplayData;
import in.sauda.feed.replay.ReplayFeed;
import in.sauda.instrument.DynamicBands;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.quote.PriceBand;
import in.sauda.quote.Tick;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The band of a share that rises to its limit and beyond, tick by tick and found again. */
class DayBandsTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 6, 5);
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 8);
    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    private static final Instrument RELIANCE = CATALOG.find("RELIANCE").orElseThrow();
    private static final ExchangeHours HOURS = ExchangeHours.load();

    @TempDir
    Path folder;

    private ReplayFeed feed;
    private DayBands bands;
    private final List<Tick> latest = new ArrayList<>();
    private final List<LocalTime> moved = new ArrayList<>();

    @BeforeEach
    void record() throws Exception {
        StringBuilder bars = new StringBuilder("Datetime,Open,High,Low,Close,Volume,Symbol\n");
        bars.append(minute(FRIDAY, 15, 29, "1000.00"));
        for (int i = 0; i < 60; i++) {
            bars.append(minute(MONDAY, 9 + (15 + i) / 60, (15 + i) % 60, i < 20 ? "1100.00" : "1120.00"));
        }
        Files.writeString(folder.resolve("bars.csv"), bars);
        ReplayData data = ReplayData.load(folder, CATALOG, HOURS, TickSizes.load());
        feed = new ReplayFeed(data, HOURS, TickSizes.load(), PriceBands.load());
        feed.start(Ist.startOf(MONDAY), (tick, reference) -> {});
        bands = bands();
    }

    private static DayBands bands() {
        return new DayBands(CATALOG, HOURS, PriceBands.load(), DynamicBands.load());
    }

    private static String minute(LocalDate date, int hour, int minute, String price) {
        return String.format(
                Locale.ROOT,
                "%s %02d:%02d:00,%s,%s,%s,%s,8000,RELIANCE.NS%n",
                date,
                hour,
                minute,
                price,
                price,
                price,
                price);
    }

    private void playUntil(long micros) {
        feed.advanceTo(micros, (tick, reference) -> {
            latest.add(tick);
            if (bands.apply(tick, reference)) {
                moved.add(Ist.time(tick.eventMicros()).toLocalTime());
            }
        });
    }

    private long upper(DayBands of, LocalTime time) {
        return of.at(RELIANCE, feed.reference(RELIANCE, MONDAY), Ist.micros(MONDAY, time))
                .upperPaise();
    }

    @Test
    void opensAfterTradesAtTheLimitAndAQuarterOfAnHour() {
        // 2,000 shares a tick are twenty trades: the third tick makes it fifty, at 09:15:30.
        playUntil(Ist.micros(MONDAY, LocalTime.of(9, 30)));

        assertThat(upper(bands, LocalTime.of(9, 30, 29))).isEqualTo(1100_00);

        playUntil(Ist.micros(MONDAY, LocalTime.of(9, 50)));

        assertThat(upper(bands, LocalTime.of(9, 30, 30))).isEqualTo(1150_00);
        assertThat(bands.at(RELIANCE, feed.reference(RELIANCE, MONDAY), Ist.micros(MONDAY, LocalTime.of(9, 31))))
                .isEqualTo(new PriceBand(950_00, 1150_00));
        assertThat(moved).containsExactly(LocalTime.of(9, 30, 30));
    }

    @Test
    void isFoundAgainFromTheDaysTicks() {
        long now = Ist.micros(MONDAY, LocalTime.of(9, 50));
        playUntil(now);
        DayBands again = bands();
        again.restore(feed, List.of(latest.getLast()), now);

        assertThat(upper(again, LocalTime.of(9, 51))).isEqualTo(1150_00);
        assertThat(upper(bands, LocalTime.of(9, 51))).isEqualTo(1150_00);
    }

    @Test
    void isTheDaysOwnBeforeAndOnTheNextDay() {
        assertThat(upper(bands, LocalTime.of(9, 51))).isEqualTo(1100_00);

        playUntil(Ist.micros(MONDAY, LocalTime.of(9, 50)));
        long tomorrow = Ist.micros(MONDAY.plusDays(1), LocalTime.of(10, 0));

        assertThat(bands.at(RELIANCE, feed.reference(RELIANCE, MONDAY.plusDays(1)), tomorrow)
                        .upperPaise())
                .isEqualTo(feed.reference(RELIANCE, MONDAY.plusDays(1)).upperBand());
    }
}
