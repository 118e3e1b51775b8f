package in.sauda.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.calendar.Ist;
import in.sauda.charge.Charges;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.TestShares;
import in.sauda.ledger.JournalHash;
import in.sauda.order.Product;
import in.sauda.quote.DayReference;
import in.sauda.quote.QuoteBoard;
import in.sauda.quote.Tick;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What positions gain at the last price, 110.00, and what of it counts for the account. */
class ValuationTest {

    private static final long NOON = Ist.micros(LocalDate.of(2026, 11, 23), LocalTime.NOON);
    private static final long YESTERDAY = NOON - Ist.DAY;
    private static final Instrument TCS = TestShares.share(0, "TCS.NS", "");

    @Test
    void aDeliveryPositionGainsWhatTheDaysSharesThatAreStillHeldGain() {
        Valuation worth = worth(
                Position.none(TCS.symbol(), Product.CNC, 1).counting(5, 520_00, 0, 0, 0),
                lot(10, 90_00, YESTERDAY),
                lot(5, 104_00, NOON));

        assertThat(worth.positions().getFirst().unrealisedPaise()).isEqualTo(5 * 6_00);
        assertThat(worth.unrealisedPaise())
                .as("counted once, with the holdings")
                .isEqualTo(10 * 20_00 + 5 * 6_00);
    }

    @Test
    void ofPurchasesAndSalesTheNewestSharesAreLeft() {
        Valuation worth = worth(
                Position.none(TCS.symbol(), Product.CNC, 1).counting(15, 1_520_00, 12, 1_300_00, 84_00),
                lot(3, 104_00, NOON));

        assertThat(worth.positions().getFirst().unrealisedPaise()).isEqualTo(3 * 6_00);
    }

    @Test
    void aSaleOfSharesHeldBeforeLeavesNothingOpen() {
        Valuation worth = worth(
                Position.none(TCS.symbol(), Product.CNC, 1).counting(0, 0, 4, 440_00, 80_00), lot(6, 90_00, YESTERDAY));

        assertThat(worth.positions().getFirst().unrealisedPaise()).isZero();
    }

    @Test
    void aShortIntradayPositionGainsAsThePriceFalls() {
        Valuation worth = worth(Position.none(TCS.symbol(), Product.MIS, 5).open(-10, 1_120_00, 5));

        assertThat(worth.positions().getFirst().unrealisedPaise()).isEqualTo(10 * 2_00);
        assertThat(worth.unrealisedPaise()).isEqualTo(10 * 2_00);
    }

    private static Lot lot(long shares, long price, long boughtAt) {
        return new Lot(shares, shares * price, boughtAt, 0, TCS.symbol());
    }

    private static Valuation worth(Position position, Lot... lots) {
        InstrumentCatalog catalog = new InstrumentCatalog(List.of(TCS), Map.of());
        QuoteBoard board = new QuoteBoard(catalog);
        board.apply(
                new Tick(0, 1, NOON, 110_00, 1, 110_00, 109_95, 110_05, 110_00, 110_00, 110_00),
                new DayReference(100_00, 80_00, 120_00, 150_00, 50_00, 5));
        Account account = new Account(
                new AccountKey(new TraderId("ASHA0000"), "sim"),
                1,
                0,
                0,
                0,
                List.of(),
                0,
                0,
                Charges.NONE,
                0,
                0,
                Charges.NONE,
                1,
                Account.Counters.NONE,
                JournalHash.GENESIS,
                lots.length == 0 ? Map.of() : Map.of(TCS.symbol(), new Holding(TCS.symbol(), List.of(lots))),
                List.of(position),
                List.of(),
                List.of(),
                List.of());
        return Valuation.of(account, catalog, board, NOON);
    }
}
