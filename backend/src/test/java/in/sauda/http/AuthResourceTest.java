package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@QuarkusTest
class AuthResourceTest {

    @Test
    void registersAndSignsInWithACookieThatScriptsCannotRead() {
        String name = Api.newName();
        Response registered =
                Api.json(Api.anyone(), credentials(name, Api.PASSWORD)).post("/auth/register");

        assertThat(registered.statusCode()).isEqualTo(201);
        assertThat(registered.path("user.username").toString()).isEqualTo(name);
        assertThat(registered.header("Set-Cookie"))
                .startsWith("jwt_token=")
                .contains("HttpOnly", "Path=/", "Max-Age=21600", "SameSite=Lax")
                .doesNotContain("Secure");
        Api.with(registered.cookie("jwt_token")).get("/auth/verify").then().body("username", equalTo(name));
    }

    @Test
    void logoutKillsTheTokenAtOnce() {
        String token = Api.newTrader();

        Response out = Api.with(token).post("/auth/logout");

        assertThat(out.header("Set-Cookie")).startsWith("jwt_token=;").contains("Max-Age=0");
        Api.with(token).get("/auth/verify").then().statusCode(401).body("code", equalTo("UNAUTHORIZED"));
        Api.with(token).get("/portfolio/").then().statusCode(401);
        Api.anyone().post("/auth/logout").then().statusCode(200);
    }

    @Test
    void aNameIsTakenInAnyCase() {
        String name = Api.newName();
        Api.register(name);

        Api.json(Api.anyone(), credentials(name.toUpperCase(java.util.Locale.ROOT), Api.PASSWORD))
                .post("/auth/register")
                .then()
                .statusCode(409)
                .body("code", equalTo("USERNAME_TAKEN"))
                .body("field", equalTo("username"));
    }

    @ParameterizedTest
    @CsvSource({
        "ab, good password 1, INVALID_USERNAME, username",
        "with space, good password 1, INVALID_USERNAME, username",
        "someone1, short, INVALID_PASSWORD, password",
        "someone1, password123, COMMON_PASSWORD, password",
    })
    void saysWhatIsWrongWithARegistration(String name, String password, String code, String field) {
        Api.json(Api.anyone(), credentials(name, password))
                .post("/auth/register")
                .then()
                .statusCode(400)
                .body("code", equalTo(code))
                .body("field", equalTo(field));
    }

    @Test
    void unknownUserAndWrongPasswordAreAnsweredTheSame() {
        String name = Api.newName();
        Api.register(name);

        String wrong = Api.json(Api.anyone(), credentials(name, "not the password"))
                .post("/auth/login")
                .then()
                .statusCode(401)
                .extract()
                .asString();
        String unknown = Api.json(Api.anyone(), credentials("nobody-here", "not the password"))
                .post("/auth/login")
                .then()
                .statusCode(401)
                .extract()
                .asString();

        assertThat(wrong).isEqualTo(unknown).contains("INVALID_CREDENTIALS");
    }

    @Test
    void sessionsAreSeenAndRevoked() {
        String name = Api.newName();
        String first = Api.register(name);
        String second = Api.json(Api.anyone(), credentials(name, Api.PASSWORD))
                .post("/auth/login")
                .then()
                .statusCode(200)
                .extract()
                .cookie("jwt_token");
        String other = Api.with(first)
                .get("/auth/sessions")
                .then()
                .body("items", hasSize(2))
                .extract()
                .path("items.find { !it.current }.id");

        Api.with(first).delete("/auth/sessions/" + other).then().statusCode(200);

        Api.with(second).get("/auth/verify").then().statusCode(401);
        Api.with(first).get("/auth/verify").then().statusCode(200);
        Api.with(first)
                .delete("/auth/sessions/" + other)
                .then()
                .statusCode(404)
                .body("code", equalTo("UNKNOWN_SESSION"));
        Api.with(Api.newTrader()).delete("/auth/sessions/" + other).then().statusCode(404);
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String name = Api.newName();
        String first = Api.register(name);
        String second = Api.json(Api.anyone(), credentials(name, Api.PASSWORD))
                .post("/auth/login")
                .cookie("jwt_token");

        Api.json(Api.with(first), "{\"currentPassword\":\"not the password\",\"newPassword\":\"lily tiger 78\"}")
                .post("/auth/password")
                .then()
                .statusCode(403)
                .body("field", equalTo("currentPassword"));
        Api.json(Api.with(first), "{\"currentPassword\":\"" + Api.PASSWORD + "\",\"newPassword\":\"lily tiger 78\"}")
                .post("/auth/password")
                .then()
                .statusCode(200);

        Api.with(first).get("/auth/verify").then().statusCode(200);
        Api.with(second).get("/auth/verify").then().statusCode(401);
        Api.json(Api.anyone(), credentials(name, "lily tiger 78"))
                .post("/auth/login")
                .then()
                .statusCode(200);
    }

    @Test
    void aGuestLooksAroundAndLeaves() {
        String token = Api.anyone()
                .post("/auth/guest")
                .then()
                .statusCode(201)
                .extract()
                .cookie("jwt_token");

        Api.with(token).get("/portfolio/").then().statusCode(200).body("cashBalance", equalTo(1000000.00f));
        Api.with(token).delete("/account").then().statusCode(200);
        Api.with(token).get("/auth/verify").then().statusCode(401);
    }

    @ParameterizedTest
    @CsvSource({"''", "x", "a.b.c", "eyJhbGciOiJub25lIn0.eyJzdWIiOiJBQUFBQUFBQSJ9."})
    void aForgedTokenIsNobodys(String token) {
        Api.with(token).get("/auth/verify").then().statusCode(401);
    }

    private static String credentials(String username, String password) {
        return "{\"username\":\"" + username + "\",\"password\":\"" + password + "\"}";
    }
}
