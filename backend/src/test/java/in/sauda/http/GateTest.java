package in.sauda.http;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import io.restassured.response.Response;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

/** What every request passes: origins, headers, sizes, request ids. */
@QuarkusTest
class GateTest {

    @Test
    void aForeignPageMayNotChangeAnything() {
        for (String origin : new String[] {"http://evil.example", "null", "http://localhost.evil.example"}) {
            Api.json(Api.anyone().header("Origin", origin), "{}")
                    .post("/auth/login")
                    .then()
                    .statusCode(403)
                    .body("code", equalTo("FOREIGN_ORIGIN"));
        }
        Api.json(Api.anyone().header("Sec-Fetch-Site", "cross-site"), "{}")
                .post("/auth/login")
                .then()
                .statusCode(403);
        Api.anyone()
                .header("Origin", "http://evil.example")
                .get("/market/status")
                .then()
                .statusCode(200);
    }

    @Test
    void itsOwnPagesAndTheListedOnesMay() {
        String own = "http://localhost:" + RestAssured.port;
        Api.json(Api.anyone().header("Origin", own), "{}")
                .post("/auth/login")
                .then()
                .statusCode(400);
        Api.json(Api.anyone().header("Origin", "https://pages.example.org"), "{}")
                .post("/auth/login")
                .then()
                .statusCode(400)
                .header("Access-Control-Allow-Origin", "https://pages.example.org")
                .header("Access-Control-Allow-Credentials", "true")
                .header("Vary", "Origin");
    }

    @Test
    void answersTheBrowsersQuestionForListedOriginsOnly() {
        preflight("https://pages.example.org")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Methods", matchesPattern(".*DELETE.*"))
                .header("Access-Control-Allow-Headers", matchesPattern(".*Idempotency-Key.*"));
        preflight("http://evil.example")
                .then()
                .statusCode(204)
                .header("Access-Control-Allow-Origin", nullValue())
                .header("Access-Control-Allow-Methods", nullValue());
    }

    @Test
    void eachAnswerHasARequestIdAndSafeHeaders() {
        Response response = given().get("/market/status");
        assertThat(response.header("X-Request-Id")).matches("[0-9a-f]{16}");
        assertThat(response.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(response.header("Content-Security-Policy")).contains("default-src 'none'");
        assertThat(response.header("Cache-Control")).isEqualTo("no-store");

        given().header("X-Request-Id", "mine-1").get("/nothing").then().header("X-Request-Id", "mine-1");
        given().header("X-Request-Id", "<script>")
                .get("/market/status")
                .then()
                .header("X-Request-Id", matchesPattern("[0-9a-f]{16}"));
    }

    @Test
    void aBodyWithoutLengthIsRefusedBeforeItIsRead() throws IOException {
        assertThat(raw("POST /auth/login HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n"
                        + "Content-Type: application/json\r\n\r\n"))
                .startsWith("HTTP/1.1 411")
                .contains("LENGTH_REQUIRED");
        assertThat(raw("POST /auth/login HTTP/1.1\r\nHost: x\r\nContent-Length: 99999999\r\n"
                        + "Content-Type: application/json\r\n\r\n"))
                .startsWith("HTTP/1.1 413")
                .contains("BODY_TOO_LARGE");
    }

    @Test
    void aPathThatCannotBeReadIsABadRequest() throws IOException {
        assertThat(raw("GET /market/price/%zz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400")
                .doesNotContain("Exception");
    }

    @Test
    void theDocumentsHaveAPolicyOfTheirOwn() {
        Response page = given().get("/apidocs");

        assertThat(page.header("Content-Security-Policy")).contains("script-src 'self' 'sha256-");
        given().get("/apidocs-files/swagger-ui-bundle.js").then().statusCode(200);
    }

    private static Response preflight(String origin) {
        return given().header("Origin", origin)
                .header("Access-Control-Request-Method", "POST")
                .options("/trade/buy");
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", RestAssured.port)) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
