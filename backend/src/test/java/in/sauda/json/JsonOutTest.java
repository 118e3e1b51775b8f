package in.sauda.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import in.sauda.money.Money;
import in.sauda.money.Quantity;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonOutTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0.00",
        "1, 0.01",
        "-1, -0.01",
        "10, 0.10",
        "295435, 2954.35",
        "295430, 2954.30",
        "-100000, -1000.00",
        "9223372036854775807, 92233720368547758.07",
    })
    void writesRupeesExactly(long paise, String expected) {
        assertThat(text(new JsonOut(8).open().rupees("a", paise).close())).isEqualTo("{\"a\":" + expected + "}");
    }

    @Test
    void writesWholeNumbersOfAnyLength() {
        for (long power = 1; power < Long.MAX_VALUE / 10; power *= 10) {
            for (long value : new long[] {power - 1, power, power + 1, -power, power * 9 + 7, power * 5 / 3}) {
                assertThat(text(new JsonOut(1).number(value))).isEqualTo(Long.toString(value));
            }
        }
        assertThat(text(new JsonOut(1).number(Integer.MAX_VALUE))).isEqualTo("2147483647");
        assertThat(text(new JsonOut(1).number(Integer.MAX_VALUE + 1L))).isEqualTo("2147483648");
    }

    @Test
    void setsCommasWhereTheyBelong() {
        JsonOut out = new JsonOut(1)
                .open()
                .array("a")
                .open()
                .number("n", 1)
                .flag("f", true)
                .close()
                .open()
                .none("x")
                .close()
                .end()
                .array("b")
                .end()
                .key("c\"d")
                .open()
                .close()
                .close();

        assertThat(text(out)).isEqualTo("{\"a\":[{\"n\":1,\"f\":true},{\"x\":null}],\"b\":[],\"c\\\"d\":{}}");
    }

    @Test
    void textThatEndsLikeAStructureNeedsItsCommaToo() {
        assertThat(text(new JsonOut(1).open().text("a", "{[:").text("b", "x").close()))
                .isEqualTo("{\"a\":\"{[:\",\"b\":\"x\"}");
    }

    @Test
    void writesAnyTextSoThatItIsReadBackTheSame() throws IOException {
        for (String each : List.of("", "a\"b\\c", "\u0000\u001f\n\t", "नमस्ते ₹ é", "😀", "</script>")) {
            byte[] json = new JsonOut(4).open().text("t", each).close().bytes();

            assertThat(new ObjectMapper().readTree(json).get("t").asText()).isEqualTo(each);
        }
    }

    @Test
    void writesTimesInIndia() {
        assertThat(text(new JsonOut(8)
                        .open()
                        .time("t", 1_795_405_500_250_000L)
                        .time("none", 0)
                        .close()))
                .isEqualTo("{\"t\":\"2026-11-23T09:15:00.250000+05:30\",\"none\":null}");
    }

    @Test
    void writesFiguresOfProblems() {
        JsonOut out = new JsonOut(8)
                .open()
                .value("m", Money.ofPaise(1234))
                .value("q", Quantity.of(5))
                .value("l", List.of(1, "a"))
                .value("o", Map.of("k", true))
                .close();

        assertThat(text(out)).isEqualTo("{\"m\":12.34,\"q\":5,\"l\":[1,\"a\"],\"o\":{\"k\":true}}");
    }

    private static String text(JsonOut out) {
        return new String(out.bytes(), StandardCharsets.UTF_8);
    }
}
