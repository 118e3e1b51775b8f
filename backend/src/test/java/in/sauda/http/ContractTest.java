package in.sauda.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The contract speaks of exactly what the code does, and the exported copy is the one that is served. */
@QuarkusTest
class ContractTest {

    private static final Path EXPORTED = Path.of("..", "contract", "openapi.yml");

    @Test
    void namesEachOperationAndNoOther() {
        Set<String> coded = AllowedMethods.operations().stream()
                .map(each -> each.method() + " " + each.path())
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> written = new TreeSet<>();
        ContractFilter.CONTRACT
                .path("paths")
                .properties()
                .forEach(path -> path.getValue()
                        .fieldNames()
                        .forEachRemaining(
                                method -> written.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey())));
        // These are routes and probes rather than resources.
        written.removeAll(
                Set.of("GET /stream", "GET /stream/sse", "GET /health/live", "GET /health/ready", "GET /metrics"));

        assertThat(written).isEqualTo(coded);
    }

    @Test
    void theRoutesThatAreNoResourcesAnswer() {
        for (String path : new String[] {"/health/live", "/metrics", "/openapi.json", "/apidocs", "/api/apidocs"}) {
            given().get(path).then().statusCode(200);
        }
        assertThat(given().get("/metrics").asString())
                .contains(
                        "sauda_orders_total",
                        "sauda_commit_seconds_sum",
                        "sauda_feed_age_seconds",
                        "sauda_feed_gaps",
                        "sauda_stream_rows_total{fate=\"delivered\"}",
                        "sauda_stream_sockets");
    }

    /** Run with {@code -Dsauda.contract=update} to write the copy anew. */
    @Test
    void theExportedCopyIsTheOneThatIsServed() throws IOException {
        String served = given().get("/openapi?format=YAML").asString();
        if ("update".equals(System.getProperty("sauda.contract"))) {
            Files.writeString(EXPORTED, served);
        }

        assertThat(Files.readString(EXPORTED))
                .as("contract/openapi.yml is not what the server says; run mvn test -Dtest=ContractTest"
                        + " -Dsauda.contract=update")
                .isEqualTo(served);
    }
}
