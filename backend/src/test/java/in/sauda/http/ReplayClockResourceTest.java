package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** The clock of a replay is driven by the first trader who drives it, and by nobody else. */
@QuarkusTest
@TestProfile(ReplayClockResourceTest.WithRecordedDays.class)
class ReplayClockResourceTest {

    /** A server with the small recording beside the simulated market. */
    public static final class WithRecordedDays implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of("test.replay-dir", "src/test/resources/replay/small");
        }
    }

    @Test
    void theFirstDriverOwnsTheClock() {
        String driver = Api.newTrader();
        String other = Api.newTrader();
        String replay = Api.anyone().get("/markets").path("items.find { it.kind == 'replay' }.id");

        clock(driver, replay, "{\"action\":\"pause\"}")
                .then()
                .statusCode(200)
                .body("clock.paused", equalTo(true))
                .body("clock.owner", equalTo("you"));
        clock(other, replay, "{\"action\":\"resume\"}").then().statusCode(403).body("code", equalTo("NOT_OWNER"));
        assertThat(Api.with(other).get("/markets").<String>path("items.find { it.id == '" + replay + "' }.clock.owner"))
                .isEqualTo("other");

        Response market = clock(driver, replay, "{\"action\":\"pause\",\"speed\":10}");
        String now = market.path("clock.now");
        assertThat(market.<Integer>path("clock.speed")).isEqualTo(10);
        String target = OffsetDateTime.parse(now).plusMinutes(2).toString();
        clock(driver, replay, "{\"action\":\"runTo\",\"at\":\"" + target + "\"}")
                .then()
                .statusCode(200);
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .until(() -> !OffsetDateTime.parse(
                                Api.anyone().get("/markets").path("items.find { it.id == '" + replay + "' }.clock.now"))
                        .isBefore(OffsetDateTime.parse(target)));

        for (String body : new String[] {
            "{\"action\":\"runTo\"}",
            "{\"action\":\"runTo\",\"at\":\"" + now + "\"}",
            "{\"action\":\"runTo\",\"at\":\"2040-01-01\"}",
            "{\"action\":\"pause\",\"at\":\"" + target + "\"}",
            "{\"action\":\"rewind\"}",
            "{\"action\":\"pause\",\"speed\":1001}"
        }) {
            clock(driver, replay, body).then().statusCode(400);
        }
    }

    private static Response clock(String token, String market, String body) {
        return Api.json(Api.with(token), body).post("/markets/" + market + "/clock");
    }
}
