package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.AlwaysOpen;
import in.sauda.calendar.Ist;
import in.sauda.order.Side;
import in.sauda.portfolio.Receivable;
import in.sauda.quote.Depth.Level;
import in.sauda.store.memory.MemoryStore;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How much of a sale's money waits for the next session, by the date of the sale. market-rules 6. */
class SaleProceedsTest {

    @ParameterizedTest
    @CsvSource({"2024-10-06, 20000, 2024-10-07", "2024-10-07, 0, -"})
    void moneyOfDeliveredShares(LocalDate soldOn, long waits, String until) {
        long bought = Ist.micros(soldOn.minusDays(5), LocalTime.NOON);
        long sold = Ist.micros(soldOn, LocalTime.NOON);
        ScriptedFeed feed = new ScriptedFeed();
        offerAtHundred(feed, bought);
        offerAtHundred(feed, sold);
        MemoryStore store = new MemoryStore();
        try (TradingFixture fixture = new TradingFixture(store, new AlwaysOpen(), feed, bought)) {
            fixture.place(ASHA, TCS, Side.BUY, 10);
            fixture.clock.set(sold);
            fixture.place(ASHA, TCS, Side.SELL, 10);

            List<Receivable> receivables = fixture.account(ASHA).receivables();
            assertThat(receivables.stream().mapToLong(Receivable::paise).sum()).isEqualTo(waits);
            assertThat(receivables.stream()
                            .map(one -> LocalDate.ofEpochDay(one.usableOn()).toString()))
                    .containsExactlyElementsOf(waits == 0 ? List.of() : List.of(until));
            assertThat(new LedgerAudit(store).audit(fixture.key(ASHA)).faults()).isEmpty();
        }
    }

    private static void offerAtHundred(ScriptedFeed feed, long micros) {
        List<Level> level = List.of(new Level(100_00, 50, 1));
        feed.say(micros, TCS, 100_00, 1_000, level, level);
    }
}
