package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import in.sauda.instrument.Exchange;
import in.sauda.money.Money;
import in.sauda.money.Price;
import in.sauda.money.Quantity;
import in.sauda.order.Side;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class ChargeScheduleTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
    private static final ChargeSchedule SCHEDULE = ChargeSchedule.load();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/scenarios/charges.csv", useHeadersInDisplayName = true, delimiter = '|')
    void chargesWhatTheTableSays(
            String story,
            LocalDate date,
            Exchange exchange,
            String series,
            Part part,
            Side side,
            long shares,
            String price,
            String brokerage,
            String stt,
            String exchangeCharge,
            String sebi,
            String stampDuty,
            String gst,
            String total,
            String dp) {
        long value = Price.of(new BigDecimal(price)).times(Quantity.of(shares)).paise();

        Charges charges = part == Part.DELIVERY
                ? SCHEDULE.order(date, exchange, series, side, value, 0)
                : SCHEDULE.order(date, exchange, series, side, 0, value);

        assertThat(charges)
                .isEqualTo(new Charges(
                        paise(brokerage),
                        paise(stt),
                        paise(exchangeCharge),
                        paise(sebi),
                        paise(stampDuty),
                        paise(gst),
                        0,
                        0));
        assertThat(charges.total()).isEqualTo(paise(total));
        long leavesDemat = part == Part.DELIVERY && side == Side.SELL ? SCHEDULE.dpPaise(date) : 0;
        assertThat(leavesDemat).isEqualTo(paise(dp));
    }

    @Test
    void oneOrderOfBothKindsRoundsEachComponentOnce() {
        // 300 shares of 400 at 100.33 were sold the same day: values 10,033.00 and 30,099.00.
        Charges charges = SCHEDULE.order(DAY, Exchange.NSE, "EQ", Side.SELL, 1_003_300, 3_009_900);

        // 9.0297; 10.033 -> 10 and 7.52475 -> 8; 1.2320524; 0.040132; 18 % of 10.3018844.
        assertThat(charges).isEqualTo(new Charges(903, 1800, 123, 4, 0, 185, 0, 0));
    }

    @Test
    void squaringOffCosts59() {
        assertThat(SCHEDULE.squareOffFee(DAY)).isEqualTo(new Charges(0, 0, 0, 0, 0, 900, 0, 5000));
        assertThat(SCHEDULE.squareOffFee(DAY).total()).isEqualTo(paise("59"));
    }

    @Test
    void chargesAddAndSubtractByComponent() {
        Charges some = new Charges(1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(some.total()).isEqualTo(36);
        assertThat(some.plus(some)).isEqualTo(new Charges(2, 4, 6, 8, 10, 12, 14, 16));
        assertThat(Charges.NONE.minus(some)).isEqualTo(new Charges(-1, -2, -3, -4, -5, -6, -7, -8));
    }

    @Test
    void refusesANegativeValue() {
        assertThatIllegalArgumentException().isThrownBy(() -> SCHEDULE.order(DAY, Exchange.NSE, "EQ", Side.BUY, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> SCHEDULE.roundTrip(DAY, Exchange.NSE, "EQ", 0, -1));
    }

    private static long paise(String rupees) {
        return Money.parse(rupees).paise();
    }
}
