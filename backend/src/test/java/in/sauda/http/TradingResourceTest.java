package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class TradingResourceTest {

    @BeforeEach
    void marketIsOpen() {
        Api.awaitPrices();
    }

    @Test
    void buysAndSellsAndTheCashIsRightToThePaisa() {
        String token = Api.newTrader();

        JsonPath bought = exact(
                buy(token, "RELIANCE", "10").then().statusCode(200).extract().response());
        BigDecimal paid = bought.get("trades.value.sum()");
        BigDecimal charged = bought.get("trades.charges.sum()");
        assertThat(charged).isPositive();
        assertThat(bought.<BigDecimal>get("portfolio.cashBalance"))
                .isEqualByComparingTo(cash().subtract(paid).subtract(charged));
        assertThat(bought.getInt("portfolio.holding.quantity")).isEqualTo(10);

        JsonPath sold = exact(Api.json(Api.with(token), "{\"symbol\":\"RELIANCE.NS\",\"quantity\":10}")
                .post("/trade/sell")
                .then()
                .statusCode(200)
                .extract()
                .response());
        BigDecimal got = sold.get("trades.value.sum()");
        BigDecimal chargedInAll = charged.add(sold.get("trades.charges.sum()"));
        assertThat(sold.<BigDecimal>get("portfolio.cashBalance"))
                .isEqualByComparingTo(cash().subtract(paid).add(got).subtract(chargedInAll));
        assertThat(sold.<Object>get("portfolio.holding")).isNull();

        JsonPath portfolio = exact(Api.with(token).get("/portfolio/"));
        assertThat(portfolio.<BigDecimal>get("realisedPnl")).isEqualByComparingTo(got.subtract(paid));
        assertThat(portfolio.<BigDecimal>get("charges.total")).isEqualByComparingTo(chargedInAll);
        assertThat(portfolio.getList("holdings")).isEmpty();
    }

    @Test
    void thePortfolioAddsUp() {
        String token = Api.newTrader();
        buy(token, "TCS", "3");
        buy(token, "INFY", "\"5\"");

        JsonPath portfolio = exact(Api.with(token).get("/portfolio/"));

        assertThat(portfolio.<BigDecimal>get("holdings.marketValue.sum()"))
                .isEqualByComparingTo(portfolio.<BigDecimal>get("marketValue"));
        assertThat(portfolio.<BigDecimal>get("holdings.invested.sum()"))
                .isEqualByComparingTo(portfolio.<BigDecimal>get("invested"));
        assertThat(portfolio.<BigDecimal>get("totalValue"))
                .isEqualByComparingTo(portfolio.<BigDecimal>get("cashBalance").add(portfolio.get("marketValue")));
        assertThat(portfolio.<BigDecimal>get("unrealisedPnl"))
                .isEqualByComparingTo(portfolio.<BigDecimal>get("marketValue").subtract(portfolio.get("invested")));
    }

    @Test
    void aRefusedOrderSaysWhyAndStaysInTheBook() {
        String token = Api.newTrader();

        String id = Api.json(Api.with(token), "{\"symbol\":\"TCS\",\"quantity\":7}")
                .post("/trade/sell")
                .then()
                .statusCode(422)
                .body("code", equalTo("INSUFFICIENT_HOLDING"))
                .body("required", equalTo(7))
                .body("available", equalTo(0))
                .body("order.status", equalTo("REJECTED"))
                .extract()
                .path("order.id");

        Api.with(token).get("/orders/" + id).then().body("rejectReason", equalTo("INSUFFICIENT_HOLDING"));
        Api.with(token).get("/portfolio/").then().body("cashBalance", equalTo(1000000.00f));
    }

    @Test
    void tooLittleMoneyAndAnIndexAreRefused() {
        String token = Api.newTrader();

        buy(token, "MARUTI", "2000").then().statusCode(422).body("code", equalTo("INSUFFICIENT_FUNDS"));
        buy(token, "^NSEI", "1").then().statusCode(422).body("code", equalTo("NOT_TRADABLE"));
        order(token, "\"type\":\"LIMIT\",\"price\":1.5,")
                .then()
                .statusCode(422)
                .body("code", equalTo("PRICE_OUTSIDE_BAND"));
        order(token, "\"variety\":\"AMO\",").then().statusCode(422).body("code", equalTo("VARIETY_NOT_ALLOWED"));
        order(token, "\"type\":\"SL_M\",\"triggerPrice\":1.5,\"validity\":\"IOC\",")
                .then()
                .statusCode(422)
                .body("code", equalTo("VALIDITY_NOT_ALLOWED"));
    }

    @Test
    void theSameKeyBuysOnceAndIsAnsweredByteForByte() {
        String token = Api.newTrader();
        String body = "{\"symbol\":\"TCS\",\"quantity\":2}";

        byte[] first =
                keyed(token, "key-1", body).then().statusCode(200).extract().asByteArray();
        byte[] again =
                keyed(token, "key-1", body).then().statusCode(200).extract().asByteArray();

        assertThat(again).isEqualTo(first);
        Api.with(token).get("/orders").then().body("items", hasSize(1));
        keyed(token, "key-1", "{\"symbol\":\"TCS\",\"quantity\":3}")
                .then()
                .statusCode(409)
                .body("code", equalTo("IDEMPOTENCY_CONFLICT"));
        keyed(token, "k".repeat(129), body).then().statusCode(400).body("code", equalTo("INVALID_IDEMPOTENCY_KEY"));
    }

    @Test
    void listsArePagedNewestFirst() {
        String token = Api.newTrader();
        for (int quantity = 1; quantity <= 5; quantity++) {
            buy(token, quantity % 2 == 0 ? "TCS" : "INFY", Integer.toString(quantity))
                    .then()
                    .statusCode(200);
        }

        String cursor = Api.with(token)
                .get("/orders?limit=2")
                .then()
                .body("items.quantity", equalTo(java.util.List.of(5, 4)))
                .extract()
                .path("nextCursor");
        Api.with(token)
                .get("/orders?limit=3&cursor=" + cursor)
                .then()
                .body("items.quantity", equalTo(java.util.List.of(3, 2, 1)))
                .body("nextCursor", nullValue());
        Api.with(token).get("/orders?symbol=TCS").then().body("items", hasSize(2));
        Api.with(token).get("/portfolio/ledger").then().body("items.type", hasSize(6));
        Api.with(token).get("/orders?cursor=-").then().statusCode(400).body("code", equalTo("INVALID_CURSOR"));
    }

    @Test
    void tablesComeForASpreadsheet() {
        String token = Api.newTrader();
        buy(token, "TCS", "1");
        for (String path : new String[] {"/orders", "/trades", "/portfolio/", "/portfolio/ledger"}) {
            Response table = Api.with(token).accept("text/csv").get(path);

            assertThat(table.contentType()).as(path).startsWith("text/csv");
            assertThat(table.asString().lines())
                    .as(path)
                    .hasSizeGreaterThan(1)
                    .anyMatch(line -> line.contains("TCS.NS"));
            Api.with(token).accept("image/png").get(path).then().statusCode(406);
        }
    }

    @Test
    void nobodySeesAnothersOrders() {
        String id = buy(Api.newTrader(), "TCS", "1").path("order.id");

        Api.with(Api.newTrader()).get("/orders/" + id).then().statusCode(404).body("code", equalTo("UNKNOWN_ORDER"));
    }

    @Test
    void aResetGivesFreshCashAndKeepsTheOldJournals() {
        String token = Api.newTrader();
        buy(token, "TCS", "1");

        Api.with(token).post("/account/reset").then().statusCode(200).body("cashBalance", equalTo(1000000.00f));

        Api.with(token).get("/portfolio/").then().body("holdings", hasSize(0));
        Api.with(token)
                .get("/portfolio/ledger")
                .then()
                .body("items[0].type", equalTo("RESET"))
                .body("items", hasSize(3));
    }

    @Test
    void leavingAsksForThePasswordAndFreesTheName() {
        String name = Api.newName();
        String token = Api.register(name);
        buy(token, "TCS", "1");

        Api.with(token).delete("/account").then().statusCode(403).body("code", equalTo("WRONG_PASSWORD"));
        Api.json(Api.with(token), "{\"password\":\"" + Api.PASSWORD + "\"}")
                .delete("/account")
                .then()
                .statusCode(200);

        Api.with(token).get("/portfolio/").then().statusCode(401);
        Api.with(Api.register(name)).get("/orders").then().body("items", hasSize(0));
    }

    @Test
    void aWatchlistIsThereFromTheStartAndCanBeSaved() {
        String token = Api.newTrader();
        Api.with(token).get("/watchlists").then().body("items[0].name", equalTo("My first list"));

        Api.json(Api.with(token), "{\"name\":\"Banks\",\"symbols\":[\"sbin\",\"SBIN.NS\",\"HDFCBANK\"]}")
                .put("/watchlists/main")
                .then()
                .statusCode(200)
                .body("symbols", equalTo(java.util.List.of("SBIN.NS", "HDFCBANK.NS")));

        Api.with(token).get("/watchlists").then().body("items.name", equalTo(java.util.List.of("Banks")));
    }

    @Test
    void theClockOfASimulatedMarketCannotBeSet() {
        Api.json(Api.with(Api.newTrader()), "{\"action\":\"pause\"}")
                .post("/markets/sim/clock")
                .then()
                .statusCode(409)
                .body("code", equalTo("NOT_A_REPLAY"));
    }

    private static Response buy(String token, String symbol, String quantity) {
        return Api.json(Api.with(token), "{\"symbol\":\"" + symbol + "\",\"quantity\":" + quantity + "}")
                .post("/trade/buy");
    }

    private static Response order(String token, String more) {
        return Api.json(Api.with(token), "{\"symbol\":\"TCS\",\"side\":\"BUY\"," + more + "\"quantity\":1}")
                .post("/orders");
    }

    private static Response keyed(String token, String key, String body) {
        return Api.json(Api.with(token).header("Idempotency-Key", key), body).post("/trade/buy");
    }

    private static BigDecimal cash() {
        return new BigDecimal("1000000.00");
    }

    private static JsonPath exact(Response response) {
        return response.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
