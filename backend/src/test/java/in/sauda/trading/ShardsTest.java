package in.sauda.trading;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.portfolio.TraderId;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShardsTest {

    @Test
    void aTradersShardIsTheSameForEver() {
        assertThat(Shards.of(new TraderId("ASHA0000"))).isEqualTo(43);
        assertThat(Shards.of(new TraderId("RAV10000"))).isEqualTo(10);
    }

    @Test
    void tradersAreSpreadOverAllOfThem() {
        int[] counts = new int[Shards.COUNT];
        IntStream.range(0, 6_400).forEach(i -> counts[Shards.of(new TraderId("T%07d".formatted(i)))]++);

        assertThat(IntStream.of(counts)).allMatch(count -> count > 0);
    }
}
