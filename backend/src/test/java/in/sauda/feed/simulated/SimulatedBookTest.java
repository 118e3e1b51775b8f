package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.feed;
import static in.sauda.feed.simulated.SampleMarket.fiftyShares;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.calendar.MarketHours;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.instrument.Instrument;
import in.sauda.quote.DayReference;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.util.List;
import org.junit.jupiter.api.Test;

class SimulatedBookTest {

    private static final long MORNING = at(MONDAY, 9, 30, 0);

    @Test
    void theBookFitsItsTick() {
        for (MarketHours hours : List.of(ALWAYS, EXCHANGE)) {
            SimulatedFeed feed = feed(hours);
            for (Emitted each : play(feed, MORNING, MORNING + 20 * Ist.SECOND, Ist.SECOND)) {
                Tick tick = each.tick();
                Instrument instrument = CATALOG.byNumber(tick.instrument());
                Depth depth = feed.depth(new Quote(instrument, tick, each.reference()));
                assertThat(depth.synthetic()).isTrue();
                assertThat(List.of(depth.seq(), depth.eventMicros())).containsExactly(tick.seq(), tick.eventMicros());
                if (instrument.isIndex()) {
                    assertThat(depth.bids()).isEmpty();
                    assertThat(depth.asks()).isEmpty();
                    assertThat(List.of(tick.bidPaise(), tick.askPaise(), tick.volume(), tick.turnoverPaise()))
                            .containsOnly(0L);
                } else {
                    assertThat(best(depth.bids())).isEqualTo(tick.bidPaise()).isLessThanOrEqualTo(tick.ltpPaise());
                    assertThat(best(depth.asks())).isEqualTo(tick.askPaise()).isGreaterThanOrEqualTo(tick.ltpPaise());
                    assertThat(tick.bidPaise()).isLessThan(tick.askPaise());
                    levelsAreSound(depth.bids(), -1, each.reference());
                    levelsAreSound(depth.asks(), 1, each.reference());
                }
            }
        }
    }

    private static void levelsAreSound(List<Level> levels, int direction, DayReference reference) {
        assertThat(levels).hasSizeBetween(1, 5);
        for (int i = 0; i < levels.size(); i++) {
            Level level = levels.get(i);
            assertThat(level.pricePaise() % reference.tickPaise()).isZero();
            assertThat(level.pricePaise()).isBetween(reference.lowerBand(), reference.upperBand());
            assertThat(level.quantity()).isPositive();
            assertThat((long) level.orders()).isBetween(1L, level.quantity());
            if (i > 0) {
                assertThat(direction * (level.pricePaise() - levels.get(i - 1).pricePaise()))
                        .isPositive();
            }
        }
    }

    @Test
    void atALimitOfTheBandOneSideIsEmpty() {
        SimulatedFeed feed = feed(ALWAYS);
        Emitted any = play(feed, MORNING, MORNING + Ist.SECOND, Ist.SECOND).stream()
                .filter(each -> each.tick().instrument() == instrument("TCS.NS").number())
                .findFirst()
                .orElseThrow();
        long ltp = any.tick().ltpPaise();
        DayReference atUpper = banded(any.reference(), ltp - 1_000, ltp);
        DayReference atLower = banded(any.reference(), ltp, ltp + 1_000);
        SimulatedBook book =
                SimulatedBook.of(path("TCS.NS"), new TradingDays(ALWAYS).atOrAfter(MONDAY.toEpochDay()), 570);

        for (long seq = 1; seq < 50; seq++) {
            assertThat(book.ask(seq, ltp, atUpper)).isZero();
            assertThat(book.bid(seq, ltp, atUpper)).isEqualTo(ltp);
            assertThat(book.bid(seq, ltp, atLower)).isZero();
            assertThat(book.ask(seq, ltp, atLower)).isEqualTo(ltp);
        }
    }

    @Test
    void levelsBeyondTheBandAreLeftOut() {
        SimulatedFeed feed = feed(ALWAYS);
        for (Emitted each : play(feed, MORNING, MORNING + Ist.SECOND, Ist.SECOND)) {
            Instrument instrument = CATALOG.byNumber(each.tick().instrument());
            if (!instrument.isIndex()) {
                DayReference narrow = banded(
                        each.reference(), each.tick().bidPaise(), each.tick().askPaise());
                Depth depth = feed.depth(new Quote(instrument, each.tick(), narrow));
                assertThat(depth.bids()).hasSize(1);
                assertThat(depth.asks()).hasSize(1);
            }
        }
    }

    @Test
    void spreadsAndGapsWidenWithVolatility() {
        TradingDays days = new TradingDays(EXCHANGE);
        PricePaths paths = SampleMarket.paths(days);
        int to = days.atOrAfter(MONDAY.toEpochDay());
        for (Instrument instrument : fiftyShares()) {
            SharePath path = SampleMarket.share(paths, instrument);
            int calm = to;
            int nervous = to;
            for (int day = to - 250; day < to; day++) {
                double move = path.sigma(day) / path.close(day - 1);
                calm = move < path.sigma(calm) / path.close(calm - 1) ? day : calm;
                nervous = move > path.sigma(nervous) / path.close(nervous - 1) ? day : nervous;
            }
            assertThat(relativeSpread(path, nervous, 180)).isGreaterThan(1.3 * relativeSpread(path, calm, 180));
            assertThat(relativeSpread(path, calm, 5)).isGreaterThan(1.2 * relativeSpread(path, calm, 180));
        }
    }

    private static double relativeSpread(SharePath path, int day, int minute) {
        return SimulatedBook.of(path, day, minute).spread() / path.close(day - 1);
    }

    @Test
    void widerBooksShowWiderLevels() {
        SharePath path = path("TCS.NS");
        int day = new TradingDays(ALWAYS).atOrAfter(MONDAY.toEpochDay());
        SimulatedBook calm = SimulatedBook.of(path, day, 600);
        SimulatedBook wide = new SimulatedBook(calm.key(), 5 * calm.spread(), calm.quantity());
        DayReference reference = new DayReference(300_000, 270_000, 330_000, 0, 0, 10);
        long calmWidth = 0;
        long wideWidth = 0;
        for (long seq = 1; seq <= 200; seq++) {
            calmWidth += width(calm, seq, reference);
            wideWidth += width(wide, seq, reference);
        }

        assertThat(wideWidth).isGreaterThan(2 * calmWidth);
    }

    private static long width(SimulatedBook book, long seq, DayReference reference) {
        long ltp = 300_000;
        long bid = book.bid(seq, ltp, reference);
        long ask = book.ask(seq, ltp, reference);
        Tick tick = new Tick(0, seq, seq * Ist.SECOND, ltp, 1, ltp, bid, ask, ltp, ltp, ltp);
        Depth depth = book.depth(new Quote(instrument("TCS.NS"), tick, reference));
        return depth.asks().getLast().pricePaise() - depth.bids().getLast().pricePaise();
    }

    @Test
    void largerCompaniesHaveTighterAndDeeperBooks() {
        TradingDays days = new TradingDays(ALWAYS);
        int day = days.atOrAfter(MONDAY.toEpochDay());
        SharePath large = path("RELIANCE.NS");
        SharePath small = path("JPPOWER.NS");
        SimulatedBook deep = SimulatedBook.of(large, day, 600);

        assertThat(relativeSpread(large, day, 600)).isLessThan(relativeSpread(small, day, 600));
        assertThat(deep.quantity()).isBetween(200.0, 20_000.0);
    }

    private static SharePath path(String symbol) {
        return SampleMarket.share(SampleMarket.paths(new TradingDays(ALWAYS)), instrument(symbol));
    }

    private static long best(List<Level> levels) {
        return levels.isEmpty() ? 0 : levels.getFirst().pricePaise();
    }

    private static DayReference banded(DayReference like, long lower, long upper) {
        return new DayReference(
                like.previousClose(), lower, upper, like.week52High(), like.week52Low(), like.tickPaise());
    }
}
