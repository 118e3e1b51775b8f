package in.sauda.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class ChargesTest {

    private static final Charges OF_A_PURCHASE = new Charges(0, 30_00, 91, 3, 4_43, 17, 0, 0);

    @Test
    void aPartComesToItsSumExactly() {
        for (long paise = 0; paise <= OF_A_PURCHASE.total(); paise++) {
            assertThat(OF_A_PURCHASE.part(paise).total()).isEqualTo(paise);
        }
    }

    @Test
    void aPartIsInProportionAndRoundingGoesToWhoLostMost() {
        assertThat(new Charges(0, 100, 50, 0, 0, 0, 0, 0).part(75)).isEqualTo(new Charges(0, 50, 25, 0, 0, 0, 0, 0));
        assertThat(new Charges(0, 2, 1, 0, 0, 0, 0, 0).part(1)).isEqualTo(new Charges(0, 1, 0, 0, 0, 0, 0, 0));
        assertThat(OF_A_PURCHASE.part(OF_A_PURCHASE.total())).isEqualTo(OF_A_PURCHASE);
        assertThat(Charges.NONE.part(0)).isEqualTo(Charges.NONE);
    }

    @Test
    void nothingIsAPartOfLess() {
        assertThatThrownBy(() -> Charges.NONE.part(1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> OF_A_PURCHASE.part(-1)).isInstanceOf(IllegalArgumentException.class);
    }
}
