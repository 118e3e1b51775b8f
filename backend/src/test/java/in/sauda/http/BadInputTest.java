package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every endpoint against bad input: the right problem each time, never a 500, and nothing changed. */
@QuarkusTest
class BadInputTest {

    private static final String LONG = "x".repeat(Gate.MOST_BYTES + 1);

    /** Each call with a body, and a body that it would take. */
    static Stream<String> callsWithBody() {
        return Stream.of(
                "POST /auth/register {'username':'someone-new','password':'tiger lily 77'}",
                "POST /auth/login {'username':'someone-new','password':'tiger lily 77'}",
                "POST /auth/password {'currentPassword':'tiger lily 77','newPassword':'lily tiger 78'}",
                "POST /market/prices {'symbols':['TCS']}",
                "POST /trade/buy {'symbol':'TCS','quantity':1}",
                "POST /trade/sell {'symbol':'TCS','quantity':1}",
                "POST /orders {'symbol':'TCS','side':'BUY','quantity':1}",
                "POST /orders/preview {'symbol':'TCS','side':'BUY','quantity':1}",
                "POST /gtt {'symbol':'TCS','type':'SINGLE','side':'BUY','quantity':1,'legs':[{'triggerPrice':2,'price':2}]}",
                "PUT /gtt/x {'quantity':1,'legs':[{'triggerPrice':2,'price':2}]}",
                "POST /positions/convert {'symbol':'TCS','from':'MIS','to':'CNC','quantity':1}",
                "PUT /watchlists/main {'name':'A','symbols':['TCS']}",
                "POST /markets/sim/clock {'action':'pause'}");
    }

    /** One trader for all of it: what would not leave the account alone is seen at once. */
    private static String token = "";

    @BeforeEach
    void signIn() {
        token = token.isEmpty() ? Api.newTrader() : token;
        Api.awaitPrices();
    }

    @AfterEach
    void nothingHasChanged() {
        request()
                .get("/portfolio/")
                .then()
                .statusCode(200)
                .body("cashBalance", equalTo(1_000_000.0f))
                .body("blockedCash", equalTo(0.0f))
                .body("holdings", hasSize(0));
        request().get("/gtt").then().body("items", hasSize(0));
    }

    @ParameterizedTest
    @MethodSource("callsWithBody")
    void refusesABodyThatCannotBe(String call) {
        String[] parts = call.split(" ", 3);
        String good = parts[2].replace('\'', '"');
        String cut = good.substring(0, good.length() - 1);

        expect(parts, good + "x", 400, "MALFORMED_JSON");
        expect(parts, cut, 400, "MALFORMED_JSON");
        expect(parts, "[" + good + "]", 400, "MALFORMED_JSON");
        expect(parts, "null", 400, "MALFORMED_JSON");
        expect(parts, cut + ",\"extra\":1}", 400, "UNKNOWN_FIELD");
        expect(parts, cut + "," + good.substring(1), 400, "DUPLICATE_FIELD");
        expect(parts, "{}", 400, "MISSING_FIELD");
        for (String field : fields(good)) {
            expect(
                    parts,
                    good.replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\[[^]]*]|\\d+)", "\"" + field + "\":{}"),
                    400,
                    "WRONG_TYPE");
            expect(
                    parts,
                    good.replaceFirst("\"" + field + "\":(\"[^\"]*\"|\\[[^]]*]|\\d+)", "\"" + field + "\":null"),
                    400,
                    "MISSING_FIELD");
        }
        Response encoding = send(
                request()
                        .contentType("application/json")
                        .body("{\"a\":\"caf\u00e9\"}".getBytes(StandardCharsets.ISO_8859_1)),
                parts);
        assertThat(encoding.<String>path("code")).isEqualTo("BAD_ENCODING");
        Response empty = send(request().contentType("application/json"), parts);
        assertThat(empty.statusCode()).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("callsWithBody")
    void refusesABodyOfTheWrongKindOrSize(String call) {
        String[] parts = call.split(" ", 3);
        String good = parts[2].replace('\'', '"');

        Response form = send(request().contentType("text/plain").body(good), parts);
        assertThat(form.statusCode()).isEqualTo(415);
        assertThat(form.<String>path("code")).isEqualTo("UNSUPPORTED_MEDIA_TYPE");
        Response utf16 = send(
                request()
                        .header("Content-Type", "application/json;charset=utf-16")
                        .body(good.getBytes(StandardCharsets.UTF_8)),
                parts);
        assertThat(utf16.statusCode()).isEqualTo(415);
        Response huge = send(request().contentType("application/json").body("{\"a\":\"" + LONG + "\"}"), parts);
        assertThat(huge.statusCode()).isEqualTo(413);
        assertThat(huge.<String>path("code")).isEqualTo("BODY_TOO_LARGE");
    }

    /** The whole contract: each path with each method that it does not have. */
    @Test
    void refusesTheWrongMethodEverywhere() {
        AllowedMethods allowed = AllowedMethods.ofResources();
        for (AllowedMethods.Operation each : AllowedMethods.operations()) {
            String path = each.path().replaceAll("\\{[a-z]+}", "x");
            // Another path may take it as a name: /orders/preview is an order's too.
            List<String> known = List.of(allowed.at(path).split(", "));
            for (String method : List.of("GET", "POST", "PUT", "PATCH", "DELETE")) {
                if (known.contains(method)) {
                    continue;
                }
                Response response = request().request(method, path);

                assertThat(response.statusCode()).as(method + " " + path).isEqualTo(405);
                assertThat(response.<String>path("code")).isEqualTo("METHOD_NOT_ALLOWED");
                assertThat(response.header("Allow")).as(method + " " + path).contains(known.getFirst());
            }
        }
    }

    @Test
    void whoIsNotSignedInGetsNoFurther() {
        List<String> open = List.of("/auth/register", "/auth/login", "/auth/logout", "/auth/guest");
        for (AllowedMethods.Operation each : AllowedMethods.operations()) {
            if (open.contains(each.path()) || each.path().startsWith("/market")) {
                continue;
            }
            Response response = Api.json(Api.anyone(), "{}")
                    .request(each.method(), each.path().replaceAll("\\{[a-z]+}", "x"));

            assertThat(response.statusCode()).as(each.toString()).isEqualTo(401);
            assertThat(response.<String>path("code")).isEqualTo("UNAUTHORIZED");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST /trade/buy | {'symbol':'NOPE','quantity':1} | 404 | UNKNOWN_SYMBOL",
                "POST /trade/buy | {'symbol':'','quantity':1} | 404 | UNKNOWN_SYMBOL",
                "POST /trade/buy | {'symbol':'TCS','quantity':0} | 400 | INVALID_QUANTITY",
                "POST /trade/buy | {'symbol':'TCS','quantity':-1} | 400 | INVALID_QUANTITY",
                "POST /trade/buy | {'symbol':'TCS','quantity':1.5} | 400 | INVALID_QUANTITY",
                "POST /trade/buy | {'symbol':'TCS','quantity':'NaN'} | 400 | INVALID_QUANTITY",
                "POST /trade/buy | {'symbol':'TCS','quantity':1e99} | 400 | INVALID_QUANTITY",
                "POST /trade/buy | {'symbol':'TCS','quantity':999999999999} | 422 | QUANTITY_ABOVE_LIMIT",
                "POST /trade/buy?market=moon | {'symbol':'TCS','quantity':1} | 404 | UNKNOWN_MARKET",
                "POST /orders | {'symbol':'TCS','side':'HOLD','quantity':1} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'price':1.005} | 400 | TOO_MANY_DECIMALS",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'price':1e30} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'tag':'twenty-one characters'} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'tag':'\\u0000'} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'LIMIT'} | 400 | MISSING_FIELD",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'SL','price':100} | 400 | MISSING_FIELD",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'SL','triggerPrice':100} | 400 | MISSING_FIELD",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'SL_M'} | 400 | MISSING_FIELD",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'validity':'TTL'} | 400 | MISSING_FIELD",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'price':100} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'triggerPrice':100} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'LIMIT','price':-1} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'LIMIT','price':1,'triggerPrice':1} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'type':'LIMIT','price':1,'protectionPercent':1} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'protectionPercent':0} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'protectionPercent':101} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'protectionPercent':1.005} | 400 | TOO_MANY_DECIMALS",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'protectionPercent':'1'} | 400 | WRONG_TYPE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'validityMinutes':5} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'validity':'TTL','validityMinutes':0} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'validity':'TTL','validityMinutes':1441} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'validity':'TTL','validityMinutes':1.5} | 400 | INVALID_VALUE",
                "POST /orders | {'symbol':'TCS','side':'BUY','quantity':1,'variety':'CO'} | 400 | INVALID_VALUE",
                "PATCH /orders/x | {} | 400 | MISSING_FIELD",
                "PATCH /orders/x | {'quantity':0} | 400 | INVALID_QUANTITY",
                "PATCH /orders/x | {'price':0} | 400 | INVALID_VALUE",
                "PATCH /orders/x | {'type':'BEST'} | 400 | INVALID_VALUE",
                "PATCH /orders/x | {'validity':1} | 400 | WRONG_TYPE",
                "PATCH /orders/x | {'side':'BUY'} | 400 | UNKNOWN_FIELD",
                "PATCH /orders/x | {'quantity':1} | 404 | UNKNOWN_ORDER",
                "DELETE /orders/x | {} | 404 | UNKNOWN_ORDER",
                "DELETE /orders/x | {'a':1} | 400 | UNKNOWN_FIELD",
                "GET /orders?status=late | {} | 400 | INVALID_VALUE",
                "GET /orders?limit=501 | {} | 400 | INVALID_VALUE",
                "GET /trades/x/receipt | {} | 404 | UNKNOWN_TRADE",
                "POST /gtt | {'symbol':'TCS','type':'OCO','side':'BUY','quantity':1,'legs':[{'triggerPrice':2,'price':2}]} | 400 | INVALID_VALUE",
                "POST /gtt | {'symbol':'TCS','type':'SINGLE','side':'BUY','quantity':1,'legs':[]} | 400 | INVALID_VALUE",
                "POST /gtt | {'symbol':'TCS','type':'SINGLE','side':'BUY','quantity':1,'legs':[1]} | 400 | WRONG_TYPE",
                "POST /gtt | {'symbol':'TCS','type':'SINGLE','side':'BUY','quantity':1,'legs':[{'triggerPrice':2,'price':2,'at':1}]} | 400 | UNKNOWN_FIELD",
                "POST /gtt | {'symbol':'TCS','type':'SINGLE','side':'BUY','quantity':1,'legs':[{'triggerPrice':2.001,'price':2}]} | 400 | TOO_MANY_DECIMALS",
                "POST /gtt | {'symbol':'NOPE','type':'SINGLE','side':'BUY','quantity':1,'legs':[{'triggerPrice':2,'price':2}]} | 404 | UNKNOWN_SYMBOL",
                "PUT /gtt/x | {'quantity':1,'legs':[{'triggerPrice':2,'price':2}]} | 404 | UNKNOWN_GTT",
                "GET /gtt/x | {} | 404 | UNKNOWN_GTT",
                "GET /gtt?status=late | {} | 400 | INVALID_VALUE",
                "DELETE /gtt/x | {} | 404 | UNKNOWN_GTT",
                "POST /positions/convert | {'symbol':'TCS','from':'CNC','to':'CNC','quantity':1} | 400 | INVALID_VALUE",
                "POST /positions/convert | {'symbol':'TCS','from':'MIS','to':'CNC','quantity':1} | 409 | POSITION_TOO_SMALL",
                "POST /positions/square-off | {'symbol':'NOPE'} | 404 | UNKNOWN_SYMBOL",
                "POST /positions/square-off | {'symbol':7} | 400 | WRONG_TYPE",
                "POST /positions/square-off | {'all':true} | 400 | UNKNOWN_FIELD",
                "GET /portfolio/contract-note/yesterday | {} | 400 | INVALID_VALUE",
                "GET /portfolio/contract-note/2026-02-30 | {} | 400 | INVALID_VALUE",
                "GET /portfolio/contract-note/2026-01-05 | {} | 404 | UNKNOWN_NOTE",
                "GET /portfolio/contract-notes?cursor=! | {} | 400 | INVALID_CURSOR",
                "POST /notifications/read | {} | 400 | MISSING_FIELD",
                "POST /notifications/read | {'upTo':0} | 400 | INVALID_VALUE",
                "POST /notifications/read | {'upTo':'x'} | 400 | WRONG_TYPE",
                "PUT /watchlists/Main | {'name':'A','symbols':[]} | 400 | INVALID_VALUE",
                "PUT /watchlists/main | {'name':'  ','symbols':[]} | 400 | INVALID_VALUE",
                "PUT /watchlists/main | {'name':'A','symbols':['NOPE']} | 404 | UNKNOWN_SYMBOL",
                "POST /markets/moon/clock | {'action':'pause'} | 404 | UNKNOWN_MARKET",
                "POST /markets/sim/clock | {'action':'pause','speed':0} | 400 | INVALID_VALUE",
            })
    void refusesValuesThatCannotBe(String call, String body, int status, String code) {
        expect(call.split(" "), body.replace('\'', '"'), status, code);
    }

    @Test
    void unknownPathsAreProblemsToo() {
        for (String path : List.of("/", "/nothing", "/api", "/api/nothing", "/orders/x/y", "/alerts", "/market")) {
            Response response = request().get(path);

            assertThat(response.statusCode()).as(path).isEqualTo(404);
            assertThat(response.contentType()).as(path).startsWith("application/problem+json");
        }
    }

    private void expect(String[] call, String body, int status, String code) {
        Response response = send(request().contentType("application/json").body(body), call);

        assertThat(response.statusCode())
                .as("%s %s: %s", call[1], body, response.asString())
                .isEqualTo(status);
        assertThat(response.<String>path("code")).as("%s %s", call[1], body).isEqualTo(code);
        assertThat(response.contentType()).startsWith("application/problem+json");
    }

    private RequestSpecification request() {
        return Api.with(token);
    }

    private static Response send(RequestSpecification request, String[] call) {
        return request.request(call[0], call[1]);
    }

    private static List<String> fields(String json) {
        List<String> names = new ArrayList<>();
        var matcher = java.util.regex.Pattern.compile("\"([a-zA-Z]+)\":").matcher(json);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
