package in.sauda.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.CircuitBreakers.Halt;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The tables of phases, settlement days, cut-offs, halts and closes, row by row. */
class SessionScenariosTest {

    private static final String TABLES = "src/test/resources/scenarios/";
    private static final long SEED = 20_261_122;
    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    private static final Instrument WITH_DERIVATIVES = CATALOG.find("RELIANCE").orElseThrow();
    private static final Instrument WITHOUT = CATALOG.find("3MINDIA").orElseThrow();
    private static final ExchangeHours HOURS = ExchangeHours.load(SEED);

    @ParameterizedTest(name = "{0} {1} {2}")
    @CsvFileSource(files = TABLES + "session-phases.csv", delimiter = '|')
    void phases(String story, LocalDate date, LocalTime time, SessionPhase withDerivatives, SessionPhase without) {
        long micros = Ist.micros(date, time);

        assertThat(HOURS.at(micros, WITH_DERIVATIVES).phase()).isEqualTo(withDerivatives);
        assertThat(HOURS.at(micros, WITHOUT).phase()).isEqualTo(without);
        assertThat(phaseIn(date, micros, WITH_DERIVATIVES)).isEqualTo(withDerivatives);
        assertThat(phaseIn(date, micros, WITHOUT)).isEqualTo(without);
    }

    /** The same from the list of the day's phases. */
    private static SessionPhase phaseIn(LocalDate date, long micros, Instrument instrument) {
        return HOURS.phases(date, instrument).stream()
                .filter(span -> span.start() <= micros && micros < span.end())
                .map(PhaseSpan::phase)
                .findFirst()
                .orElse(SessionPhase.CLOSED);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "phase-permissions.csv", delimiter = '|')
    void permissions(
            SessionPhase phase,
            String orders,
            String market,
            String limit,
            String stop,
            String immediate,
            String intraday) {
        assertThat(phase.entersOrders()).isEqualTo(orders.equals("yes"));
        assertThat(phase.marketOrders()).isEqualTo(market.equals("yes"));
        assertThat(phase.limitOrders()).isEqualTo(limit.equals("yes"));
        assertThat(phase.stopOrders()).isEqualTo(stop.equals("yes"));
        assertThat(phase.immediateOrders()).isEqualTo(immediate.equals("yes"));
        assertThat(phase.intradayOrders()).isEqualTo(intraday.equals("yes"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "settlement-days.csv", delimiter = '|')
    void settlement(String story, LocalDate traded, LocalDate settled) {
        assertThat(HOURS.settlementOf(traded)).isEqualTo(settled);
    }

    @ParameterizedTest(name = "{0} {2}")
    @CsvFileSource(files = TABLES + "square-off-times.csv", delimiter = '|')
    void squareOff(String story, LocalDate date, String share, LocalTime cutOff) {
        long at = SquareOffTimes.load().at(date, CATALOG.find(share).orElseThrow(), HOURS);

        assertThat(Ist.time(at).toLocalDateTime()).isEqualTo(date.atTime(cutOff));
    }

    @Test
    void aMarketThatNeverClosesSquaresOffBeforeMidnight() {
        LocalDate date = LocalDate.of(2026, 11, 22);
        long at = SquareOffTimes.load().at(date, WITH_DERIVATIVES, new AlwaysOpen());

        assertThat(Ist.time(at).toLocalTime()).isEqualTo(LocalTime.of(23, 45));
        assertThat(new AlwaysOpen().settlementOf(date)).isEqualTo(date.plusDays(1));
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "circuit-breakers.csv", delimiter = '|')
    void halts(String story, LocalTime time, BigDecimal percent, String until, String again) {
        LocalDate date = LocalDate.of(2026, 11, 23);
        long basisPoints = percent.movePointRight(2).longValueExact();
        Optional<Halt> expected = switch (until) {
            case "-" -> Optional.empty();
            case "day" -> Optional.of(new Halt(0, 0, true));
            default ->
                Optional.of(new Halt(
                        Ist.micros(date, LocalTime.parse(until)), Ist.micros(date, LocalTime.parse(again)), false));
        };

        assertThat(CircuitBreakers.load().on(date, Ist.micros(date, time), basisPoints))
                .isEqualTo(expected);
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = TABLES + "closing-prices.csv", delimiter = '|')
    void closes(
            String story,
            long shares,
            BigDecimal value,
            BigDecimal last,
            BigDecimal previous,
            BigDecimal tick,
            BigDecimal close) {
        assertThat(ClosingPrice.average(shares, paise(value), paise(last), paise(previous), paise(tick)))
                .isEqualTo(paise(close));
    }

    @Test
    void anAuctionWithoutAPriceClosesAtItsReference() {
        assertThat(ClosingPrice.auctioned(0, 1312_50)).isEqualTo(1312_50);
        assertThat(ClosingPrice.auctioned(1318_00, 1312_50)).isEqualTo(1318_00);
        assertThat(ClosingPrice.load().rule(LocalDate.of(2026, 8, 3), true)).isEqualTo(new ClosingPrice.Rule(15, 3));
        assertThat(ClosingPrice.load().rule(LocalDate.of(2026, 8, 3), false)).isEqualTo(new ClosingPrice.Rule(30, 0));
    }

    private static long paise(BigDecimal rupees) {
        return rupees.movePointRight(2).longValueExact();
    }

    /** Every trading day of 2026 under many seeds: order entry ends in its last minutes, for all shares at once. */
    @Test
    void orderEntryEndsAtAMomentOfChance() {
        Set<LocalTime> ends = new HashSet<>();
        for (long seed = 0; seed < 20; seed++) {
            ExchangeHours hours = ExchangeHours.load(seed);
            LocalDate date = LocalDate.of(2026, 6, 1);
            while (date.isBefore(LocalDate.of(2026, 11, 23))) {
                boolean old = date.isBefore(LocalDate.of(2026, 9, 7));
                LocalTime open = endOf(
                        hours, date, WITH_DERIVATIVES, old ? SessionPhase.PRE_OPEN : SessionPhase.PRE_OPEN_LIMIT_ONLY);
                assertThat(open)
                        .as("seed %d, %s", seed, date)
                        .isBetween(LocalTime.of(9, old ? 7 : 8), LocalTime.of(9, old ? 8 : 10))
                        .isEqualTo(endOf(
                                hours, date, WITHOUT, old ? SessionPhase.PRE_OPEN : SessionPhase.PRE_OPEN_LIMIT_ONLY));
                assertThat(hours.at(Ist.micros(date, open), WITHOUT).phase()).isEqualTo(SessionPhase.PRE_OPEN_MATCH);
                assertThat(hours.at(Ist.micros(date, open) - 1, WITHOUT).phase().opening())
                        .isTrue();
                ends.add(open);
                if (!date.isBefore(LocalDate.of(2026, 8, 3))) {
                    LocalTime close = endOf(hours, date, WITH_DERIVATIVES, SessionPhase.AUCTION_LIMIT_ONLY);
                    assertThat(close).isBetween(LocalTime.of(15, 28), LocalTime.of(15, 30));
                    assertThat(hours.at(Ist.micros(date, close)).phase()).isEqualTo(SessionPhase.AUCTION_MATCH);
                }
                date = hours.tradingDayAfter(date);
            }
        }
        assertThat(ends).hasSizeGreaterThan(2_000);
    }

    private static LocalTime endOf(ExchangeHours hours, LocalDate date, Instrument share, SessionPhase phase) {
        return hours.phases(date, share).stream()
                .filter(span -> span.phase() == phase)
                .map(span -> Ist.time(span.end()).toLocalTime())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aYearWithoutACalendarWarnsAndGuessesNoHoliday() {
        LocalDate republicDay = LocalDate.of(2027, 1, 26);
        SessionState state = HOURS.at(Ist.micros(republicDay, LocalTime.NOON), WITHOUT);

        assertThat(state.phase()).isEqualTo(SessionPhase.CONTINUOUS);
        assertThat(state.warning()).contains("2027");
        assertThat(HOURS.at(Ist.micros(LocalDate.of(2026, 12, 28), LocalTime.NOON))
                        .warning())
                .isNull();
        assertThat(HOURS.phases(LocalDate.of(2027, 1, 2), WITHOUT)).isEmpty();
    }
}
