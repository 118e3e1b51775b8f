package in.sauda.feed.replay;

import static in.sauda.feed.replay.Replays.NIFTY;
import static in.sauda.feed.replay.Replays.RELIANCE;
import static in.sauda.feed.replay.Replays.TCS;
import static in.sauda.feed.replay.Replays.at;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReplayFeedTest {

    private ReplayData data;
    private ReplayFeed feed;

    @BeforeEach
    void load() throws ReplayRefusedException {
        data = Replays.load(Replays.SMALL);
        feed = Replays.feed(data);
    }

    @Test
    void playsTheOpenTheNearerExtremeTheOtherAndTheClose() {
        List<Tick> ticks = Replays.ticks(Replays.play(feed, data, at("2026-06-01T09:16:59")), RELIANCE);

        assertThat(ticks)
                .extracting(Tick::ltpPaise)
                .containsExactly(130010L, 129950L, 130200L, 130100L, 130100L, 130150L, 129900L, 130050L);
        assertThat(ticks)
                .extracting(Tick::eventMicros)
                .startsWith(at("2026-06-01T09:15"), at("2026-06-01T09:15:15"), at("2026-06-01T09:15:30"))
                .endsWith(at("2026-06-01T09:16:45"));
        assertThat(ticks).extracting(Tick::volume).containsExactly(0L, 0L, 0L, 0L, 250L, 501L, 752L, 1003L);
        assertThat(ticks)
                .extracting(Tick::highPaise)
                .containsExactly(130010L, 130010L, 130200L, 130200L, 130200L, 130200L, 130200L, 130200L);
        assertThat(ticks).extracting(Tick::lowPaise).endsWith(129950L, 129900L, 129900L);
        assertThat(ticks).allSatisfy(tick -> assertThat(tick.openPaise()).isEqualTo(130010));
        assertThat(ticks.getLast().turnoverPaise())
                .isEqualTo(250 * 130100L + 251 * 130150L + 251 * 129900L + 251 * 130050L);
    }

    @Test
    void startsEachDayAnew() {
        List<Tick> ticks = Replays.ticks(Replays.play(feed, data, data.lastMicros()), RELIANCE);
        Tick opening = ticks.stream()
                .filter(tick -> tick.eventMicros() == at("2026-06-02T09:15"))
                .findFirst()
                .orElseThrow();

        assertThat(opening.volume()).isZero();
        assertThat(opening.turnoverPaise()).isZero();
        assertThat(opening.openPaise()).isEqualTo(130500);
        assertThat(opening.highPaise()).isEqualTo(130500);
        assertThat(ticks.getLast().volume()).isEqualTo(2000);
    }

    @Test
    void offersATenthOfWhatTradesOneStepFromThePath() {
        Depth book = bookAt("2026-06-01T09:16:00");

        assertThat(book.bids()).containsExactly(new Level(130090, 25, 1));
        assertThat(book.asks()).containsExactly(new Level(130110, 25, 1));
        assertThat(book.synthetic()).isTrue();
    }

    @Test
    void staysInsideTheMinutesRange() {
        assertThat(bookAt("2026-06-01T09:16:15").asks()).containsExactly(new Level(130150, 25, 1));
        assertThat(bookAt("2026-06-01T09:16:30").bids()).containsExactly(new Level(129900, 25, 1));
        assertThat(bookAt("2026-06-01T09:19:00").bids()).containsExactly(new Level(130020, 10, 1));
        assertThat(bookAt("2026-06-01T09:19:00").asks()).containsExactly(new Level(130020, 10, 1));
    }

    @Test
    void offersNothingWithoutVolumeNorWithoutARecord() {
        assertThat(empty("2026-06-01T09:15:30")).as("a bar without volume").isTrue();
        assertThat(empty("2026-06-01T09:17:45")).as("too little volume").isTrue();
        assertThat(empty("2026-06-01T09:18:30")).as("a missing minute").isTrue();
        assertThat(empty("2026-06-01T15:29:59")).as("100 shares, 2 a point").isFalse();
        assertThat(empty("2026-06-01T15:30:00")).as("the end of the day").isTrue();
        assertThat(empty("2026-06-02T09:14:59")).as("before the next day").isTrue();
    }

    @Test
    void showsTheBookInTheQuote() {
        for (Quote quote : Replays.play(feed, data, data.lastMicros())) {
            Depth book = feed.depth(quote);
            assertThat(quote.tick().bidPaise())
                    .isEqualTo(
                            book.bids().isEmpty() ? 0 : book.bids().getFirst().pricePaise());
            assertThat(quote.tick().askPaise())
                    .isEqualTo(
                            book.asks().isEmpty() ? 0 : book.asks().getFirst().pricePaise());
            assertThat(book.seq()).isEqualTo(quote.tick().seq());
        }
    }

    @Test
    void emitsInOrderOfTimeAndThenOfInstruments() {
        List<Quote> quotes = Replays.play(feed, data, data.lastMicros());

        assertThat(quotes)
                .isSortedAccordingTo(
                        Comparator.<Quote>comparingLong(quote -> quote.tick().eventMicros())
                                .thenComparing(quote -> quote.instrument().number()));
        for (Instrument instrument : List.of(RELIANCE, TCS, NIFTY)) {
            assertThat(Replays.ticks(quotes, instrument))
                    .extracting(Tick::seq)
                    .isSorted()
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void givesTheSameTicksInStepsAsInOneJump() {
        List<Quote> jumped = Replays.play(feed, data, data.lastMicros());

        List<Quote> stepped = new ArrayList<>();
        feed.start(data.firstMicros() - 1, (tick, reference) -> {});
        for (long now = data.firstMicros(); now < data.lastMicros() + 7_000_000; now += 7_000_000) {
            feed.advanceTo(
                    now,
                    (tick, reference) ->
                            stepped.add(new Quote(Replays.CATALOG.byNumber(tick.instrument()), tick, reference)));
        }
        assertThat(stepped).isEqualTo(jumped);
    }

    @Test
    void startsAtAnyMomentWhereThePlayWouldBe() {
        List<Quote> played = Replays.play(feed, data, at("2026-06-01T09:16:20"));
        List<Quote> later = Replays.play(feed, data, data.lastMicros());

        List<Tick> first = new ArrayList<>();
        List<Tick> then = new ArrayList<>();
        feed.start(at("2026-06-01T09:16:20"), (tick, reference) -> first.add(tick));
        feed.advanceTo(data.lastMicros(), (tick, reference) -> then.add(tick));

        assertThat(first)
                .containsExactlyInAnyOrder(
                        Replays.ticks(played, RELIANCE).getLast(),
                        Replays.ticks(played, NIFTY).getLast());
        assertThat(then)
                .isEqualTo(later.stream()
                        .map(Quote::tick)
                        .filter(tick -> tick.eventMicros() > at("2026-06-01T09:16:20"))
                        .toList());
    }

    @Test
    void takesTheDaysFiguresFromTheDaysBefore() {
        // 29 May closes at 1295.55; 10 % around it on the step of 0.10; the highest of 52 weeks is of June 2025.
        assertThat(feed.reference(RELIANCE, LocalDate.of(2026, 6, 1)))
                .isEqualTo(new DayReference(129555, 116600, 142510, 147000, 128810, 10));
        // 1 June has minutes only: its last half hour trades at 1298.50 on average, below the range of all before.
        assertThat(feed.reference(RELIANCE, LocalDate.of(2026, 6, 2)))
                .isEqualTo(new DayReference(129850, 116870, 142830, 147000, 128810, 10));
    }

    @Test
    void saysZeroWhereTheFolderDoesNotKnow() {
        assertThat(feed.reference(TCS, LocalDate.of(2026, 6, 2))).isEqualTo(new DayReference(0, 0, 0, 0, 0, 10));
        assertThat(feed.reference(NIFTY, LocalDate.of(2026, 6, 1))).isEqualTo(new DayReference(0, 0, 0, 0, 0, 1));
        // The index has minutes of 1 June only: its close is that of 2 June's day before, not of 3 June's.
        assertThat(feed.reference(NIFTY, LocalDate.of(2026, 6, 2)).previousClose())
                .isEqualTo(2_401_000);
        assertThat(feed.reference(NIFTY, LocalDate.of(2026, 6, 3)).previousClose())
                .isZero();
    }

    @Test
    void coversWhatItPlays() {
        assertThat(feed.covers(RELIANCE)).isTrue();
        assertThat(feed.covers(NIFTY)).isTrue();
        assertThat(feed.covers(Replays.CATALOG.find("SBIN").orElseThrow())).isFalse();
        assertThat(feed.source()).isEqualTo("replay");
    }

    private boolean empty(String time) {
        Depth book = bookAt(time);
        return book.bids().isEmpty() && book.asks().isEmpty();
    }

    private Depth bookAt(String time) {
        Quote latest = Replays.play(feed, data, at(time)).stream()
                .filter(quote -> quote.instrument().equals(RELIANCE))
                .reduce((first, second) -> second)
                .orElseThrow();
        return feed.depth(latest);
    }
}
