package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.BANDS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.SEED;
import static in.sauda.feed.simulated.SampleMarket.TICK_SIZES;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.feed;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.only;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.Symbol;
import in.sauda.money.Price;
import in.sauda.quote.Candle;
import in.sauda.quote.Interval;
import in.sauda.quote.Quote;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Prices are a function of seed, version, instrument and time, and of nothing else. */
class SameSeedSamePricesTest {

    private static final long NOON = at(MONDAY, 12, 0, 0);

    /**
     * Written down once: the same numbers must come out on every machine and in every release with this generator
     * version. A change here without a new {@link SimulatedFeed#GENERATOR_VERSION} rewrites the past of every market.
     */
    @Test
    void versionOneGivesThesePrices() {
        InstrumentCatalog catalog = new InstrumentCatalog(
                List.of(
                        share(0, "ALPHA.NS", Exchange.NSE, "Realty", 40_000_000, 123_400),
                        share(1, "BETA.NS", Exchange.NSE, "Information Technology", 9_000_000_000L, 1_200),
                        share(2, "BETA.BO", Exchange.BSE, "Information Technology", 9_000_000_000L, 1_200),
                        index(3, "^GAMMA")),
                Map.of());
        SimulatedFeed feed = new SimulatedFeed(catalog, 42, 3, ALWAYS, TICK_SIZES, BANDS);

        assertThat(SimulatedFeed.GENERATOR_VERSION).isEqualTo(1);
        assertThat(feed.candles().candles(catalog.byNumber(0), Interval.ONE_DAY, NOON - 2 * Ist.DAY, NOON, NOON))
                .containsExactly(
                        new Candle(1_795_285_800, 185_330, 186_680, 180_620, 181_120, 199_740),
                        new Candle(1_795_372_200, 181_040, 184_930, 180_450, 180_540, 93_751));
        assertThat(feed.candles().candles(catalog.byNumber(3), Interval.ONE_DAY, NOON - 2 * Ist.DAY, NOON, NOON))
                .containsExactly(
                        new Candle(1_795_285_800, 3_223_955, 3_245_047, 3_102_581, 3_112_674, 0),
                        new Candle(1_795_372_200, 3_114_013, 3_154_043, 3_101_170, 3_106_506, 0));
        assertThat(fingerprint(feed)).isEqualTo(-3_232_046_251_886_355_219L);
    }

    private static Instrument share(
            int number, String symbol, Exchange exchange, String industry, long shares, long paise) {
        return new Instrument(
                number,
                new Symbol(symbol),
                symbol,
                symbol.startsWith("ALPHA") ? "INE000A01010" : "INE000B01018",
                exchange,
                "EQ",
                industry,
                List.of("GAMMA"),
                "1",
                true,
                10,
                shares,
                Price.ofPaise(paise),
                "");
    }

    private static Instrument index(int number, String symbol) {
        return new Instrument(
                number,
                new Symbol(symbol),
                symbol,
                "",
                Exchange.NSE,
                "INDEX",
                "",
                List.of(),
                "",
                false,
                0,
                0,
                Price.ofPaise(2_400_000),
                "GAMMA");
    }

    @Test
    void theOrderOfAskingDoesNotMatter() {
        List<Runnable> questions = new ArrayList<>();
        Map<String, Object> answers = new HashMap<>();
        Map<String, Object> answersInAnotherOrder = new HashMap<>();
        SimulatedFeed one = feed(ALWAYS);
        ask(one, answers).forEach(Runnable::run);
        SimulatedFeed other = feed(ALWAYS);
        questions.addAll(ask(other, answersInAnotherOrder));
        Collections.shuffle(questions, new Random(5));
        questions.forEach(Runnable::run);

        assertThat(answers).hasSize(120).isEqualTo(answersInAnotherOrder);
    }

    private static List<Runnable> ask(SimulatedFeed feed, Map<String, Object> answers) {
        List<Runnable> questions = new ArrayList<>();
        for (String symbol : List.of("TCS.NS", "TCS.BO", "^CNXIT", "ALOKINDS.NS")) {
            Instrument instrument = instrument(symbol);
            for (int year = 2019; year <= 2033; year++) {
                LocalDate date = LocalDate.of(year, 3, 3);
                long from = Ist.startOf(date);
                questions.add(() -> answers.put(symbol + " reference " + date, feed.reference(instrument, date)));
                questions.add(() -> answers.put(
                        symbol + " candles " + date,
                        feed.candles()
                                .candles(instrument, Interval.FIVE_MINUTES, from, from + Ist.DAY, from + Ist.DAY)));
            }
        }
        return questions;
    }

    @Test
    void aRestartedFeedGoesOnWithTheSameTicks() {
        List<Emitted> whole = play(feed(ALWAYS), NOON, NOON + 90 * Ist.SECOND, Ist.SECOND / 20);
        List<Emitted> second = play(feed(ALWAYS), NOON + 30 * Ist.SECOND, NOON + 90 * Ist.SECOND, 7 * Ist.SECOND / 3);

        assertThat(whole).hasSize(90 * CATALOG.size()).endsWith(second.toArray(Emitted[]::new));
        assertThat(second).hasSize(60 * CATALOG.size());
    }

    @Test
    void depthIsTheSameForTheSameQuote() {
        SimulatedFeed one = feed(ALWAYS);
        SimulatedFeed other = feed(ALWAYS);
        for (Emitted emitted : play(one, NOON, NOON + Ist.SECOND, Ist.SECOND)) {
            Quote quote = new Quote(CATALOG.byNumber(emitted.tick().instrument()), emitted.tick(), emitted.reference());
            assertThat(one.depth(quote)).isEqualTo(other.depth(quote));
        }
    }

    @Test
    void pricesDoNotDependOnThePlaceInTheCatalogue() {
        List<String> symbols = List.of("INFY.NS", "RELIANCE.NS", "INFY.BO");
        SimulatedFeed few = new SimulatedFeed(only(symbols), SEED, 1, ALWAYS, TICK_SIZES, BANDS);
        SimulatedFeed all = feed(ALWAYS);
        for (String symbol : symbols) {
            Instrument renumbered = only(symbols).find(symbol).orElseThrow();
            assertThat(minutes(few, renumbered)).isEqualTo(minutes(all, instrument(symbol)));
        }
    }

    @Test
    void theNumberOfTicksChangesNoMinute() {
        for (String symbol : List.of("INFY.NS", "^NSEI")) {
            assertThat(minutes(feed(SEED, 50, ALWAYS), instrument(symbol)))
                    .isEqualTo(minutes(feed(ALWAYS), instrument(symbol)));
        }
    }

    @Test
    void anotherSeedGivesOtherPrices() {
        SimulatedFeed one = feed(ALWAYS);
        SimulatedFeed other = feed(SEED + 1, 1, ALWAYS);
        for (Instrument instrument : CATALOG.all()) {
            assertThat(minutes(one, instrument)).isNotEqualTo(minutes(other, instrument));
        }
    }

    @Test
    void theDefinitionNamesWhatMakesThePrices() {
        assertThat(feed(7, 20, ALWAYS).definition())
                .matches("simulated v1 seed=7 reference=[0-9a-f]{64} tps=20")
                .isEqualTo(feed(7, 20, ALWAYS).definition())
                .isNotEqualTo(
                        new SimulatedFeed(only(List.of("INFY.NS")), 7, 20, ALWAYS, TICK_SIZES, BANDS).definition());
    }

    private static List<Candle> minutes(SimulatedFeed feed, Instrument instrument) {
        return feed.candles().candles(instrument, Interval.ONE_MINUTE, NOON - 2 * Ist.DAY, NOON, NOON);
    }

    /** A hash over a tick and the 52 weeks of every instrument at three times years apart. */
    private static long fingerprint(SimulatedFeed feed) {
        long[] hash = {1};
        for (int year : List.of(2025, 2026, 2031)) {
            feed.start(at(LocalDate.of(year, 5, 5), 13, 14, 15), (tick, reference) -> {
                for (long part : List.of(
                        tick.seq(),
                        tick.eventMicros(),
                        tick.ltpPaise(),
                        tick.volume(),
                        tick.turnoverPaise(),
                        tick.bidPaise(),
                        tick.askPaise(),
                        tick.highPaise(),
                        tick.lowPaise(),
                        reference.week52High(),
                        reference.week52Low())) {
                    hash[0] = Draws.key(hash[0], part);
                }
            });
        }
        return hash[0];
    }
}
