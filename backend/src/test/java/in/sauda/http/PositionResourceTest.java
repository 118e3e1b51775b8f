package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
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

/** Intraday positions, triggers, and the note that sums a day up. */
@QuarkusTest
class PositionResourceTest {

    private String token = "";

    @BeforeEach
    void signIn() {
        Api.awaitPrices();
        token = Api.newTrader();
    }

    @Test
    void anIntradayPositionIsOpenedOnMarginAndSquaredOff() {
        trade("BUY", "MIS", 10).then().body("order.status", equalTo("COMPLETE"));
        JsonPath open = exact(Api.with(token).get("/portfolio/"));
        assertThat(open.getInt("positions[0].quantity")).isEqualTo(10);
        assertThat(open.getString("positions[0].squareOffAt")).isNotNull();
        assertThat(open.<BigDecimal>get("blockedCash")).isLessThan(open.<BigDecimal>get("positions[0].buyValue"));
        assertThat(open.getList("holdings")).isEmpty();

        post("/positions/square-off", "{\"symbol\":\"TCS\"}")
                .then()
                .statusCode(200)
                .body("cancelled", empty())
                .body("orders.side", contains("SELL"))
                .body("orders.status", contains("COMPLETE"));
        Api.with(token)
                .get("/portfolio/")
                .then()
                .body("positions[0].quantity", equalTo(0))
                .body("positions[0].averagePrice", nullValue())
                .body("positions[0].squareOffAt", nullValue());
        post("/positions/square-off", "{}").then().statusCode(200).body("orders", empty());
    }

    @Test
    void whatIsSoldShortIsBoughtBack() {
        trade("SELL", "MIS", 5).then().body("order.status", equalTo("COMPLETE"));
        Api.with(token).get("/portfolio/").then().body("positions[0].quantity", equalTo(-5));

        post("/positions/square-off", "{\"symbol\":null}").then().body("orders.side", contains("BUY"));
    }

    @Test
    void waitingIntradayOrdersAreCancelledBeforeAPositionIsClosed() {
        trade("BUY", "MIS", 1);
        BigDecimal low = exact(Api.with(token).get("/market/price/TCS")).get("lowerBand");
        post(
                        "/orders",
                        "{\"symbol\":\"TCS\",\"side\":\"BUY\",\"type\":\"LIMIT\",\"product\":\"MIS\",\"quantity\":1,\"price\":"
                                + low + "}")
                .then()
                .statusCode(200);

        post("/positions/square-off", "{}")
                .then()
                .body("cancelled.status", contains("CANCELLED"))
                .body("orders", hasSize(1))
                .body("trades", hasSize(1));
    }

    @Test
    void aPositionIsConvertedToDeliveryAndBack() {
        trade("BUY", "MIS", 10);

        convert("MIS", "CNC", 11)
                .then()
                .statusCode(409)
                .body("code", equalTo("POSITION_TOO_SMALL"))
                .body("required", equalTo(11))
                .body("available", equalTo(10));
        convert("MIS", "CNC", 6).then().statusCode(200).body("portfolio.holding.quantity", equalTo(6));
        Api.with(token)
                .get("/portfolio/")
                .then()
                .body("holdings[0].t1Quantity", equalTo(6))
                .body("positions.find { it.product == 'MIS' }.quantity", equalTo(4));
        convert("CNC", "MIS", 6).then().statusCode(200).body("portfolio.holding", nullValue());
    }

    @Test
    void aTriggerIsPlacedFoundChangedAndWithdrawn() {
        JsonPath quote = exact(Api.with(token).get("/market/price/TCS"));
        BigDecimal low = quote.get("lowerBand");
        BigDecimal high = quote.get("upperBand");
        String id = post(
                        "/gtt",
                        "{\"symbol\":\"TCS\",\"type\":\"OCO\",\"side\":\"SELL\",\"quantity\":3,\"legs\":[" + leg(high)
                                + "," + leg(low) + "]}")
                .then()
                .statusCode(201)
                .body("status", equalTo("ACTIVE"))
                .extract()
                .path("id");
        assertThat(exact(Api.with(token).get("/gtt/" + id)).<BigDecimal>get("legs[0].triggerPrice"))
                .as("the lower leg first")
                .isEqualByComparingTo(low);

        Api.json(Api.with(token), "{\"quantity\":4,\"legs\":[" + leg(low) + "]}")
                .put("/gtt/" + id)
                .then()
                .statusCode(400)
                .body("field", equalTo("legs"));
        Api.json(Api.with(token), "{\"quantity\":4,\"legs\":[" + leg(low) + "," + leg(high) + "]}")
                .put("/gtt/" + id)
                .then()
                .statusCode(200)
                .body("quantity", equalTo(4));
        Api.json(Api.with(token), "{\"quantity\":4,\"legs\":[" + leg(low) + "," + leg(low) + "]}")
                .put("/gtt/" + id)
                .then()
                .statusCode(422)
                .body("code", equalTo("TRIGGER_WRONG_SIDE"));
        Api.with(token).get("/gtt?status=active").then().body("items.id", contains(id));

        Api.with(token).delete("/gtt/" + id).then().statusCode(200).body("status", equalTo("CANCELLED"));
        Api.with(token).delete("/gtt/" + id).then().statusCode(200);
        Api.json(Api.with(token), "{\"quantity\":4,\"legs\":[" + leg(low) + "," + leg(high) + "]}")
                .put("/gtt/" + id)
                .then()
                .statusCode(409)
                .body("code", equalTo("GTT_FINAL"))
                .body("gtt.status", equalTo("CANCELLED"));
        Api.with(token).get("/gtt?status=active").then().body("items", empty());
        Api.with(token).get("/gtt?status=finished").then().body("items.id", contains(id));
    }

    @Test
    void triggersBeyondTheMostAreRefused() {
        BigDecimal low = exact(Api.with(token).get("/market/price/TCS")).get("lowerBand");
        String body =
                "{\"symbol\":\"TCS\",\"type\":\"SINGLE\",\"side\":\"BUY\",\"quantity\":1,\"legs\":[" + leg(low) + "]}";
        for (int i = 0; i < 250; i++) {
            post("/gtt", body).then().statusCode(201);
        }

        post("/gtt", body)
                .then()
                .statusCode(409)
                .body("code", equalTo("GTT_LIMIT"))
                .body("limit", equalTo(250));
        JsonPath page = Api.with(token).get("/gtt?limit=200").jsonPath();
        assertThat(page.getList("items")).hasSize(200);
        Api.with(token)
                .get("/gtt?limit=200&cursor=" + page.getString("nextCursor"))
                .then()
                .body("items", hasSize(50));
    }

    @Test
    void theDaysNoteIsProvisionalAndAddsUp() {
        trade("BUY", "CNC", 10);
        trade("SELL", "CNC", 4);
        JsonPath list = exact(Api.with(token).get("/portfolio/contract-notes"));
        assertThat(list.getList("items")).hasSize(1);
        String date = list.getString("items[0].date");

        JsonPath note = exact(Api.with(token).get("/portfolio/contract-note/" + date));

        assertThat(note.getBoolean("final")).isFalse();
        assertThat(note.getList("lines")).hasSize(2);
        assertThat(note.getInt("shares[0].intradayQuantity")).isEqualTo(4);
        assertThat(note.<BigDecimal>get("lines.charges.total.sum()").add(note.get("shares.stt.sum()")))
                .isEqualByComparingTo(note.<BigDecimal>get("charges.total"));
        assertThat(note.<BigDecimal>get("netObligation"))
                .isEqualByComparingTo(note.<BigDecimal>get("sellValue")
                        .subtract(note.get("buyValue"))
                        .subtract(note.get("charges.total")));
        BigDecimal booked = exact(Api.with(token).get("/trades")).get("items.charges.sum()");
        assertThat(note.<BigDecimal>get("difference"))
                .isEqualByComparingTo(note.<BigDecimal>get("charges.total").subtract(booked));
    }

    private static String leg(BigDecimal price) {
        return "{\"triggerPrice\":" + price + ",\"price\":" + price + "}";
    }

    private Response convert(String from, String to, int quantity) {
        return post(
                "/positions/convert",
                "{\"symbol\":\"TCS\",\"from\":\"" + from + "\",\"to\":\"" + to + "\",\"quantity\":" + quantity + "}");
    }

    private Response trade(String side, String product, int quantity) {
        return post(
                "/orders",
                "{\"symbol\":\"TCS\",\"side\":\"" + side + "\",\"product\":\"" + product + "\",\"quantity\":" + quantity
                        + "}");
    }

    private Response post(String path, String body) {
        return Api.json(Api.with(token), body).post(path);
    }

    private static JsonPath exact(Response response) {
        return response.jsonPath(new JsonPathConfig(JsonPathConfig.NumberReturnType.BIG_DECIMAL));
    }
}
