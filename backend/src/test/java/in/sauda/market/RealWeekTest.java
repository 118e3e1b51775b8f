package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import in.sauda.calendar.ExchangeHours;
import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.fill.Fill;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentFiles;
import in.sauda.instrument.PriceBands;
import in.sauda.instrument.TickSizes;
import in.sauda.money.Money;
import in.sauda.order.RejectReason;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.TraderId;
import in.sauda.portfolio.Valuation;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Answer;
import in.sauda.trading.Outcome;
import in.sauda.trading.Ownership;
import in.sauda.trading.PlaceOrder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Trades in the recorded first week of June 2026 and compares with figures worked out by hand from the CSV. */
class RealWeekTest {

    private static final Path RECORDED = Path.of(System.getProperty("sauda.shared", ""), "data", "minute_bars");
    private static final TraderId ASHA = new TraderId("ASHA0000");

    @TempDir
    Path folder;

    @BeforeEach
    void copyTheWeek() throws IOException {
        assumeTrue(Files.isDirectory(RECORDED), "skipped: no ../shared/data");
        for (String share : List.of("RELIANCE", "TCS", "HDFCBANK")) {
            String name = share + ".NS_1m_2026-06-01_05.csv";
            Files.copy(RECORDED.resolve(name), folder.resolve(name));
        }
    }

    @Test
    void theProfitIsWhatTheRecordedBarsGive() throws Exception {
        Journey journey = play(new MemoryStore());
        // 1 June 09:47 opens at 1327.60: the ask is one step of 0.10 above.
        assertThat(journey.bought().pricePaise()).isEqualTo(1_327_70);
        // 3 June 10:14 closes at 1305.50, its last point: the bid is one step below.
        assertThat(journey.sold().pricePaise()).isEqualTo(1_305_40);
        assertThat(journey.account().realisedPaise()).isEqualTo(10 * (1_305_40 - 1_327_70));
        // 13,277.00 in: STT 13, exchange 0.41, SEBI 0.01, stamp 1.99, GST 0.08. 13,054.00 out two days later: STT 13,
        // exchange
        // 0.40, SEBI 0.01, GST 0.07, depository 15.34. The notes of both days agree.
        assertThat(journey.account().charges()).isEqualTo(new Charges(0, 26_00, 81, 2, 1_99, 15, 15_34, 0));
        assertThat(journey.account().cashPaise()).isEqualTo(1_000_000_00 - 223_00 - 44_31);
        assertThat(journey.account().holdings()).isEmpty();
        // In between, at 09:47:30 the path is at the low, 1326.80.
        assertThat(journey.worthAtLow()).isEqualTo(10 * 1_326_80);
    }

    @Test
    void theSameCommandsAtTheSameTimesGiveIdenticalFills() throws Exception {
        Journey first = play(new MemoryStore());
        Journey second = play(new MemoryStore());
        assertThat(second.fills()).isEqualTo(first.fills());
        assertThat(second.account()).isEqualTo(first.account());
    }

    @Test
    void aStoppedReplayGoesOnWhereItWas() throws Exception {
        MemoryStore store = new MemoryStore();
        String id;
        try (Market market = open(store)) {
            id = market.id();
            runTo(market, "2026-06-01T09:47:05");
            trade(market, Side.BUY);
        }
        try (Market market = open(store)) {
            assertThat(market.id()).isEqualTo(id);
            assertThat(market.clock().nowMicros()).isEqualTo(micros("2026-06-01T09:47:05"));
            assertThat(await(market.account(ASHA)).holdings()).hasSize(1);
        }
    }

    @Test
    void aFinishedReplayStartsANewRunAndAnUnfinishedOneIsGoneOnWith() throws Exception {
        MemoryStore store = new MemoryStore();
        for (int run = 1; run <= 10; run++) {
            try (Market market = open(store)) {
                assertThat(market.id()).isEqualTo("replay-2026-06-01" + (run == 1 ? "" : "-run" + run));
                market.replay()
                        .orElseThrow()
                        .runTo(market.replay().orElseThrow().lastMicros());
            }
        }
        for (int start = 1; start <= 2; start++) {
            try (Market market = open(store)) {
                assertThat(market.id()).isEqualTo("replay-2026-06-01-run11");
            }
        }
    }

    @Test
    void ordersOutsideTheSessionNameTheNextOpening() throws Exception {
        try (Market market = open(new MemoryStore())) {
            market.replay().orElseThrow().runTo(micros("2026-06-01T15:29:59"));
            market.replay().orElseThrow().runTo(micros("2026-06-02T09:15:00"));
            runTo(market, "2026-06-05T15:30:00");
            Outcome.Refused gap = (Outcome.Refused) trade(market, Side.BUY);
            assertThat(gap.refusal().reason()).isEqualTo(RejectReason.PHASE_NOT_ALLOWED);
            assertThat(gap.refusal().figures()).containsEntry("nextAt", "2026-06-05T15:40+05:30");
            runTo(market, "2026-06-05T16:00:00");
            Outcome.Refused closed = (Outcome.Refused) trade(market, Side.BUY);
            assertThat(closed.refusal().reason()).isEqualTo(RejectReason.MARKET_CLOSED);
            assertThat(closed.refusal().figures()).containsEntry("opensAt", "2026-06-08T09:15+05:30");
        }
    }

    private record Journey(Fill bought, Fill sold, long worthAtLow, List<Fill> fills, Account account) {}

    private Journey play(MemoryStore store) throws Exception {
        try (Market market = open(store)) {
            List<Fill> fills = new ArrayList<>();
            runTo(market, "2026-06-01T09:47:05");
            fills.addAll(((Outcome.Taken) trade(market, Side.BUY)).fills());
            runTo(market, "2026-06-01T09:47:30");
            // The account's own command makes sure that the market has seen the time.
            Account account = await(market.account(ASHA));
            org.awaitility.Awaitility.await()
                    .until(() -> market.board().lastEventMicros() >= micros("2026-06-01T09:47:30"));
            long worth = Valuation.of(
                            account,
                            market.catalog(),
                            market.board(),
                            market.clock().nowMicros())
                    .marketValuePaise();
            runTo(market, "2026-06-03T10:14:50");
            fills.addAll(((Outcome.Taken) trade(market, Side.SELL)).fills());
            return new Journey(fills.getFirst(), fills.getLast(), worth, fills, await(market.account(ASHA)));
        }
    }

    private Market open(MemoryStore store) throws MarketRefusedException {
        MarketSetup setup = new MarketSetup(
                InstrumentFiles.load(),
                TickSizes.load(),
                PriceBands.load(),
                store,
                Ownership.ALL,
                Money.ofRupees(10_00_000),
                () -> 0,
                () -> 0,
                Runnable::run);
        Market market = ReplayMarket.open(setup, folder, 0, 1, ExchangeHours.load());
        market.start();
        return market;
    }

    private static void runTo(Market market, String time) {
        market.replay().orElseThrow().runTo(micros(time));
    }

    private static Outcome trade(Market market, Side side) {
        Instrument reliance = market.catalog().find("RELIANCE").orElseThrow();
        return await(market.place(
                PlaceOrder.market(ASHA, reliance, side, 10, null), outcome -> new Answer(200, new byte[0])));
    }

    private static long micros(String time) {
        LocalDateTime local = LocalDateTime.parse(time);
        return Ist.micros(local.toLocalDate(), local.toLocalTime());
    }

    private static <T> T await(CompletionStage<T> stage) {
        return stage.toCompletableFuture().join();
    }
}
