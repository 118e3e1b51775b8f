package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import in.sauda.order.Side;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "10 | 10",
                "\"10\" | 10",
                "\" 7 \" | 7",
                "10.0 | 10",
                "1e3 | 1000",
                "1000000000000 | 1000000000000",
            })
    void takesQuantitiesThatAreWhole(String json, long expected) {
        assertThat(body("{\"quantity\":" + json + "}").quantity("quantity")).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "-1",
                "1.5",
                "\"1.5\"",
                "\"ten\"",
                "\"\"",
                "1e400000000",
                "1e2147483647",
                "1e-400000000",
                "1000000000001",
                "\"NaN\"",
                "\"Infinity\"",
                "99999999999999999999"
            })
    void refusesQuantitiesThatAreNot(String json) {
        refused(
                ProblemCode.INVALID_QUANTITY,
                "quantity",
                "{\"quantity\":" + json + "}",
                body -> body.quantity("quantity"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"true", "[1]", "{}"})
    void refusesQuantitiesOfAnotherType(String json) {
        refused(ProblemCode.WRONG_TYPE, "quantity", "{\"quantity\":" + json + "}", body -> body.quantity("quantity"));
    }

    @Test
    void readsRupeesToThePaisa() {
        assertThat(body("{\"price\":2954.35}").rupees("price")).isEqualTo(295_435);
        assertThat(body("{\"price\":2954.350}").rupees("price")).isEqualTo(295_435);
        assertThat(body("{\"price\":null}").rupees("price")).isZero();
        refused(ProblemCode.TOO_MANY_DECIMALS, "price", "{\"price\":1.005}", body -> body.rupees("price"));
        refused(ProblemCode.INVALID_VALUE, "price", "{\"price\":-1}", body -> body.rupees("price"));
        refused(ProblemCode.INVALID_VALUE, "price", "{\"price\":1e30}", body -> body.rupees("price"));
        refused(ProblemCode.WRONG_TYPE, "price", "{\"price\":\"1\"}", body -> body.rupees("price"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "[]",
                "1",
                "nonsense",
                "{\"a\":1}}",
                "{\"a\":1} {}",
                "{\"a\":01}",
                "{'a':1}",
                "{\"a\":NaN}",
                "{\"a\":}",
                "{\"a\":[[[[[[1]]]]]]}",
                "{\"a\":\"\u0001\"}"
            })
    void refusesWhatIsNotOneObject(String json) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> body(json))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.MALFORMED_JSON));
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] latin1 = "{\"username\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1);

        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> Body.parse(latin1))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(ProblemCode.BAD_ENCODING));
    }

    @Test
    void namesTheFieldThatIsAtFault() {
        refused(ProblemCode.MISSING_FIELD, "symbol", "{}", body -> body.text("symbol"));
        refused(ProblemCode.MISSING_FIELD, "symbol", "{\"symbol\":null}", body -> body.text("symbol"));
        refused(ProblemCode.WRONG_TYPE, "symbol", "{\"symbol\":7}", body -> body.text("symbol"));
        refused(ProblemCode.UNKNOWN_FIELD, "extra", "{\"extra\":7}", Body::done);
        refused(ProblemCode.INVALID_VALUE, "side", "{\"side\":\"buy\"}", body -> body.choice("side", Side.class));
        refused(ProblemCode.WRONG_TYPE, "symbols", "{\"symbols\":[1]}", body -> body.texts("symbols", 5));
        refused(ProblemCode.INVALID_VALUE, "symbols", "{\"symbols\":[\"a\",\"b\"]}", body -> body.texts("symbols", 1));
    }

    @Test
    void refusesAFieldThatIsGivenTwice() {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> body("{\"quantity\":1,\"quantity\":100}"))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCode.DUPLICATE_FIELD);
                    assertThat(new String(problem.body(), StandardCharsets.UTF_8))
                            .contains("\"field\":\"quantity\"");
                });
    }

    private static void refused(ProblemCode code, String field, String json, Consumer<Body> read) {
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> read.accept(body(json)))
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(code);
                    assertThat(new String(problem.body(), StandardCharsets.UTF_8))
                            .contains("\"field\":\"" + field + "\"");
                });
    }

    private static Body body(String json) {
        return Body.parse(json.getBytes(StandardCharsets.UTF_8));
    }
}
