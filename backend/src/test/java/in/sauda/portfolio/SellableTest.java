package in.sauda.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.charge.Charges;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentCatalog;
import in.sauda.instrument.TestShares;
import in.sauda.ledger.JournalHash;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.order.WorkingOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class SellableTest {

    /** Both listings are of one company. */
    private static final String ISIN = "INE467B01029";

    private static final InstrumentCatalog CATALOG = new InstrumentCatalog(
            List.of(TestShares.share(0, "TCS.BO", ISIN), TestShares.share(1, "TCS.NS", ISIN)), Map.of());
    private static final Instrument BSE = CATALOG.byNumber(0);
    private static final Instrument NSE = CATALOG.byNumber(1);

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/one-isin-two-exchanges.csv", delimiter = '|')
    void sells(
            String story,
            long delivered,
            long nseT1,
            long bseT1,
            long waitingNse,
            long waitingBse,
            long freeNse,
            long freeBse,
            long free) {
        Account account = account(lots(delivered, nseT1, bseT1), waiting(waitingNse, waitingBse));
        assertThat(account.freeShares(NSE)).as("%s, on NSE", story).isEqualTo(freeNse);
        assertThat(account.freeShares(BSE)).as("%s, on BSE", story).isEqualTo(freeBse);
        assertThat(account.unpromisedShares(BSE)).as(story).isEqualTo(free);
    }

    @Test
    void theNseListingStandsForTheIsin() {
        assertThat(NSE.line()).isEqualTo(NSE.symbol());
        assertThat(BSE.line()).isEqualTo(NSE.symbol());
    }

    /** market-rules 6: shares of the trade-to-trade series must have been delivered. */
    @Test
    void sharesOnTheirWayOfATradeToTradeShareCannotBeSold() {
        Instrument series =
                new InstrumentCatalog(List.of(TestShares.share(0, "TCS.NS", ISIN, "BE", true)), Map.of()).byNumber(0);

        assertThat(account(lots(10, 5, 0), List.of()).freeShares(series)).isEqualTo(10);
    }

    @Test
    void aSaleLeavesWhatAnOrderOnTheOtherExchangeNeedsAndWhatWasBoughtThere() {
        Holding held = new Holding(NSE.symbol(), lots(10, 5, 3));
        Holding.Sale sale = held.without(9, NSE.symbol(), 6);
        assertThat(sale.sold()).containsExactly(lot(4, 0, NSE), lot(5, 20_000, NSE));
        assertThat(sale.rest().lots()).containsExactly(lot(6, 0, NSE), lot(3, 20_000, BSE));
    }

    private static List<Lot> lots(long delivered, long nseT1, long bseT1) {
        List<Lot> lots = new ArrayList<>();
        lots.add(lot(delivered, 0, NSE));
        lots.add(lot(nseT1, 20_000, NSE));
        lots.add(lot(bseT1, 20_000, BSE));
        lots.removeIf(lot -> lot.shares() == 0);
        return lots;
    }

    private static Lot lot(long shares, long settlesOn, Instrument boughtOn) {
        return new Lot(shares, shares * 100_00, 1, settlesOn, boughtOn.symbol());
    }

    private static List<WorkingOrder> waiting(long nse, long bse) {
        List<WorkingOrder> working = new ArrayList<>();
        if (nse > 0) {
            working.add(sale(1, NSE, nse));
        }
        if (bse > 0) {
            working.add(sale(2, BSE, bse));
        }
        return working;
    }

    private static WorkingOrder sale(long number, Instrument instrument, long quantity) {
        Order order = new Order(
                "sim-ASHA0000-" + number,
                number,
                instrument.symbol(),
                Side.SELL,
                OrderType.LIMIT,
                Product.CNC,
                Validity.DAY,
                Variety.REGULAR,
                0,
                0,
                quantity,
                0,
                0,
                110_00,
                0,
                0,
                OrderStatus.OPEN,
                null,
                null,
                null,
                1,
                1,
                List.of());
        return new WorkingOrder(order, 110_00, 110_00, 0, 1, 0, 0, 0, 0);
    }

    private static Account account(List<Lot> lots, List<WorkingOrder> working) {
        return new Account(
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
                lots.isEmpty() ? Map.of() : Map.of(NSE.symbol(), new Holding(NSE.symbol(), lots)),
                List.of(),
                working,
                List.of(),
                List.of());
    }
}
