package in.sauda.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/** As much of JSON Schema as the contract uses. */
final class SchemaCheck {

    private final JsonNode contract;
    private final List<String> faults;

    SchemaCheck(JsonNode contract, List<String> faults) {
        this.contract = contract;
        this.faults = faults;
    }

    void check(String at, JsonNode value, JsonNode schema) {
        if (schema.has("$ref")) {
            check(at, value, contract.at(schema.get("$ref").asText().substring(1)));
            return;
        }
        if (schema.has("anyOf")) {
            boolean fits = StreamSupport.stream(schema.get("anyOf").spliterator(), false)
                    .anyMatch(each -> fits(value, each));
            fault(!fits, at + " fits none of the choices: " + value);
            return;
        }
        fault(schema.has("type") && !hasType(value, schema.get("type")), at + " is not " + schema.get("type"));
        if (schema.has("enum")) {
            boolean listed = StreamSupport.stream(schema.get("enum").spliterator(), false)
                    .anyMatch(value::equals);
            fault(!listed, at + " is not in " + schema.get("enum") + ": " + value);
        }
        if (value.isNumber() && schema.has("multipleOf")) {
            BigDecimal number = value.decimalValue();
            fault(number.stripTrailingZeros().scale() > 2, at + " has more than two decimals: " + number);
        }
        if (value.isObject()) {
            object(at, value, schema);
        }
        if (value.isArray() && schema.has("items")) {
            for (int i = 0; i < value.size(); i++) {
                check(at + "[" + i + "]", value.get(i), schema.get("items"));
            }
        }
    }

    private void object(String at, JsonNode value, JsonNode schema) {
        for (JsonNode name : schema.path("required")) {
            fault(!value.has(name.asText()), at + " lacks " + name.asText());
        }
        JsonNode more = schema.path("additionalProperties");
        for (Map.Entry<String, JsonNode> member : value.properties()) {
            JsonNode own = schema.path("properties").path(member.getKey());
            String where = at + "." + member.getKey();
            if (!own.isMissingNode()) {
                check(where, member.getValue(), own);
            } else if (more.isObject()) {
                check(where, member.getValue(), more);
            } else {
                fault(more.isBoolean() && !more.asBoolean(), where + " is not in the contract");
            }
        }
    }

    private boolean fits(JsonNode value, JsonNode schema) {
        List<String> found = new ArrayList<>();
        new SchemaCheck(contract, found).check("$", value, schema);
        return found.isEmpty();
    }

    private static boolean hasType(JsonNode value, JsonNode type) {
        if (type.isArray()) {
            return StreamSupport.stream(type.spliterator(), false).anyMatch(each -> hasType(value, each));
        }
        return switch (type.asText()) {
            case "object" -> value.isObject();
            case "array" -> value.isArray();
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "null" -> value.isNull();
            default -> false;
        };
    }

    private void fault(boolean wrong, String what) {
        if (wrong) {
            faults.add(what);
        }
    }
}
