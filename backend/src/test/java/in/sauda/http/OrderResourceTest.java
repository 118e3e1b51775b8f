package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.path.json.config.JsonPathConfig;
import io.restassured.response.Response;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Orders that wait: entered, found, changed, withdrawn, estimated beforehand and explained afterwards. */
@QuarkusTest
class OrderResourceTest {

    private String token = "";

    @BeforeEach
    void signIn() {
        Api.awaitPrices();
        token = Api.newTrader();
    }

    @Test
    void aLimitOrderWaitsAndWhatItBlocksIsReleasedToThePaisa() {
        BigDecimal low = low("TCS");
        String id = waiting(low, 10);

        Api.with(token).get("/orders?status=open").then().body("items.id", contains(id));
        JsonPath portfolio = exact(Api.with(token).get("/portfolio/"));
        BigDecimal blocked = portfolio.get("blockedCash");
        assertThat(blocked).isGreaterThanOrEqualTo(low.multiply(BigDecimal.TEN));
        assertThat(portfolio.<BigDecimal>get("availableCash"))
                .isEqualByComparingTo(portfolio.<BigDecimal>get("cashBalance").subtract(blocked));

        Api.with(token)
                .delete("/orders/" + id)
                .then()
                .statusCode(200)
                .body("status", equalTo("CANCELLED"))
                .body("cancelledQuantity", equalTo(10))
                .body("history.status", contains("OPEN", "CANCELLED"));
        assertThat(exact(Api.with(token).get("/portfolio/")).<BigDecimal>get("availableCash"))
                .isEqualByComparingTo("1000000");
        Api.with(token).get("/orders?status=open").then().body("items", empty());
        Api.with(token).get("/orders?status=executed").then().body("items.id", contains(id));
    }

    @Test
    void cancellingAgainGivesTheSameAnswerAndAChangeComesTooLate() {
        String id = waiting(low("TCS"), 10);
        byte[] first = Api.with(token).delete("/orders/" + id).asByteArray();

        assertThat(Api.with(token).delete("/orders/" + id).asByteArray()).isEqualTo(first);
        Api.json(Api.with(token), "{\"quantity\":5}")
                .patch("/orders/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDER_FINAL"))
                .body("order.status", equalTo("CANCELLED"));
    }

    @Test
    void theBrokersMarkIsNotForTraders() {
        order("\"quantity\":1,\"tag\":\"square-off\"")
                .then()
                .statusCode(400)
                .body("code", equalTo("INVALID_VALUE"))
                .body("field", equalTo("tag"));
        order("\"quantity\":1,\"tag\":\"squareoff\"").then().statusCode(200);
    }

    @Test
    void whatIsFilledCannotBeCancelled() {
        String id = order("\"quantity\":1").path("order.id");

        Api.with(token)
                .delete("/orders/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("ORDER_FINAL"))
                .body("order.status", equalTo("COMPLETE"));
    }

    @Test
    void aChangeTakesTheGivenTermsAndKeepsTheOthers() {
        BigDecimal low = low("TCS");
        String id = waiting(low, 10);

        Api.json(Api.with(token), "{\"quantity\":\"8\",\"price\":null}")
                .patch("/orders/" + id)
                .then()
                .statusCode(200)
                .body("quantity", equalTo(8))
                .body("pendingQuantity", equalTo(8))
                .body("history.detail", contains(nullValue(), equalTo("Modified")));
        assertThat(exact(Api.with(token).get("/orders/" + id)).<BigDecimal>get("price"))
                .isEqualByComparingTo(low);
    }

    @Test
    void aRefusedChangeLeavesTheOrderAsItWas() {
        BigDecimal low = low("TCS");
        String id = waiting(low, 10);

        JsonPath refused = exact(Api.json(Api.with(token), "{\"price\":" + low.add(new BigDecimal("0.01")) + "}")
                .patch("/orders/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("PRICE_OFF_TICK"))
                .body("nearestBelow", notNullValue())
                .extract()
                .response());
        assertThat(refused.<BigDecimal>get("order.price")).isEqualByComparingTo(low);
        assertThat(refused.<String>get("order.status")).isEqualTo("OPEN");
        Api.json(Api.with(token), "{\"type\":\"SL\"}")
                .patch("/orders/" + id)
                .then()
                .statusCode(400)
                .body("code", equalTo("MISSING_FIELD"));
    }

    @Test
    void eachKindOfOrderIsTaken() {
        BigDecimal low = low("TCS");
        BigDecimal high = exact(Api.with(token).get("/market/price/TCS")).get("upperBand");

        order("\"quantity\":1,\"type\":\"SL\",\"price\":" + high + ",\"triggerPrice\":" + high)
                .then()
                .statusCode(200)
                .body("order.status", equalTo("TRIGGER_PENDING"));
        order("\"quantity\":1,\"type\":\"SL_M\",\"triggerPrice\":" + high)
                .then()
                .body("order.status", equalTo("TRIGGER_PENDING"));
        order("\"quantity\":1,\"type\":\"LIMIT\",\"validity\":\"IOC\",\"price\":" + low)
                .then()
                .body("order.status", equalTo("CANCELLED"))
                .body("order.cancelledQuantity", equalTo(1));
        order("\"quantity\":1,\"type\":\"LIMIT\",\"validity\":\"TTL\",\"validityMinutes\":1440,\"price\":" + low)
                .then()
                .body("order.status", equalTo("OPEN"))
                .body("order.validityMinutes", equalTo(1440));
        order("\"quantity\":1,\"protectionPercent\":1.5")
                .then()
                .body("order.status", equalTo("COMPLETE"))
                .body("order.protectionPercent", equalTo(1.5f));
        Api.with(token).get("/orders?status=open").then().body("items", hasSize(3));
    }

    @Test
    void theGroupsTogetherAreTheBook() {
        waiting(low("TCS"), 1);
        order("\"quantity\":1");
        order("\"quantity\":1,\"type\":\"LIMIT\",\"price\":1");
        order("\"quantity\":1");

        Api.with(token).get("/orders").then().body("items", hasSize(4));
        Api.with(token).get("/orders?status=rejected").then().body("items.status", contains("REJECTED"));
        JsonPath first = Api.with(token).get("/orders?status=executed&limit=1").jsonPath();
        assertThat(first.getString("nextCursor")).isNotNull();
        Api.with(token)
                .get("/orders?status=executed&limit=1&cursor=" + first.getString("nextCursor"))
                .then()
                .body("items", hasSize(1))
                .body("nextCursor", nullValue());
        Api.with(token).get("/orders?status=executed&symbol=INFY").then().body("items", empty());
    }

    @Test
    void anEstimateBooksNothingAndCostsWhatTheOrderThenCosts() {
        JsonPath preview =
                exact(json("{\"symbol\":\"TCS\",\"side\":\"BUY\",\"quantity\":10,\"type\":\"LIMIT\",\"price\":"
                                + low("TCS") + "}")
                        .post("/orders/preview"));
        BigDecimal total = preview.get("charges.total");

        assertThat(preview.getList("warnings")).isEmpty();
        assertThat(preview.<BigDecimal>get("estimatedValue"))
                .isEqualByComparingTo(low("TCS").multiply(BigDecimal.TEN));
        assertThat(total).isPositive();
        assertThat(preview.<BigDecimal>get("cashAfter"))
                .isEqualByComparingTo(new BigDecimal("1000000")
                        .subtract(preview.get("estimatedValue"))
                        .subtract(total));
        Api.with(token).get("/orders").then().body("items", empty());
    }

    @Test
    void anEstimateNamesWhatWouldBeRefusedWithItsFigures() {
        json("{\"symbol\":\"MARUTI\",\"side\":\"SELL\",\"quantity\":9}")
                .post("/orders/preview")
                .then()
                .statusCode(200)
                .body("warnings.code", contains("INSUFFICIENT_HOLDING"))
                .body("warnings[0].figures.required", equalTo(9));
        json("{\"symbol\":\"^NSEI\",\"side\":\"BUY\",\"quantity\":1}")
                .post("/orders/preview")
                .then()
                .statusCode(200)
                .body("warnings[0].code", equalTo("NOT_TRADABLE"));
    }

    @Test
    void eachTradeHasAReceiptThatProvesItself() {
        JsonPath placed = exact(order("\"quantity\":2000,\"symbol\":\"ITC\""));
        List<String> trades = placed.getList("trades.id");
        assertThat(trades).isNotEmpty();
        for (int i = 0; i < trades.size(); i++) {
            JsonPath receipt = exact(Api.with(token).get("/trades/" + trades.get(i) + "/receipt"));

            assertThat(receipt.getBoolean("verified")).isTrue();
            assertThat(receipt.getString("rule")).isEqualTo("BOOK_WALK");
            assertThat(receipt.<BigDecimal>get("charges.total"))
                    .isEqualByComparingTo(placed.<BigDecimal>get("trades[" + i + "].charges"));
            assertThat(receipt.getString("explanation")).isNotBlank();
            assertThat(receipt.getList("book.asks")).isNotEmpty();
        }
        Api.with(Api.newTrader())
                .get("/trades/" + trades.getFirst() + "/receipt")
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_TRADE"));
    }

    @Test
    void theSameKeyChangesOnce() {
        String id = waiting(low("TCS"), 10);
        byte[] first = changeKeyed(id).then().statusCode(200).extract().asByteArray();

        assertThat(changeKeyed(id).asByteArray()).isEqualTo(first);
        Api.with(token).get("/orders/" + id).then().body("history", hasSize(2));
    }

    private Response changeKeyed(String id) {
        return Api.json(Api.with(token).header("Idempotency-Key", "one"), "{\"quantity\":4}")
                .patch("/orders/" + id);
    }

    private io.restassured.specification.RequestSpecification json(String body) {
        return Api.json(Api.with(token), body);
    }

    private String waiting(BigDecimal price, int quantity) {
        return order("\"type\":\"LIMIT\",\"price\":" + price + ",\"quantity\":" + quantity)
                .then()
                .statusCode(200)
                .body("order.status", equalTo("OPEN"))
                .body("trades", empty())
                .extract()
                .path("order.id");
    }

    private Response order(String terms) {
        String symbol = terms.contains("\"symbol\"") ? "" : "\"symbol\":\"TCS\",";
        return json("{" + symbol + "\"side\":\"BUY\"," + terms + "}").post("/orders");
    }

    /** The lowest price of the day's band: nothing trades there. */
    private BigDecimal low(String symbol) {
        return exact(Api.with(token).get("/market/price/" + symbol)).get("lowerBand");
    }

    private static JsonPath exact(Response response) {
        return response.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
