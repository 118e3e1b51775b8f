package in.sauda.stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what clients say, strictly: one JSON object, known fields only, each of its type. */
final class ControlMessages {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private ControlMessages() {}

    /** The message that {@code text} is. */
    static ControlMessage parse(String text) throws ControlMessageException {
        JsonNode message = read(text);
        String op = text(message, "op");
        return switch (op) {
            case "subscribe" -> {
                known(message, Set.of("op", "symbols", "mode", "market"));
                yield new ControlMessage.Subscribe(market(message), symbols(message), mode(message));
            }
            case "unsubscribe" -> {
                known(message, Set.of("op", "symbols", "market"));
                yield new ControlMessage.Unsubscribe(market(message), symbols(message));
            }
            case "ping" -> {
                known(message, Set.of("op", "id"));
                yield new ControlMessage.Ping(message.has("id") ? number(message, "id") : 0);
            }
            case "resume" -> {
                known(message, Set.of("op", "market", "after"));
                long after = number(message, "after");
                if (after < 0) {
                    throw new ControlMessageException("INVALID_VALUE", "after must be 0 or more.");
                }
                yield new ControlMessage.Resume(market(message), after);
            }
            case "auth" -> {
                known(message, Set.of("op", "token"));
                yield new ControlMessage.Auth(text(message, "token"));
            }
            default ->
                throw new ControlMessageException(
                        "INVALID_VALUE", "op must be subscribe, unsubscribe, ping, resume or auth.");
        };
    }

    /** The mode called {@code name} in a message or a query. */
    static Mode mode(String name) throws ControlMessageException {
        for (Mode mode : Mode.values()) {
            if (mode.name().toLowerCase(Locale.ROOT).equals(name)) {
                return mode;
            }
        }
        throw new ControlMessageException("INVALID_VALUE", "mode must be ltp, quote or depth.");
    }

    private static JsonNode read(String text) throws ControlMessageException {
        JsonNode message;
        try {
            message = JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new ControlMessageException("MALFORMED_JSON", "The message is not valid JSON.");
        }
        if (!message.isObject()) {
            throw new ControlMessageException("WRONG_TYPE", "The message must be a JSON object.");
        }
        return message;
    }

    private static Mode mode(JsonNode message) throws ControlMessageException {
        return message.has("mode") ? mode(text(message, "mode")) : Mode.QUOTE;
    }

    private static @Nullable String market(JsonNode message) throws ControlMessageException {
        return message.has("market") ? text(message, "market") : null;
    }

    private static List<String> symbols(JsonNode message) throws ControlMessageException {
        JsonNode symbols = present(message, "symbols");
        if (!symbols.isArray()) {
            throw new ControlMessageException("WRONG_TYPE", "symbols must be an array of strings.");
        }
        List<String> names = new ArrayList<>(symbols.size());
        for (JsonNode symbol : symbols) {
            if (!symbol.isTextual()) {
                throw new ControlMessageException("WRONG_TYPE", "symbols must be an array of strings.");
            }
            names.add(symbol.textValue());
        }
        return names;
    }

    private static String text(JsonNode message, String field) throws ControlMessageException {
        JsonNode value = present(message, field);
        if (!value.isTextual()) {
            throw new ControlMessageException("WRONG_TYPE", field + " must be a string.");
        }
        return value.textValue();
    }

    private static long number(JsonNode message, String field) throws ControlMessageException {
        JsonNode value = present(message, field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new ControlMessageException("WRONG_TYPE", field + " must be a whole number.");
        }
        return value.longValue();
    }

    private static JsonNode present(JsonNode message, String field) throws ControlMessageException {
        JsonNode value = message.get(field);
        if (value == null) {
            throw new ControlMessageException("MISSING_FIELD", field + " is missing.");
        }
        return value;
    }

    private static void known(JsonNode message, Set<String> fields) throws ControlMessageException {
        for (String field : (Iterable<String>) message::fieldNames) {
            if (!fields.contains(field)) {
                throw new ControlMessageException(
                        "UNKNOWN_FIELD", "This message has no field " + shortened(field) + ".");
            }
        }
    }

    /** Enough of {@code text} to recognise it by. */
    static String shortened(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
