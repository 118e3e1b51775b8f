package in.sauda.trading;

import static in.sauda.trading.TradingFixture.ASHA;
import static in.sauda.trading.TradingFixture.TCS;
import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.charge.ChargeSchedule;
import in.sauda.charge.ContractNote;
import in.sauda.fill.Fill;
import in.sauda.ledger.Journal;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.store.memory.MemoryStore;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An account's contract notes as they are shown: before the day's end, and against what was booked at it. */
class DayNotesTest {

    private static final int DAY = 86_400;
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    private final MemoryStore store = new MemoryStore();
    private final TradingFixture market = new TradingFixture(store);
    private final ChargeSchedule schedule = ChargeSchedule.load();
    private final DayNotes notes = new DayNotes(TradingFixture.CATALOG, schedule);

    @AfterEach
    void everyAccountIsProved() {
        market.close();
        store.forEachAccount(
                key -> assertThat(new LedgerAudit(store).audit(key).faults()).isEmpty());
    }

    @Test
    void anOpenIntradayPositionIsChargedAsIntradayBeforeTheDayEnds() {
        trade(1, Side.BUY, Product.MIS, 10);
        DayNote note = note(MONDAY);
        assertThat(note.booked()).isFalse();
        assertThat(note.note().lines()).hasSize(1);
        ContractNote.Line line = note.note().lines().getFirst();
        assertThat(line.intradayQuantity()).isEqualTo(10);
        assertThat(line.charges())
                .as("a purchase of shares bears no STT if it is intraday")
                .isEqualTo(schedule.order(MONDAY, TCS.exchange(), TCS.series(), Side.BUY, 0, 10 * 100_05));
        assertThat(note.charges().stt()).isZero();
        assertThat(note.differencePaise()).isZero();

        trade(2, Side.SELL, Product.MIS, 4);
        DayNote later = note(MONDAY);
        assertThat(later.note().lines())
                .extracting(ContractNote.Line::intradayQuantity)
                .containsExactly(10L, 4L);
        assertThat(later.note().shares().getFirst().sold())
                .as("what would close the rest is not sold yet")
                .isEqualTo(4);
    }

    @Test
    void theDifferenceOfABookedNoteIsWhatItsJournalPostedWithTheDepositorysChargeThatCameBack() {
        trade(1, Side.BUY, Product.CNC, 10);
        trade(2 * DAY, Side.SELL, Product.CNC, 10);
        trade(2 * DAY + 1, Side.BUY, Product.CNC, 10);
        LocalDate wednesday = MONDAY.plusDays(2);
        assertThat(market.account(ASHA).dayCharges().dp()).isEqualTo(schedule.dpPaise(wednesday));
        trade(3 * DAY, Side.BUY, Product.CNC, 1);

        DayNote note = note(wednesday);
        assertThat(note.booked()).isTrue();
        long withTheFills = note.fills().stream().mapToLong(Fill::chargesPaise).sum();
        assertThat(note.differencePaise())
                .isEqualTo(note.charges().total() - withTheFills - schedule.dpPaise(wednesday))
                .isEqualTo(-journal(wednesday).cashPaise());
        assertThat(note(MONDAY).differencePaise()).isEqualTo(-journal(MONDAY).cashPaise());
    }

    @Test
    void journalsOfADayAreFoundAmongMany() {
        for (int day = 0; day < 5; day++) {
            for (int i = 0; i <= day; i++) {
                trade(day * DAY + i + 1, Side.BUY, Product.CNC, 1);
            }
        }
        for (int day = 0; day < 5; day++) {
            LocalDate date = MONDAY.plusDays(day);
            assertThat(journals(date).stream().filter(journal -> journal.type() == Journal.Type.BUY))
                    .as("%s", date)
                    .hasSize(day + 1)
                    .allMatch(journal -> Ist.date(journal.at()).equals(date));
        }
        assertThat(journals(MONDAY.minusDays(1))).isEmpty();
        assertThat(journals(MONDAY.plusDays(5))).isEmpty();
    }

    private Journal journal(LocalDate date) {
        return journals(date).stream()
                .filter(journal -> journal.type() == Journal.Type.NOTE)
                .findFirst()
                .orElseThrow();
    }

    private List<Journal> journals(LocalDate date) {
        return store.journalsBetween(market.key(ASHA), Ist.startOf(date), Ist.startOf(date.plusDays(1))).stream()
                .map(PostedJournal::journal)
                .toList();
    }

    private DayNote note(LocalDate date) {
        return notes.of(store, market.account(ASHA), date).orElseThrow();
    }

    /** At {@code second} after nine on Monday, with the share at ₹100. */
    private void trade(int second, Side side, Product product, long quantity) {
        market.book(TCS, second, 100_00, 50, 50);
        market.at(second);
        Outcome outcome = market.place(new PlaceOrder(
                ASHA,
                TCS,
                side,
                OrderType.MARKET,
                product,
                Validity.DAY,
                Variety.REGULAR,
                quantity,
                0,
                0,
                0,
                0,
                null,
                null));
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Taken.class,
                        taken -> assertThat(taken.order().filledQuantity()).isEqualTo(quantity));
    }
}
