package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** Holds every answer that a test sees against the contract: status, media type, and the shape of the JSON. */
final class ContractFilter implements Filter {

    static final JsonNode CONTRACT = read();

    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification expected, FilterContext context) {
        Response response = context.next(request, expected);
        String path = request.getURI().replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*$", "");
        JsonNode operation = operation(request.getMethod(), path.replaceFirst("^/api(?=/)", ""));
        if (!operation.isMissingNode()) {
            check(request.getMethod() + " " + path, operation, response);
        }
        return response;
    }

    private static void check(String call, JsonNode operation, Response response) {
        String status = Integer.toString(response.statusCode());
        if (status.equals("405") || status.equals("204")) {
            return;
        }
        JsonNode documented = resolve(operation.path("responses").path(status));
        assertThat(documented.isMissingNode())
                .as("%s answers %s, which the contract does not know: %s", call, status, response.asString())
                .isFalse();
        String type = response.contentType().replaceFirst(";.*$", "");
        JsonNode media = documented.path("content").path(type);
        assertThat(media.isMissingNode())
                .as("%s answers %s as %s, which the contract does not know", call, status, type)
                .isFalse();
        if (type.endsWith("json") && !media.path("schema").isMissingNode()) {
            List<String> faults = new ArrayList<>();
            new SchemaCheck(CONTRACT, faults).check("$", parse(response.asByteArray()), media.path("schema"));
            assertThat(faults)
                    .as("%s %s: %s", call, status, response.asString())
                    .isEmpty();
        }
    }

    static JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> each : CONTRACT.path("paths").properties()) {
            String pattern = each.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            if (path.matches(pattern)) {
                return each.getValue().path(method.toLowerCase(Locale.ROOT));
            }
        }
        return CONTRACT.path("no such path");
    }

    static JsonNode resolve(JsonNode node) {
        JsonNode reference = node.path("$ref");
        return reference.isMissingNode() ? node : CONTRACT.at(reference.asText().substring(1));
    }

    private static JsonNode parse(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException e) {
            throw new AssertionError("Not JSON", e);
        }
    }

    private static JsonNode read() {
        try (InputStream in =
                Objects.requireNonNull(ContractFilter.class.getResourceAsStream("/META-INF/openapi.yml"))) {
            return new ObjectMapper().valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
