package in.sauda.http;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
class NotificationResourceTest {

    @BeforeEach
    void marketIsOpen() {
        Api.awaitPrices();
    }

    @Test
    void tradesAndRefusalsAreNumberedAndSeenOnce() {
        String token = Api.newTrader();
        Api.with(token)
                .get("/notifications")
                .then()
                .statusCode(200)
                .body("items", hasSize(0))
                .body("unread", equalTo(0));
        Api.json(Api.with(token), "{\"symbol\":\"TCS\",\"quantity\":1}")
                .post("/trade/buy")
                .then()
                .statusCode(200);
        Api.json(Api.with(token), "{\"symbol\":\"MRF\",\"quantity\":7}")
                .post("/trade/sell")
                .then()
                .statusCode(422);

        Api.with(token)
                .get("/notifications")
                .then()
                .statusCode(200)
                .body("market", equalTo("sim"))
                .body("items.accountSeq", contains(2, 1))
                .body("items.event", contains("ORDER_REJECTED", "TRADE_EXECUTED"))
                .body("items.read", contains(false, false))
                .body("items[0].order.status", equalTo("REJECTED"))
                .body("items[1].trade.quantity", equalTo(1))
                .body("unread", equalTo(2))
                .body("nextCursor", nullValue());

        Api.json(Api.with(token), "{\"upTo\":1}")
                .post("/notifications/read")
                .then()
                .statusCode(200)
                .body("unread", equalTo(1));
        Api.json(Api.with(token), "{\"upTo\":99}")
                .post("/notifications/read")
                .then()
                .body("unread", equalTo(0));
        Api.json(Api.with(token), "{\"upTo\":1}")
                .post("/notifications/read")
                .then()
                .body("unread", equalTo(0));
        Api.json(Api.with(token), "{\"symbol\":\"MRF\",\"quantity\":7}")
                .post("/trade/sell")
                .then()
                .statusCode(422);
        Api.with(token)
                .get("/notifications")
                .then()
                .body("items.read", contains(false, true, true))
                .body("unread", equalTo(1));
    }

    @Test
    void pagesGoOnFromANumber() {
        String token = Api.newTrader();
        for (int i = 0; i < 3; i++) {
            Api.json(Api.with(token), "{\"symbol\":\"MRF\",\"quantity\":7}")
                    .post("/trade/sell")
                    .then()
                    .statusCode(422);
        }
        String cursor = Api.with(token)
                .get("/notifications?limit=2")
                .then()
                .body("items.accountSeq", contains(3, 2))
                .body("nextCursor", notNullValue())
                .extract()
                .path("nextCursor");

        Api.with(token)
                .get("/notifications?limit=2&cursor=" + cursor)
                .then()
                .body("items.accountSeq", contains(1))
                .body("unread", equalTo(3))
                .body("nextCursor", nullValue());
    }
}
