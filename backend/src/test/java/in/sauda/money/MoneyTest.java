package in.sauda.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;

class MoneyTest {

    private static final Money RS_100_05 = Money.ofPaise(100_05);
    private static final Money RS_M1_23 = Money.ofPaise(-1_23);

    // of(BigDecimal)

    @Test
    void readsRupeesExactly() {
        assertThat(Money.of(new BigDecimal("100.05"))).isEqualTo(RS_100_05);
        assertThat(Money.of(new BigDecimal("100.0500"))).isEqualTo(RS_100_05);
        assertThat(Money.of(new BigDecimal("-1.23"))).isEqualTo(RS_M1_23);
        assertThat(Money.of(new BigDecimal("1E+2"))).isEqualTo(Money.ofRupees(100));
    }

    @Test
    void refusesAThirdDecimal() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("0.001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void refusesMoreThanALongHolds() {
        assertThatThrownBy(() -> Money.of(new BigDecimal("92233720368547758.08")))
                .isInstanceOf(ArithmeticException.class);
        assertThat(Money.of(new BigDecimal("92233720368547758.07")).paise()).isEqualTo(Long.MAX_VALUE);
    }

    // arithmetic

    @Test
    void addsAndSubtracts() {
        assertThat(RS_100_05.plus(RS_M1_23)).isEqualTo(Money.parse("98.82"));
        assertThat(RS_100_05.minus(RS_M1_23)).isEqualTo(Money.parse("101.28"));
        assertThat(RS_M1_23.negated()).isEqualTo(Money.parse("1.23"));
    }

    @Test
    void overflowThrows() {
        Money most = Money.ofPaise(Long.MAX_VALUE);
        assertThatThrownBy(() -> most.plus(Money.ofPaise(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofPaise(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofRupees(Long.MAX_VALUE / 10)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void writesTwoDecimals() {
        assertThat(RS_100_05).hasToString("100.05");
        assertThat(Money.ofRupees(7)).hasToString("7.00");
        assertThat(Money.ofPaise(-5)).hasToString("-0.05");
    }

    // Price and Quantity

    @Test
    void priceTimesQuantity() {
        assertThat(Price.of(new BigDecimal("1310.10")).times(Quantity.of(10))).isEqualTo(Money.parse("13101.00"));
        assertThatThrownBy(() -> Price.ofPaise(Long.MAX_VALUE).times(Quantity.of(2)))
                .isInstanceOf(ArithmeticException.class);
    }

    @Test
    void priceIsAboveZero() {
        assertThatThrownBy(() -> Price.ofPaise(0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Price.of(new BigDecimal("-1"))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void quantityIsNotNegative() {
        assertThatThrownBy(() -> Quantity.of(-1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Quantity.of(1).minus(Quantity.of(2))).isInstanceOf(IllegalArgumentException.class);
        assertThat(Quantity.of(5).min(Quantity.of(3))).isEqualTo(Quantity.of(3));
    }
}
