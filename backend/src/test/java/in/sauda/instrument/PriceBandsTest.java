package in.sauda.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.money.Price;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceBandsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 6, 1);

    @ParameterizedTest
    @CsvSource({
        // 10 % of 1,331.60 is 133.16: 1,198.44 and 1,464.76, moved inwards to the step of 0.10.
        "133160, 10, 10, 119850, 146470",
        "100000, 20,  5,  80000, 120000",
        "100,     5,  5,     95,    105",
        "1,      20,  1,      1,      1",
        "0,      20,  1,      0,      0",
    })
    void staysInsideOnTick(long close, int percent, long tick, long lower, long upper) {
        assertThat(PriceBands.lower(close, percent, tick)).isEqualTo(lower);
        assertThat(PriceBands.upper(close, percent, tick)).isEqualTo(upper);
    }

    @Test
    void takesTheListsBandAndElseThatOfTheKind() {
        PriceBands bands = PriceBands.load();

        assertThat(bands.percent(share("EQ", false, 2), DAY)).isEqualTo(2);
        assertThat(bands.percent(share("EQ", true, 0), DAY)).isEqualTo(10);
        assertThat(bands.percent(share("EQ", false, 0), DAY)).isEqualTo(20);
        assertThat(bands.percent(share("BE", false, 0), DAY)).isEqualTo(5);
        assertThat(bands.percent(share("EQ", false, 0), LocalDate.of(1999, 1, 1)))
                .isEqualTo(20);
    }

    private static Instrument share(String series, boolean derivatives, int band) {
        return new Instrument(
                0,
                new Symbol("A.NS"),
                "A",
                "INE000000000",
                Exchange.NSE,
                series,
                "Oil",
                List.of(),
                "10",
                derivatives,
                band,
                1,
                Price.ofPaise(100),
                "");
    }
}
