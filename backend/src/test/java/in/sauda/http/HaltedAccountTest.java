package in.sauda.http;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;

import in.sauda.market.MarketRegistry;
import in.sauda.portfolio.TraderId;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A server that finds an account that does not follow from its journals: that account is halted, and no other. */
@QuarkusTest
@TestProfile(HaltedAccountTest.WithADamagedAccount.class)
class HaltedAccountTest {

    private static final String FAULT = "Journal 1 does not have the hash that follows from the one before it";

    @Inject
    MarketRegistry markets;

    @Inject
    Authentication authentication;

    /** A server whose store was tampered with before it started. */
    public static final class WithADamagedAccount implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.damaged-account", "true");
        }
    }

    @BeforeEach
    void theProofIsDoneAndPricesAreThere() {
        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> {
            var ready = given().get("/health/ready").jsonPath();
            return "done".equals(ready.getString(check("ledger") + ".data.proof"))
                    && "UP".equals(ready.getString(check("feed") + ".status"));
        });
    }

    @Test
    void theServerIsNotReadyAndNamesAccountAndJournal() {
        Api.anyone()
                .get("/health/ready")
                .then()
                .statusCode(503)
                .body("status", equalTo("DOWN"))
                .body(check("ledger") + ".status", equalTo("DOWN"))
                .body(check("ledger") + ".data.faulty", equalTo(1))
                .body(check("ledger") + ".data.fault", equalTo("sim, account DAMAGED0: " + FAULT))
                .body(check("trading") + ".status", equalTo("UP"))
                .body("checks.findAll { it.status == 'DOWN' }.name", equalTo(java.util.List.of("ledger")));
        Api.anyone().get("/health/live").then().statusCode(200);
    }

    @Test
    void anOrderOfAHaltedAccountIsRefusedWithTheJournalAndOthersTradeOn() {
        String halted = Api.newTrader();
        String other = Api.newTrader();
        buy(halted).statusCode(200);
        TraderId trader = authentication.session(halted).orElseThrow().trader();
        markets.defaultMarket().halt(trader, FAULT);

        buy(halted)
                .statusCode(503)
                .header("Retry-After", "60")
                .body("code", equalTo("ACCOUNT_HALTED"))
                .body(
                        "detail",
                        equalTo("The account's books did not add up, so nothing is booked in it. " + FAULT + "."));
        Api.with(halted).post("/account/reset").then().statusCode(503).body("code", equalTo("ACCOUNT_HALTED"));
        Api.with(halted).get("/portfolio/").then().statusCode(200).body("holdings.quantity", hasItem(1));
        buy(other).statusCode(200).body("order.status", equalTo("COMPLETE"));
    }

    private static io.restassured.response.ValidatableResponse buy(String token) {
        return Api.json(Api.with(token), "{\"symbol\":\"TCS\",\"quantity\":1}")
                .post("/trade/buy")
                .then();
    }

    private static String check(String name) {
        return "checks.find { it.name == '" + name + "' }";
    }
}
