package in.sauda.portfolio;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountKeyTest {

    private static final AccountKey KEY = new AccountKey(new TraderId("8K2M4T9Q"), "replay-june-2");

    @Test
    void readsBackTheNumberInAnOrderId() {
        for (long number : new long[] {1, 9, 10, 123_456_789_012L}) {
            assertThat(KEY.orderNumber(KEY.orderId(number))).isEqualTo(number);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sim-8K2M4T9Q-1",
                "replay-june-2-7H7H7H7H-1",
                "replay-june-2-8K2M4T9Q-",
                "replay-june-2-8K2M4T9Q-0",
                "replay-june-2-8K2M4T9Q-01",
                "replay-june-2-8K2M4T9Q--1",
                "replay-june-2-8K2M4T9Q-T1",
                "replay-june-2-8K2M4T9Q-1x",
                "replay-june-2-8K2M4T9Q-१",
                "replay-june-2-8K2M4T9Q-9999999999999999999999"
            })
    void isNotAnOrderOfThisAccount(String id) {
        assertThat(KEY.orderNumber(id)).isZero();
    }
}
