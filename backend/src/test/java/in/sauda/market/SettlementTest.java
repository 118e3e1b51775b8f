package in.sauda.market;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Instrument;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.Holding;
import in.sauda.portfolio.Lot;
import in.sauda.portfolio.Receivable;
import in.sauda.portfolio.TraderId;
import in.sauda.store.memory.MemoryStore;
import in.sauda.trading.Answer;
import in.sauda.trading.LedgerAudit;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceOrder;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** The table of deliveries and of the money of sales, row by row, each on a market of its own. */
class SettlementTest {

    private static final TraderId ASHA = new TraderId("ASHA0000");
    private static final Answer NOTHING = new Answer(200, new byte[0]);
    private static final Instrument RELIANCE =
            SimulatedExchange.CATALOG.find("RELIANCE.NS").orElseThrow();

    private final MemoryStore store = new MemoryStore();
    private final AtomicLong clock = new AtomicLong();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(files = "src/test/resources/scenarios/settlement.csv", delimiter = '|', nullValues = "-")
    void settles(
            String story,
            LocalDateTime bought,
            LocalDateTime sold,
            LocalDateTime lookedAt,
            long settled,
            long onTheWay,
            long waits)
            throws Exception {
        at(bought);
        try (Market market = SimulatedExchange.open(store, clock)) {
            place(market, Side.BUY);
            long proceeds = 1;
            if (sold != null) {
                at(sold);
                proceeds = place(market, Side.SELL);
            }
            at(lookedAt);
            market.cancel(ASHA, 999).toCompletableFuture().join();
            Account account = market.account(ASHA).toCompletableFuture().join();

            assertThat(shares(account, true)).as("settled").isEqualTo(settled);
            assertThat(shares(account, false)).as("T1").isEqualTo(onTheWay);
            long waiting =
                    account.receivables().stream().mapToLong(Receivable::paise).sum();
            assertThat(Math.ceilDiv(waiting * 100, proceeds)).as("waits").isEqualTo(waits);
        }
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    /** Buys or sells ten shares at the market; returns their value in paise. */
    private static long place(Market market, Side side) {
        Outcome outcome = market.place(PlaceOrder.market(ASHA, RELIANCE, side, 10, null), it -> NOTHING)
                .toCompletableFuture()
                .join();
        assertThat(outcome).isInstanceOf(Outcome.Taken.class);
        Outcome.Taken taken = (Outcome.Taken) outcome;
        assertThat(taken.order().filledQuantity()).isEqualTo(10);
        return taken.order().filledValuePaise();
    }

    private static long shares(Account account, boolean settled) {
        Holding held = account.holdings().get(RELIANCE.symbol());
        List<Lot> lots = held == null ? List.of() : held.lots();
        return lots.stream()
                .filter(lot -> lot.settled() == settled)
                .mapToLong(Lot::shares)
                .sum();
    }

    private void at(LocalDateTime time) {
        clock.set(Ist.micros(time.toLocalDate(), time.toLocalTime()));
    }
}
