package in.sauda.http;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.awaitility.Awaitility;

/** Calls the server under test; every answer is held against the contract. */
final class Api {

    static final String PASSWORD = "tiger lily 77";

    private static final AtomicInteger TRADERS = new AtomicInteger();

    private Api() {}

    /** Somebody who is not signed in. */
    static RequestSpecification anyone() {
        return given().filter(new ContractFilter()).urlEncodingEnabled(false);
    }

    /** Somebody with the cookie {@code token}. */
    static RequestSpecification with(String token) {
        return anyone().cookie(Cookies.NAME, token);
    }

    static String newName() {
        return "trader" + TRADERS.incrementAndGet();
    }

    /** Registers a new trader; returns the cookie. */
    static String newTrader() {
        return register(newName());
    }

    static String register(String username) {
        return anyone().contentType(ContentType.JSON)
                .body("{\"username\":\"" + username + "\",\"password\":\"" + PASSWORD + "\"}")
                .post("/auth/register")
                .then()
                .statusCode(201)
                .extract()
                .cookie(Cookies.NAME);
    }

    /** Waits until every instrument of the simulated market has its first price. */
    static void awaitPrices() {
        Awaitility.await()
                .atMost(Duration.ofSeconds(60))
                .pollDelay(Duration.ZERO)
                .until(() -> given().get("/health/ready").statusCode() == 200);
    }

    static RequestSpecification json(RequestSpecification request, String body) {
        return request.contentType(ContentType.JSON).body(body);
    }
}
