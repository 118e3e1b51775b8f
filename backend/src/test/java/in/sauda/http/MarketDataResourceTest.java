package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@QuarkusTest
class MarketDataResourceTest {

    @BeforeEach
    void marketIsOpen() {
        Api.awaitPrices();
    }

    @ParameterizedTest
    @CsvSource({
        "RELIANCE.NS, RELIANCE.NS",
        "reliance, RELIANCE.NS",
        "M%26M.NS, M&M.NS",
        "%5ENSEI, ^NSEI",
        "ZOMATO.NS, ETERNAL.NS",
    })
    void quotesASymbolHoweverItIsWritten(String typed, String symbol) {
        for (String prefix : List.of("", "/api")) {
            Api.anyone()
                    .get(prefix + "/market/price/" + typed)
                    .then()
                    .statusCode(200)
                    .body("symbol", equalTo(symbol))
                    .body("market", equalTo("sim"))
                    .body("source", equalTo("simulated"))
                    .body("stale", equalTo(false));
        }
    }

    @Test
    void oneBadSymbolNeverSpoilsTheRest() {
        Api.json(Api.anyone(), "{\"symbols\":[\"TCS\",\"NOPE\",\"M&M.NS\",\"<script>\"]}")
                .post("/market/prices")
                .then()
                .statusCode(200)
                .body("prices", hasKey("TCS.NS"))
                .body("prices", hasKey("M&M.NS"))
                .body("errors.NOPE.code", equalTo("UNKNOWN_SYMBOL"))
                .body("errors", hasKey("<script>"));
    }

    @Test
    void aMarketIsNamedByHeaderOrQuery() {
        Api.anyone().header("X-Market", "sim").get("/market/price/TCS").then().statusCode(200);
        Api.anyone().get("/market/price/TCS?market=sim").then().statusCode(200);
        Api.anyone()
                .header("X-Market", "moon")
                .get("/market/price/TCS")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_MARKET"))
                .body("field", equalTo("market"));
    }

    @Test
    void listsInstrumentsPageByPage() {
        List<String> symbols = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            var page = Api.anyone().get("/market/instruments?exchange=NSE&limit=400&cursor=" + cursor);
            symbols.addAll(page.jsonPath().getList("items.symbol"));
            cursor = page.jsonPath().getString("nextCursor");
        }
        assertThat(symbols)
                .doesNotHaveDuplicates()
                .contains("RELIANCE.NS", "^NSEI")
                .hasSizeGreaterThan(500);
        Api.anyone()
                .get("/market/instruments?index=%5ENSEBANK&query=bank")
                .then()
                .body("items.collect { it.get('indices') }", everyItem(hasItem("BANK")));
    }

    @Test
    void findsByOldName() {
        Api.anyone().get("/market/search?q=zomato").then().body("items[0].symbol", equalTo("ETERNAL.NS"));
    }

    @ParameterizedTest
    @CsvSource({"1D, 1m", "1W, 15m", "1M, 1h", "3M, 1d", "1Y, 1d", "5Y, 1w"})
    void drawsEachTimeframe(String timeframe, String interval) {
        List<List<Number>> candles = Api.anyone()
                .get("/market/history/TCS?timeframe=" + timeframe)
                .then()
                .statusCode(200)
                .body("interval", equalTo(interval))
                .extract()
                .path("candles");
        assertThat(candles)
                .isNotEmpty()
                .isSortedAccordingTo((a, b) ->
                        Long.compare(a.getFirst().longValue(), b.getFirst().longValue()));
    }

    @Test
    void drawsAnIntervalBetweenTwoMoments() {
        Api.anyone()
                .get("/market/history/TCS?interval=1d&from=2026-06-01&to=2026-06-05")
                .then()
                .statusCode(200)
                .body("candles", hasSize(4));
    }

    @Test
    void showsSparklinesOfManyAtOnce() {
        Api.anyone()
                .get("/market/sparklines?symbols=TCS,INFY,NOPE")
                .then()
                .body("sparklines", hasKey("INFY.NS"))
                .body("errors.NOPE.code", equalTo("UNKNOWN_SYMBOL"));
    }

    @Test
    void showsFiveLevels() {
        Api.anyone()
                .get("/market/depth/TCS")
                .then()
                .body("bids", hasSize(lessThanOrEqualTo(5)))
                .body("asks", hasSize(5));
    }

    @Test
    void showsTheMarketAtAGlance() {
        Api.anyone().get("/market/indices").then().body("items.symbol", hasItem("^NSEI"));
        Api.anyone().get("/market/movers?limit=3").then().body("mostActive", hasSize(3));
        Api.anyone().get("/market/sectors").then().body("items.sector", hasItem("Information Technology"));
        Api.anyone()
                .get("/market/status")
                .then()
                .body("phase", equalTo("CONTINUOUS"))
                .body("nextPhaseAt", nullValue());
        Api.anyone()
                .get("/markets")
                .then()
                .body("items[0].id", equalTo("sim"))
                .body("items[0].defaultMarket", equalTo(true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/market/history/TCS?timeframe=2D",
                "/market/history/TCS?interval=1d",
                "/market/history/TCS?from=2026-06-01",
                "/market/history/TCS?interval=3m&from=2026-06-01",
                "/market/history/TCS?interval=1d&from=2026-06-05&to=2026-06-01",
                "/market/history/TCS?interval=1m&from=1990-01-01",
                "/market/history/TCS?interval=1d&from=soon",
                "/market/history/TCS?timeframe=1D&from=2026-06-01",
                "/market/instruments?limit=0",
                "/market/instruments?limit=501",
                "/market/instruments?limit=many",
                "/market/instruments?cursor=!!",
                "/market/instruments?exchange=LSE",
                "/market/search",
                "/market/sparklines",
                "/market/movers?limit=51",
            })
    void refusesParametersThatCannotBe(String path) {
        Api.anyone()
                .get(path)
                .then()
                .statusCode(400)
                .body("field", not(nullValue()))
                .contentType(containsString("problem+json"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/market/price/NOPE",
                "/market/price/%3Cscript%3E",
                "/market/price/%00",
                "/market/depth/NOPE",
                "/market/history/NOPE",
                "/market/movers?index=NOPE",
                "/market/instruments?index=NOPE",
            })
    void doesNotKnowWhatIsNotListed(String path) {
        Api.anyone().get(path).then().statusCode(404).body("code", equalTo("UNKNOWN_SYMBOL"));
    }
}
