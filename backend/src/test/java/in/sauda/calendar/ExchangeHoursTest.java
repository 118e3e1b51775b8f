package in.sauda.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExchangeHoursTest {

    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    private static final Instrument WITH_DERIVATIVES = CATALOG.find("RELIANCE").orElseThrow();
    private static final Instrument WITHOUT = CATALOG.find("3MINDIA").orElseThrow();

    private final ExchangeHours hours = ExchangeHours.load();

    @ParameterizedTest
    @CsvSource({
        // Friday 31 July 2026: the last day of the old close.
        "2026-07-31T08:59:59, CLOSED,              CLOSED",
        "2026-07-31T09:00,    PRE_OPEN,            PRE_OPEN",
        "2026-07-31T09:08,    PRE_OPEN_MATCH,      PRE_OPEN_MATCH",
        "2026-07-31T09:12,    BUFFER,              BUFFER",
        "2026-07-31T09:15,    CONTINUOUS,          CONTINUOUS",
        "2026-07-31T15:15,    CONTINUOUS,          CONTINUOUS",
        "2026-07-31T15:29:59, CONTINUOUS,          CONTINUOUS",
        "2026-07-31T15:30,    CLOSING_GAP,         CLOSING_GAP",
        "2026-07-31T15:40,    POST_CLOSE,          POST_CLOSE",
        "2026-07-31T16:00,    CLOSED,              CLOSED",
        // Monday 3 August 2026: the closing auction begins.
        "2026-08-03T15:14:59, CONTINUOUS,          CONTINUOUS",
        "2026-08-03T15:15,    AUCTION_REFERENCE,   CONTINUOUS",
        "2026-08-03T15:20,    AUCTION,             CONTINUOUS",
        "2026-08-03T15:25,    AUCTION_LIMIT_ONLY,  CONTINUOUS",
        "2026-08-03T15:30,    AUCTION_MATCH,       CLOSING_GAP",
        "2026-08-03T15:40,    CLOSING_GAP,         CLOSING_GAP",
        "2026-08-03T15:50,    POST_CLOSE,          POST_CLOSE",
        // Friday 4 and Monday 7 September 2026: the pre-open changes.
        "2026-09-04T09:06,    PRE_OPEN,            PRE_OPEN",
        "2026-09-07T09:04:59, PRE_OPEN,            PRE_OPEN",
        "2026-09-07T09:05,    PRE_OPEN_LIMIT_ONLY, PRE_OPEN_LIMIT_ONLY",
        "2026-09-07T09:10,    PRE_OPEN_MATCH,      PRE_OPEN_MATCH",
        // Sessions out of the ordinary: Diwali 2023, two halves on a Saturday, the Budget on a Sunday.
        "2023-11-12T18:10,    BUFFER,              BUFFER",
        "2023-11-12T18:15,    CONTINUOUS,          CONTINUOUS",
        "2024-05-18T10:30,    CLOSED,              CLOSED",
        "2024-05-18T11:45,    CONTINUOUS,          CONTINUOUS",
        "2026-02-01T10:00,    CONTINUOUS,          CONTINUOUS",
        "2025-10-21T10:00,    CLOSED,              CLOSED",
        "2025-10-21T14:00,    CONTINUOUS,          CONTINUOUS",
        // Holidays, a settlement holiday that trades, a weekend.
        "2026-11-24T10:00,    CLOSED,              CLOSED",
        "2026-04-01T10:00,    CONTINUOUS,          CONTINUOUS",
        "2026-11-22T10:00,    CLOSED,              CLOSED",
    })
    void followsTheTimetableOfTheDay(LocalDateTime at, SessionPhase withDerivatives, SessionPhase without) {
        assertThat(hours.at(micros(at), WITH_DERIVATIVES).phase()).isEqualTo(withDerivatives);
        assertThat(hours.at(micros(at), WITHOUT).phase()).isEqualTo(without);
        assertThat(hours.at(micros(at)).phase()).isEqualTo(withDerivatives);
    }

    @Test
    void saysWhenThePhaseBeganAndWhatComes() {
        SessionState state = hours.at(micros("2026-06-01T10:00"));

        assertThat(state)
                .isEqualTo(new SessionState(
                        SessionPhase.CONTINUOUS,
                        micros("2026-06-01T09:15"),
                        SessionPhase.CLOSING_GAP,
                        micros("2026-06-01T15:30"),
                        micros("2026-06-02T09:15"),
                        null,
                        null));
    }

    @Test
    void closedFromFridaysEndToMondaysPreOpen() {
        SessionState state = hours.at(micros("2026-06-06T12:00"));

        assertThat(state)
                .isEqualTo(new SessionState(
                        SessionPhase.CLOSED,
                        micros("2026-06-05T16:00"),
                        SessionPhase.PRE_OPEN,
                        micros("2026-06-08T09:00"),
                        micros("2026-06-08T09:15"),
                        "Saturday",
                        null));
    }

    @Test
    void namesTheHoliday() {
        assertThat(hours.at(micros("2026-11-24T10:00")).holiday()).isEqualTo("Guru Nanak Jayanti");
        assertThat(hours.at(micros("2026-11-24T10:00")).nextOpenAt()).isEqualTo(micros("2026-11-25T09:15"));
        assertThat(hours.at(micros("2026-11-25T10:00")).holiday()).isNull();
    }

    @Test
    void nextOpenIsTheSecondHalfOfASplitSession() {
        assertThat(hours.at(micros("2024-05-18T10:30")).nextOpenAt()).isEqualTo(micros("2024-05-18T11:45"));
        assertThat(hours.opensAt(LocalDate.parse("2024-05-18"))).isEqualTo(micros("2024-05-18T09:15"));
        assertThat(hours.closesAt(LocalDate.parse("2024-05-18"))).isEqualTo(micros("2024-05-18T12:40"));
    }

    @Test
    void keepsASpecialSessionOfUnknownHoursClosedAndSaysSo() {
        SessionState muhurat = hours.at(micros("2026-11-08T18:30"));

        assertThat(muhurat.phase()).isEqualTo(SessionPhase.CLOSED);
        assertThat(muhurat.warning()).contains("hours of this session are not known");
        assertThat(hours.isTradingDay(LocalDate.parse("2026-11-08"))).isFalse();
    }

    @Test
    void warnsInAYearWithoutACalendar() {
        assertThat(hours.at(micros("2026-12-30T10:00")).warning()).isNull();
        assertThat(hours.at(micros("2027-01-26T10:00")).warning()).contains("No holiday calendar for 2027");
        assertThat(hours.at(micros("2027-01-23T10:00")).phase()).isEqualTo(SessionPhase.CLOSED);
        assertThat(hours.at(micros("2027-01-25T10:00")).phase()).isEqualTo(SessionPhase.CONTINUOUS);
    }

    @Test
    void usesTheFirstTimetableBeforeItAndSaysSo() {
        SessionState state = hours.at(micros("2009-03-02T10:00"));

        assertThat(state.phase()).isEqualTo(SessionPhase.CONTINUOUS);
        assertThat(state.warning()).contains("Session hours are known from 2010-10-18");
    }

    @Test
    void stepsOverWeekendsAndHolidays() {
        assertThat(hours.tradingDayAfter(LocalDate.parse("2026-11-23"))).isEqualTo("2026-11-25");
        assertThat(hours.tradingDayBefore(LocalDate.parse("2026-11-25"))).isEqualTo("2026-11-23");
        assertThat(hours.tradingDayBefore(LocalDate.parse("2026-02-02"))).isEqualTo("2026-02-01");
        assertThat(hours.closesAt(LocalDate.parse("2026-08-03"))).isEqualTo(micros("2026-08-03T15:30"));
        assertThatThrownBy(() -> hours.opensAt(LocalDate.parse("2026-11-24")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void alwaysOpenRollsAtMidnight() {
        MarketHours always = new AlwaysOpen();
        LocalDate sunday = LocalDate.parse("2026-11-22");

        assertThat(always.at(micros("2026-11-22T03:00")).phase()).isEqualTo(SessionPhase.CONTINUOUS);
        assertThat(always.isTradingDay(sunday)).isTrue();
        assertThat(always.tradingDayBefore(sunday)).isEqualTo("2026-11-21");
        assertThat(always.closesAt(sunday)).isEqualTo(always.opensAt(sunday.plusDays(1)));
    }

    private static long micros(String at) {
        return micros(LocalDateTime.parse(at));
    }

    private static long micros(LocalDateTime at) {
        return Ist.micros(at.toLocalDate(), at.toLocalTime());
    }
}
