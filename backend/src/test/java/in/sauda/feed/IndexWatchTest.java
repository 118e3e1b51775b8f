package in.sauda.feed;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.CircuitBreakers;
import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.HaltedHours;
import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionPhase;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.quote.DayReference;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;

/** Thursday, 19 November 2026: an index at 20,000 falls or rises far. */
class IndexWatchTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 19);
    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();

    private final HaltedHours hours = new HaltedHours(ExchangeHours.load(1));
    private final IndexWatch watch = new IndexWatch(CATALOG, CircuitBreakers.load(), hours);
    private final Instrument reliance = CATALOG.find("RELIANCE").orElseThrow();

    @Test
    void aTenPercentFallBeforeOneStopsTheMarketFor45MinutesAndAPreOpenFollows() {
        index("^NSEI", "11:00:00", 18_000_01);
        assertThat(phase("11:00:01")).isEqualTo(SessionPhase.CONTINUOUS);
        index("^NSEI", "11:00:05", 18_000_00);
        assertThat(phase("11:00:04")).isEqualTo(SessionPhase.CONTINUOUS);
        assertThat(phase("11:00:05")).isEqualTo(SessionPhase.HALTED);
        assertThat(hours.at(at("11:10:00"), reliance).nextAt()).isEqualTo(at("11:45:05"));
        assertThat(phase("11:45:05")).isEqualTo(SessionPhase.PRE_OPEN);
        assertThat(phase("12:00:05")).isEqualTo(SessionPhase.CONTINUOUS);
    }

    @Test
    void eachLevelStopsTheMarketOnceAndARiseDoesToo() {
        index("^BSESN", "13:30:00", 22_000_00);
        assertThat(phase("13:44:59")).isEqualTo(SessionPhase.HALTED);
        assertThat(phase("14:00:00")).isEqualTo(SessionPhase.CONTINUOUS);
        index("^BSESN", "14:05:00", 22_100_00);
        assertThat(phase("14:05:01")).as("ten percent was reached before").isEqualTo(SessionPhase.CONTINUOUS);
        index("^BSESN", "14:20:00", 23_000_00);
        assertThat(phase("14:20:00"))
                .as("15 % at 14:00 or later: for the rest of the day")
                .isEqualTo(SessionPhase.HALTED);
        assertThat(phase("15:14:59")).isEqualTo(SessionPhase.HALTED);
        assertThat(hours.at(at("20:00:00"), reliance).phase()).isEqualTo(SessionPhase.CLOSED);
    }

    @Test
    void eachStopOfTheDayIsStillKnownAfterTheNext() {
        index("^BSESN", "10:00:00", 18_000_00);
        index("^BSESN", "11:30:00", 17_000_00);
        assertThat(phase("10:44:59")).isEqualTo(SessionPhase.HALTED);
        assertThat(phase("10:45:00")).isEqualTo(SessionPhase.PRE_OPEN);
        assertThat(phase("11:29:59")).isEqualTo(SessionPhase.CONTINUOUS);
        assertThat(phase("13:14:59")).isEqualTo(SessionPhase.HALTED);
        assertThat(phase("13:15:00")).isEqualTo(SessionPhase.PRE_OPEN);
    }

    @Test
    void aTenPercentFallAfterHalfPastTwoStopsNothing() {
        index("^NSEI", "14:30:00", 17_900_00);
        assertThat(phase("14:30:01")).isEqualTo(SessionPhase.CONTINUOUS);
    }

    @Test
    void otherIndicesAndSharesAreNotWatched() {
        index("^NSEBANK", "11:00:00", 10_000_00);
        index("RELIANCE.NS", "11:00:00", 10_000_00);
        assertThat(phase("11:00:01")).isEqualTo(SessionPhase.CONTINUOUS);
    }

    private SessionPhase phase(String time) {
        return hours.at(at(time), reliance).phase();
    }

    private void index(String symbol, String time, long paise) {
        Instrument instrument = CATALOG.find(symbol).orElseThrow();
        Tick tick = new Tick(instrument.number(), 1, at(time), paise, 0, 0, 0, 0, paise, paise, paise);
        watch.quoted(new Quote(instrument, tick, new DayReference(20_000_00, 0, 0, 0, 0, 5)));
    }

    private static long at(String time) {
        return Ist.micros(DAY, LocalTime.parse(time));
    }
}
