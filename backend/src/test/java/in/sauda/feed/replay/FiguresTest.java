package in.sauda.feed.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FiguresTest {

    @ParameterizedTest
    @CsvSource({
        "1331.5999755859375, 133160",
        "745.2000122070312,   74520",
        "2280.10009765625,   228010",
        "748.5,               74850",
        "24970.30078125,    2497030",
        "0.005,                   1",
        "12,                   1200",
    })
    void undoesTheNarrowFloat(String text, long paise) {
        assertThat(Figures.price("Open", text)).isEqualTo(paise);
    }

    @Test
    void undoesEveryPaisaOfAFloatThatCanTellThemApart() {
        for (int paise = 1; paise < 8_388_600; paise += 7) {
            String widened = Double.toString((float) (paise / 100.0));
            if (!widened.contains("E")) {
                assertThat(Figures.price("Open", widened, 1)).isEqualTo(paise);
            }
        }
    }

    @Test
    void goesByThePriceStepWhereAFloatCannotTellPaiseApart() {
        // A 32-bit float has 1,45,005.27 only as 145005.265625 or 145005.28125.
        assertThat(Figures.price("Open", Double.toString(145_005f), 500)).isEqualTo(14_500_500);
        assertThat(Figures.price("Open", "145004.995", 500)).isEqualTo(14_500_500);
        assertThat(Figures.price("Open", "145004.98", 500)).isEqualTo(14_500_498);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "-1", "1e3", "NaN", "1,331.60", "0", "0.004", "99999999999"})
    void refusesWhatIsNoPrice(String text) {
        assertThatThrownBy(() -> Figures.price("Open", text))
                .isInstanceOf(Figures.FigureException.class)
                .hasMessageStartingWith("Open");
    }

    @Test
    void readsShares() {
        assertThat(Figures.shares("Volume", "318216")).isEqualTo(318_216);
        assertThat(Figures.shares("Volume", "1200.0")).isEqualTo(1_200);
        assertThatThrownBy(() -> Figures.shares("Volume", "12.5"))
                .hasMessage("Volume '12.5' is not a number of shares");
        assertThatThrownBy(() -> Figures.shares("Volume", "-")).isInstanceOf(Figures.FigureException.class);
    }
}
