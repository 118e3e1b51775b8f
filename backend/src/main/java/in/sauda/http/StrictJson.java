package in.sauda.http;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON object and nothing else: UTF-8, no field twice, nothing after it, bounded depth and lengths. Numbers
 * come as exact decimals, lists as {@link List}, objects as {@link Map}, null as {@link #NULL}.
 */
final class StrictJson {

    /** JSON's null, told apart from an absent field. */
    static final Object NULL = new Object();

    private static final JsonFactory JSON = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(4)
                    .maxNumberLength(64)
                    .maxStringLength(8_192)
                    .build())
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .build();

    private StrictJson() {}

    /** The members of the object in {@code bytes}, in order; throws {@link Problem} unless it is just that. */
    static Map<String, Object> object(byte @Nullable [] bytes) {
        if (bytes == null || bytes.length == 0) {
            throw new Problem(ProblemCode.MALFORMED_JSON, "The request has no body; a JSON object is expected.");
        }
        requireUtf8(bytes);
        try (JsonParser parser = JSON.createParser(bytes)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                throw new Problem(ProblemCode.MALFORMED_JSON, "A JSON object is expected.");
            }
            Map<String, Object> members = members(parser);
            if (parser.nextToken() != null) {
                throw new Problem(ProblemCode.MALFORMED_JSON, "Something follows the JSON object.");
            }
            return members;
        } catch (IOException e) {
            throw unreadable(e);
        }
    }

    private static Map<String, Object> members(JsonParser parser) throws IOException {
        Map<String, Object> fields = LinkedHashMap.newLinkedHashMap(8);
        while (parser.nextToken() != JsonToken.END_OBJECT) {
            String name = parser.currentName();
            parser.nextToken();
            fields.put(name, value(parser));
        }
        return fields;
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getDecimalValue();
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            case VALUE_NULL -> NULL;
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case START_OBJECT -> members(parser);
            case null, default -> throw new Problem(ProblemCode.MALFORMED_JSON, "The JSON is incomplete.");
        };
    }

    private static void requireUtf8(byte[] bytes) {
        for (byte b : bytes) {
            if (b < 0) {
                try {
                    var unused = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
                } catch (CharacterCodingException e) {
                    throw new Problem(ProblemCode.BAD_ENCODING, "The body is not UTF-8 text.");
                }
                return;
            }
        }
    }

    private static Problem unreadable(IOException e) {
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (message.startsWith("Duplicate")) {
            int from = message.indexOf('\'');
            int to = message.indexOf('\'', from + 1);
            String name = from > 0 && to > from ? shown(message.substring(from + 1, to)) : "";
            return new Problem(ProblemCode.DUPLICATE_FIELD, "The field \"" + name + "\" is given twice.").field(name);
        }
        return new Problem(ProblemCode.MALFORMED_JSON, "The body is not valid JSON.");
    }

    /** A field's name as far as an answer repeats it. */
    static String shown(String name) {
        return name.length() <= 40 ? name : name.substring(0, 40);
    }
}
