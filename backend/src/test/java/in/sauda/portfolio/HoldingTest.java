package in.sauda.portfolio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import in.sauda.instrument.Symbol;
import java.util.List;
import org.junit.jupiter.api.Test;

class HoldingTest {

    private static final Symbol TCS = new Symbol("TCS.NS");
    private static final Holding TWO_LOTS =
            new Holding(TCS, List.of(new Lot(10, 1_000_01, 1, 0, TCS), new Lot(5, 600_00, 2, 0, TCS)));

    @Test
    void sumsItsLots() {
        assertThat(TWO_LOTS.shares()).isEqualTo(15);
        assertThat(TWO_LOTS.costPaise()).isEqualTo(1_600_01);
    }

    @Test
    void sellsTheOldestFirst() {
        Holding.Sale sale = TWO_LOTS.without(12, TCS, 0);
        assertThat(sale.sold()).containsExactly(new Lot(10, 1_000_01, 1, 0, TCS), new Lot(2, 240_00, 2, 0, TCS));
        assertThat(sale.rest().lots()).containsExactly(new Lot(3, 360_00, 2, 0, TCS));
    }

    @Test
    void aSplitLotLosesNoPaisa() {
        Holding.Sale sale = TWO_LOTS.without(3, TCS, 0);
        assertThat(sale.costPaise()).isEqualTo(300_00);
        assertThat(sale.rest().costPaise() + sale.costPaise()).isEqualTo(TWO_LOTS.costPaise());
    }

    @Test
    void sellingEverythingLeavesNoLots() {
        assertThat(TWO_LOTS.without(15, TCS, 0).rest().lots()).isEmpty();
    }

    @Test
    void refusesMoreThanIsHeld() {
        assertThatThrownBy(() -> TWO_LOTS.without(16, TCS, 0)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void purchasesOfOneDayAtOnePriceAreOneLot() {
        Holding merged = TWO_LOTS.with(new Lot(10, 1_200_00, 3, 0, TCS));
        assertThat(merged.lots()).containsExactly(new Lot(10, 1_000_01, 1, 0, TCS), new Lot(15, 1_800_00, 2, 0, TCS));
        assertThat(TWO_LOTS.with(new Lot(10, 1_200_01, 3, 0, TCS)).lots()).hasSize(3);
        long nextDay = 2 + in.sauda.calendar.Ist.DAY;
        assertThat(TWO_LOTS.with(new Lot(10, 1_200_00, nextDay, 0, TCS)).lots()).hasSize(3);
    }
}
