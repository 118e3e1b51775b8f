package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.Ist;
import in.sauda.calendar.SessionState;
import in.sauda.feed.FeedHealth;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.money.Money;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import in.sauda.quote.Quote;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Ownership;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicLong;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The simulated market on the exchange's timetable, through a day and a holiday. The rows are one market's time going on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExchangeDayTest {

    private static final long SEED = 20_261_122;
    private static final InstrumentCatalog CATALOG = InstrumentFiles.load();
    private static final Instrument RELIANCE = CATALOG.find("RELIANCE").orElseThrow();
    private static final Instrument WITHOUT = CATALOG.find("3MINDIA").orElseThrow();
    private static final Instrument NIFTY = CATALOG.find("^NSEI").orElseThrow();

    private final AtomicLong now = new AtomicLong(micros(LocalDateTime.parse("2026-11-22T12:00")));
    private Market market;

    @BeforeAll
    void open() throws MarketRefusedException {
        MarketSetup setup = new MarketSetup(
                CATALOG,
                TickSizes.load(),
                PriceBands.load(),
                new MemoryStore(),
                Ownership.ALL,
                Money.ofRupees(10_00_000),
                now::get,
                () -> 0,
                Runnable::run);
        market = SimulatedMarket.open(setup, SEED, 1, ExchangeHours.load(SEED));
        market.start();
    }

    @AfterAll
    void close() {
        market.close();
    }

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/scenarios/exchange-day.csv", delimiter = '|')
    void shows(
            String story,
            LocalDateTime at,
            String withDerivatives,
            String without,
            LocalDateTime from,
            LocalDateTime to,
            int minutes,
            String indication,
            String holiday) {
        now.set(micros(at));
        Awaitility.await()
                .until(() -> tickTime(RELIANCE) >= micros(from) && tickTime(NIFTY) >= micros(from) - 2 * Ist.SECOND);
        SessionState state = market.hours().at(micros(at), RELIANCE);

        assertThat(tickTime(RELIANCE)).isBetween(micros(from), micros(to));
        assertThat(state.phase().name()).isEqualTo(withDerivatives);
        assertThat(market.hours().at(micros(at), WITHOUT).phase().name()).isEqualTo(without);
        assertThat(state.holiday()).isEqualTo(holiday.equals("-") ? null : holiday);
        assertThat(state.nextAt()).isGreaterThan(micros(at));
        assertThat(market.status().session().phase()).isEqualTo(state.phase());
        assertThat(market.status().feed()).isEqualTo(FeedHealth.State.OK);
        assertThat(candles(at)).hasSize(minutes);
        assertThat(market.feed().indicative(RELIANCE, micros(at)).isPresent()).isEqualTo(indication.equals("yes"));
        if (minutes > 0) {
            assertThat(candles(at).getLast().close())
                    .isEqualTo(quote(RELIANCE).tick().ltpPaise());
        }
        assertThat(quote(NIFTY).tick().ltpPaise()).isPositive();
        assertThat(market.feed().depth(quote(RELIANCE)).seq())
                .isEqualTo(quote(RELIANCE).tick().seq());
    }

    private List<Candle> candles(LocalDateTime at) {
        long midnight = Ist.startOf(at.toLocalDate());
        return market.feed().candles().candles(RELIANCE, Interval.ONE_MINUTE, midnight, midnight + Ist.DAY, micros(at));
    }

    private Quote quote(Instrument instrument) {
        return Objects.requireNonNull(market.board().quote(instrument));
    }

    private long tickTime(Instrument instrument) {
        Quote quote = market.board().quote(instrument);
        return quote == null ? 0 : quote.tick().eventMicros();
    }

    private static long micros(LocalDateTime at) {
        return Ist.micros(at.toLocalDate(), at.toLocalTime());
    }
}
