package in.sauda.fill;

import static org.assertj.core.api.Assertions.assertThat;

import in.sauda.order.Side;
import in.sauda.quote.Depth;
import in.sauda.quote.Depth.Level;
import java.util.List;
import org.junit.jupiter.api.Test;

class FillModelTest {

    private static final Depth BOOK = new Depth(
            List.of(new Level(99_90, 50, 2), new Level(99_80, 100, 3)),
            List.of(new Level(100_00, 40, 1), new Level(100_10, 60, 2), new Level(100_30, 10, 1)),
            true,
            7,
            0);

    @Test
    void smallOrderTakesTheBestPrice() {
        assertThat(FillModel.market(BOOK, Side.BUY, 10, 0)).containsExactly(new Slice(100_00, 10));
        assertThat(FillModel.market(BOOK, Side.SELL, 10, 0)).containsExactly(new Slice(99_90, 10));
    }

    @Test
    void largeOrderWalksTheLevelsAndPaysMore() {
        assertThat(FillModel.market(BOOK, Side.BUY, 105, 0))
                .containsExactly(new Slice(100_00, 40), new Slice(100_10, 60), new Slice(100_30, 5));
    }

    @Test
    void whatIsNotOfferedIsNotFilled() {
        assertThat(FillModel.market(BOOK, Side.SELL, 1_000, 0))
                .containsExactly(new Slice(99_90, 50), new Slice(99_80, 100));
    }

    @Test
    void consumedSharesAreGone() {
        assertThat(FillModel.market(BOOK, Side.BUY, 30, 35))
                .containsExactly(new Slice(100_00, 5), new Slice(100_10, 25));
        assertThat(FillModel.market(BOOK, Side.BUY, 30, 110)).isEmpty();
        assertThat(FillModel.market(BOOK, Side.BUY, 30, 5_000)).isEmpty();
    }

    @Test
    void anEmptyBookFillsNothing() {
        assertThat(FillModel.market(new Depth(List.of(), List.of(), true, 1, 0), Side.BUY, 1, 0))
                .isEmpty();
    }
}
