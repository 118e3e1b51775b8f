package in.sauda.feed.simulated;

import static in.sauda.feed.simulated.SampleMarket.ALWAYS;
import static in.sauda.feed.simulated.SampleMarket.BANDS;
import static in.sauda.feed.simulated.SampleMarket.CATALOG;
import static in.sauda.feed.simulated.SampleMarket.EXCHANGE;
import static in.sauda.feed.simulated.SampleMarket.MONDAY;
import static in.sauda.feed.simulated.SampleMarket.SEED;
import static in.sauda.feed.simulated.SampleMarket.TICK_SIZES;
import static in.sauda.feed.simulated.SampleMarket.at;
import static in.sauda.feed.simulated.SampleMarket.instrument;
import static in.sauda.feed.simulated.SampleMarket.only;
import static in.sauda.feed.simulated.SampleMarket.play;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.ClosingPrice;
import in.sauda.calendar.Ist;
import in.sauda.calendar.PhaseSpan;
import in.sauda.calendar.SessionPhase;
import in.sauda.feed.simulated.SampleMarket.Emitted;
import in.sauda.fill.AuctionPrint;
import in.sauda.fill.CallAuction;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.quote.AuctionBook;
import in.sauda.quote.AuctionKind;
import in.sauda.quote.AuctionLimits;
import in.sauda.quote.Candle;
import in.sauda.quote.Indication;
import in.sauda.quote.Interval;
import in.sauda.quote.Quote;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The opening and the closing auction of the simulated market on exchange hours, and its official closes. */
class AuctionsTest {

    private static final LocalDate LAST_OLD_CLOSE = LocalDate.of(2026, 7, 31);
    private static final LocalDate FIRST_AUCTION = LocalDate.of(2026, 8, 3);

    private final SimulatedFeed feed = SampleMarket.feed(EXCHANGE);

    @Test
    void theBookOfEachAuctionCrossesAtItsPrice() {
        for (Instrument share : SampleMarket.fiftyShares()) {
            for (LocalDate date = FIRST_AUCTION; date.isBefore(MONDAY); date = EXCHANGE.tradingDayAfter(date)) {
                Candle day = day(share, date);
                crosses(share, date, AuctionKind.OPENING, day.open());
                if (share.derivatives()) {
                    crosses(share, date, AuctionKind.CLOSING, feed.closePaise(share, date));
                } else {
                    assertThat(feed.auctionBook(share, date, AuctionKind.CLOSING))
                            .isEmpty();
                }
            }
        }
    }

    private void crosses(Instrument share, LocalDate date, AuctionKind kind, long price) {
        AuctionBook book = feed.auctionBook(share, date, kind).orElseThrow();
        AuctionLimits limits = feed.auctionLimits(share, date, kind).orElseThrow();
        AuctionPrint print = CallAuction.print(book, limits.referencePaise()).orElseThrow();
        long tick = feed.reference(share, date).tickPaise();

        assertThat(print.pricePaise())
                .as("%s %s %s", share.symbol(), date, kind)
                .isEqualTo(price);
        assertThat(limits.lowPaise()).isLessThanOrEqualTo(price);
        assertThat(limits.highPaise()).isGreaterThanOrEqualTo(price);
        assertThat(LongStream.concat(
                        book.buys().stream().mapToLong(AuctionBook.Level::pricePaise),
                        book.sells().stream().mapToLong(AuctionBook.Level::pricePaise)))
                .allMatch(level -> level % tick == 0 && level >= limits.lowPaise() && level <= limits.highPaise());
    }

    @Test
    void theClosingAuctionStaysNearItsReference() {
        for (Instrument share : CATALOG.all()) {
            if (!share.derivatives()) {
                continue;
            }
            for (LocalDate date = FIRST_AUCTION; date.isBefore(MONDAY); date = EXCHANGE.tradingDayAfter(date)) {
                AuctionLimits limits =
                        feed.auctionLimits(share, date, AuctionKind.CLOSING).orElseThrow();

                assertThat(feed.closePaise(share, date))
                        .as("%s %s", share.symbol(), date)
                        .isBetween(limits.lowPaise(), limits.highPaise());
            }
        }
    }

    @Test
    void sharesWithoutAnAuctionCloseAtTheirLastHalfHoursAverage() {
        SimulatedFeed fresh = SampleMarket.feed(EXCHANGE);
        for (Instrument share : SampleMarket.fiftyShares()) {
            for (LocalDate date : List.of(LAST_OLD_CLOSE, FIRST_AUCTION, MONDAY)) {
                if (share.derivatives() && !date.equals(LAST_OLD_CLOSE)) {
                    continue;
                }
                Tick before = latest(fresh, share, at(date, 14, 59, 59) + 999_999);
                Tick last = latest(fresh, share, at(date, 15, 29, 59) + 999_999);
                long average = ClosingPrice.average(
                        last.volume() - before.volume(),
                        last.turnoverPaise() - before.turnoverPaise(),
                        last.ltpPaise(),
                        fresh.reference(share, date).previousClose(),
                        fresh.reference(share, date).tickPaise());

                assertThat(average).as("%s %s", share.symbol(), date).isEqualTo(fresh.closePaise(share, date));
            }
        }
    }

    /** Every share on many days: the minutes that nobody watches must come to the close as well. */
    @Test
    void noDaysMinutesMissTheirClose() {
        TradingDays days = new TradingDays(EXCHANGE);
        PricePaths paths = SampleMarket.paths(days);
        int from = days.atOrAfter(LocalDate.of(2026, 6, 1).toEpochDay());
        int to = days.atOrAfter(MONDAY.toEpochDay());
        List<String> missed = new ArrayList<>();
        for (Instrument each : CATALOG.all()) {
            if (!(paths.find(each) instanceof SharePath share)) {
                continue;
            }
            for (int day = from; day < to; day++) {
                if (share.closesByAverage(day) && average(share, day) != share.close(day)) {
                    missed.add(each.symbol() + " " + days.date(day) + " " + average(share, day) + " for "
                            + share.close(day) + " in " + share.frame(day));
                }
            }
        }
        assertThat(missed).isEmpty();
    }

    private static long average(SharePath share, int day) {
        PricePath.Curve curve = share.curve(day);
        long shares = 0;
        long value = 0;
        for (int block = curve.profile().blockOf(share.minutes(day) - 30);
                block < curve.profile().blocks();
                block++) {
            MinuteBars bars = curve.block(block);
            for (int i = Math.max(share.minutes(day) - 30 - bars.first, 0); i < bars.count; i++) {
                shares += bars.volume[i];
                value += bars.volume[i] * bars.average(i);
            }
        }
        return ClosingPrice.average(shares, value, 0, 0, share.tickPaise(day));
    }

    private static Tick latest(SimulatedFeed feed, Instrument share, long micros) {
        Tick[] last = new Tick[1];
        feed.playBack(List.of(share), micros - Ist.MINUTE, micros, (tick, reference) -> last[0] = tick);
        return last[0];
    }

    @Test
    void everyPrintIsATickAtItsMatch() {
        InstrumentCatalog catalog = only(List.of("RELIANCE.NS", "3MINDIA.NS", "HDFCBANK.NS", "^NSEBANK"));
        SimulatedFeed small = new SimulatedFeed(catalog, SEED, 1, EXCHANGE, TICK_SIZES, BANDS);
        List<Emitted> day = play(small, at(MONDAY, 8, 0, 0), at(MONDAY, 16, 0, 0), Ist.MINUTE);
        for (Instrument each : catalog.all()) {
            List<Tick> ticks = day.stream()
                    .map(Emitted::tick)
                    .filter(tick -> tick.instrument() == each.number())
                    .toList();
            Tick open = ticks.getFirst();
            Tick close = ticks.getLast();
            boolean auction = each.derivatives() || each.isIndex();

            assertThat(open.eventMicros()).isBetween(matchedAt(each, true), matchedAt(each, true) + 2 * Ist.SECOND);
            assertThat(ticks.get(1).eventMicros()).isGreaterThanOrEqualTo(at(MONDAY, 9, 15, 0));
            assertThat(open.ltpPaise()).isEqualTo(ticks.get(1).ltpPaise());
            assertThat(open.volume() > 0).isEqualTo(!each.isIndex());
            assertThat(open.bidPaise() + open.askPaise()).isZero();
            assertThat(small.depth(quote(catalog, day, open)).bids()).isEmpty();
            if (auction) {
                Tick before = ticks.get(ticks.size() - 2);
                assertThat(before.eventMicros()).isLessThan(at(MONDAY, 15, 15, 0));
                assertThat(close.eventMicros())
                        .isBetween(matchedAt(each, false), matchedAt(each, false) + 2 * Ist.SECOND);
                assertThat(close.ltpPaise()).isEqualTo(small.closePaise(each, MONDAY));
                assertThat(close.ltpPaise()).isNotEqualTo(before.ltpPaise());
                assertThat(close.volume() > before.volume()).isEqualTo(!each.isIndex());
            } else {
                assertThat(close.eventMicros()).isLessThan(at(MONDAY, 15, 30, 0));
            }
            assertThat(ticks).isSortedAccordingTo((a, b) -> Long.compare(a.seq(), b.seq()));
            assertThat(small.reference(each, EXCHANGE.tradingDayAfter(MONDAY)).previousClose())
                    .isEqualTo(small.closePaise(each, MONDAY));
        }
    }

    private static Quote quote(InstrumentCatalog catalog, List<Emitted> day, Tick tick) {
        return new Quote(
                catalog.byNumber(tick.instrument()), tick, day.getFirst().reference());
    }

    private static long matchedAt(Instrument instrument, boolean opening) {
        return EXCHANGE.phases(MONDAY, instrument).stream()
                .filter(span -> span.phase() == (opening ? SessionPhase.PRE_OPEN_MATCH : SessionPhase.AUCTION_MATCH))
                .findFirst()
                .map(PhaseSpan::start)
                .orElseThrow();
    }

    @Test
    void anIndicationIsGivenWhileOrdersAreEntered() {
        Instrument share = instrument("RELIANCE.NS");
        AuctionLimits limits =
                feed.auctionLimits(share, MONDAY, AuctionKind.CLOSING).orElseThrow();
        Indication early = feed.indicative(share, at(MONDAY, 15, 20, 30)).orElseThrow();
        Indication late = feed.indicative(share, at(MONDAY, 15, 27, 59)).orElseThrow();

        assertThat(early.quantity()).isLessThan(late.quantity());
        assertThat(late.pricePaise()).isBetween(limits.lowPaise(), limits.highPaise());
        assertThat(Math.abs(late.pricePaise() - feed.closePaise(share, MONDAY)))
                .isLessThan(feed.closePaise(share, MONDAY) / 200);
        assertThat(feed.indicative(share, at(MONDAY, 9, 3, 0))).isPresent();
        assertThat(feed.indicative(share, at(MONDAY, 12, 0, 0))).isEmpty();
        assertThat(feed.indicative(share, at(MONDAY, 15, 17, 0))).isEmpty();
        assertThat(feed.indicative(instrument("3MINDIA.NS"), at(MONDAY, 15, 22, 0)))
                .isEmpty();
        assertThat(feed.indicative(instrument("^NSEI"), at(MONDAY, 9, 3, 0))).isEmpty();
        assertThat(feed.indicative(share, at(MONDAY.plusDays(1), 9, 3, 0)))
                .as("a holiday")
                .isEmpty();
    }

    @Test
    void aMarketThatNeverClosesHoldsNone() {
        SimulatedFeed always = SampleMarket.feed(ALWAYS);
        Instrument share = instrument("RELIANCE.NS");

        assertThat(always.auctionBook(share, MONDAY, AuctionKind.OPENING)).isEmpty();
        assertThat(always.auctionLimits(share, MONDAY, AuctionKind.CLOSING)).isEmpty();
        assertThat(always.indicative(share, at(MONDAY, 9, 3, 0))).isEmpty();
        assertThat(always.closePaise(share, MONDAY))
                .isEqualTo(
                        latest(always, share, at(MONDAY, 23, 59, 59) + 999_999).ltpPaise());
    }

    private Candle day(Instrument instrument, LocalDate date) {
        long start = Ist.startOf(date);
        return feed.candles()
                .candles(instrument, Interval.ONE_DAY, start, start + Ist.DAY, start + Ist.DAY)
                .getFirst();
    }
}
