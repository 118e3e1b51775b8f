package in.sauda.feed.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BarTest {

    @ParameterizedTest
    @CsvSource({
        // open, high, low, close and the two points between
        "100, 105,  99, 101,  99, 105",
        "100, 101,  90, 101, 101,  90",
        "100, 105,  95, 100,  95, 105",
        "100, 105,  95, 104,  95, 105",
        "100, 105,  95,  99, 105,  95",
        "100, 100, 100, 100, 100, 100",
    })
    void visitsTheNearerExtremeFirst(long open, long high, long low, long close, long second, long third) {
        Bar bar = new Bar(0, open, high, low, close, 0);

        assertThat(IntStream.range(0, Bar.POINTS).mapToObj(bar::price)).containsExactly(open, second, third, close);
    }

    @ParameterizedTest
    @CsvSource({"0", "1", "3", "7", "1003", "123456789"})
    void spreadsAllOfTheVolume(long volume) {
        Bar bar = new Bar(0, 100, 105, 95, 104, volume);

        assertThat(bar.volumeBefore(0)).isZero();
        assertThat(bar.volumeBefore(Bar.POINTS)).isEqualTo(volume);
        assertThat(IntStream.range(0, Bar.POINTS).mapToLong(bar::offered).sum()).isEqualTo(volume / 10);
    }

    @Test
    void valuesEachPartAtItsPrice() {
        Bar bar = new Bar(0, 100, 105, 95, 104, 7);

        // 1 at the open, 2 at the low, 2 at the high, 2 at the close.
        assertThat(bar.turnoverBefore(Bar.POINTS)).isEqualTo(100 + 2 * 95 + 2 * 105 + 2 * 104);
    }

    @Test
    void neverQuotesOutsideItsRange() {
        Bar bar = new Bar(0, 100, 105, 95, 104, 1000);

        assertThat(bar.bid(0, 2)).isEqualTo(98);
        assertThat(bar.ask(0, 2)).isEqualTo(102);
        assertThat(bar.bid(1, 2)).isEqualTo(95);
        assertThat(bar.ask(2, 2)).isEqualTo(105);
        assertThat(bar.ask(3, 2)).isEqualTo(105);
    }
}
