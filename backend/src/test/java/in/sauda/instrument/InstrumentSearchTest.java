package in.sauda.instrument;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class InstrumentSearchTest {

    private final InstrumentSearch search = new InstrumentSearch(InstrumentFiles.load());

    @Test
    void putsTheExactSymbolFirstAndNseBeforeBse() {
        assertThat(symbols("reliance", 10)).startsWith("RELIANCE.NS", "RELIANCE.BO");
        assertThat(symbols("reliance.bo", 10)).startsWith("RELIANCE.BO", "RELIANCE.NS");
        assertThat(symbols("itc", 10)).startsWith("ITC.NS", "ITC.BO");
        assertThat(symbols(" M&M ", 1)).containsExactly("M&M.NS");
        assertThat(symbols("^nsei", 1)).containsExactly("^NSEI");
    }

    @Test
    void putsSymbolBeginningsBeforeNameWordsBeforeTheRest() {
        List<String> found = symbols("tata", 50);

        assertThat(found.getFirst()).startsWith("TATA");
        assertThat(found.indexOf("TATASTEEL.NS")).isLessThan(found.indexOf("TCS.NS"));
        assertThat(symbols("bank", 200)).contains("HDFCBANK.NS", "SBIN.NS");
    }

    @Test
    void findsByNameIsinAndFormerSymbol() {
        assertThat(symbols("consultancy", 5)).contains("TCS.NS");
        assertThat(symbols("tata consultancy", 1)).containsExactly("TCS.NS");
        assertThat(symbols("ine467b01029", 5)).startsWith("TCS.NS");
        assertThat(symbols("zomato", 5)).startsWith("ETERNAL.NS");
        assertThat(symbols("TATAMOTORS.NS", 5)).startsWith("TMPV.NS");
    }

    @Test
    void findsNothingForNothingOrForNonsense() {
        assertThat(symbols("", 5)).isEmpty();
        assertThat(symbols("   ", 5)).isEmpty();
        assertThat(symbols("^", 5)).isEmpty();
        assertThat(symbols("§$%", 5)).isEmpty();
        assertThat(symbols("qqqqqqqq", 5)).isEmpty();
    }

    @Test
    void keepsToTheLimitAndRepeatsItself() {
        assertThat(symbols("a", 7)).hasSize(7).isEqualTo(symbols("A", 7));
    }

    private List<String> symbols(String typed, int limit) {
        return search.search(typed, limit).stream()
                .map(instrument -> instrument.symbol().text())
                .toList();
    }
}
