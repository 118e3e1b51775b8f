package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.Tick;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** What is played back is what would have been seen. */
class PlayBackTest {

    private static final List<String> SYMBOLS =
            List.of("RELIANCE.NS", "RELIANCE.BO", "3MINDIA.NS", "IDEA.NS", "HDFCBANK.NS", "^NSEBANK");

    @Test
    void givesExactlyTheTicksThatAdvancingGives() {
        long seed = ThreadLocalRandom.current().nextLong();
        Random random = new Random(seed);
        InstrumentCatalog catalog = SampleMarket.only(SYMBOLS);
        for (int round = 0; round < 12; round++) {
            MarketHours hours = round % 3 == 0 ? ALWAYS : EXCHANGE;
            int ticksPerSecond = 1 + random.nextInt(3);
            SimulatedFeed feed = new SimulatedFeed(
                    catalog, random.nextLong(), ticksPerSecond, hours, SampleMarket.TICK_SIZES, SampleMarket.BANDS);
            long from = at(MONDAY.minusDays(random.nextInt(200)), 0, 0, 0) + random.nextLong(Ist.DAY);
            long to = from + random.nextLong(hours == ALWAYS ? Ist.DAY / 12 : Ist.DAY);
            List<Instrument> asked =
                    catalog.all().stream().filter(each -> random.nextBoolean()).toList();
            List<Tick> expected = new ArrayList<>();
            feed.start(from, (tick, reference) -> {});
            for (long t = from; t <= to; t += Ist.MINUTE) {
                advance(feed, t, asked, expected);
            }
            advance(feed, to, asked, expected);
            List<Tick> played = new ArrayList<>();
            feed.playBack(asked, from, to, (tick, reference) -> {
                played.add(tick);
                assertThat(reference)
                        .isEqualTo(feed.reference(catalog.byNumber(tick.instrument()), Ist.date(tick.eventMicros())));
            });

            assertThat(played).as("seed %d, round %d", seed, round).isEqualTo(expected);
        }
    }

    private static void advance(SimulatedFeed feed, long micros, List<Instrument> asked, List<Tick> into) {
        feed.advanceTo(micros, (tick, reference) -> {
            if (asked.stream().anyMatch(each -> each.number() == tick.instrument())) {
                into.add(tick);
            }
        });
    }

    @Test
    void closedHoursCostNothing() {
        SimulatedFeed feed = SampleMarket.feed(EXCHANGE);
        List<Tick> ticks = new ArrayList<>();
        feed.playBack(
                List.of(instrument("3MINDIA.NS")),
                at(MONDAY.minusDays(3), 15, 29, 57),
                at(MONDAY, 9, 15, 1) + 999_999,
                (tick, reference) -> ticks.add(tick));

        // The last ticks of Friday, Monday's opening auction, Monday's first ticks.
        assertThat(ticks).hasSize(3 + 1 + 2);
    }

    @Test
    void nothingIsPlayedOfNobody() {
        SimulatedFeed feed = SampleMarket.feed(ALWAYS);
        List<Tick> ticks = new ArrayList<>();
        feed.playBack(List.of(), at(MONDAY, 9, 0, 0), at(MONDAY, 10, 0, 0), (tick, reference) -> ticks.add(tick));

        assertThat(ticks).isEmpty();
    }
}
