package in.sauda.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TickSizesTest {

    private static final TickSizes TICK_SIZES = TickSizes.load();

    @ParameterizedTest
    @CsvSource({
        // The day before and the day of each change on NSE.
        "NSE, 2024-06-09,   24999,   5",
        "NSE, 2024-06-10,   24999,   1",
        "NSE, 2024-06-10,   25000,   5",
        "NSE, 2025-04-14,  100001,   5",
        "NSE, 2025-04-15,   24999,   1",
        "NSE, 2025-04-15,   25000,   5",
        "NSE, 2025-04-15,  100000,   5",
        "NSE, 2025-04-15,  100001,  10",
        "NSE, 2025-04-15,  500000,  10",
        "NSE, 2025-04-15,  500001,  50",
        "NSE, 2025-04-15, 1000001, 100",
        "NSE, 2025-04-15, 2000001, 500",
        "BSE, 2023-03-01,    9999,   1",
        "BSE, 2023-03-01,   10000,   5",
        "BSE, 2026-08-03, 2000001,   5",
        // Before the first row: the first rows.
        "NSE, 2001-01-01,   10000,   5",
        "BSE, 2001-01-01,    9999,   1",
    })
    void followsTheTableInForce(Exchange exchange, LocalDate date, long reference, long tick) {
        assertThat(TICK_SIZES.tickPaise(exchange, date, reference)).isEqualTo(tick);
    }

    @Test
    void takesTheFinestStepWithoutAReference() {
        assertThat(TICK_SIZES.tickPaise(Exchange.NSE, LocalDate.of(2026, 6, 1), 0))
                .isEqualTo(1);
    }
}
