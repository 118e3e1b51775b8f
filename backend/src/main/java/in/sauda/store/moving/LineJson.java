package in.sauda.store.moving;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.ToStringSerializer;
import in.sauda.instrument.Symbol;
import in.sauda.portfolio.TraderId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Lines as JSON: whole numbers as such, names as text, every field of a record under its name. Reading is strict: a
 * field that is missing, unknown, given twice or of another kind is an error.
 */
final class LineJson {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new SimpleModule()
                    .addSerializer(Symbol.class, ToStringSerializer.instance)
                    .addSerializer(TraderId.class, ToStringSerializer.instance)
                    .addDeserializer(Symbol.class, new NameReader<>(Symbol.class, LineJson::symbol))
                    .addDeserializer(TraderId.class, new NameReader<>(TraderId.class, TraderId::new)))
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .build();

    private static final ObjectWriter WRITER = JSON.writerFor(Line.class);
    private static final ObjectReader READER = JSON.readerFor(Line.class);

    private LineJson() {}

    static byte[] write(Line line) {
        try {
            return WRITER.writeValueAsBytes(line);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The line in {@code bytes}, the file's line {@code number}.
     *
     * @throws BadFileException if it is none
     */
    static Line read(byte[] bytes, long number) throws BadFileException {
        try {
            return READER.readValue(bytes);
        } catch (JsonMappingException e) {
            throw new BadFileException(number, place(e) + wrong(e));
        } catch (IOException e) {
            throw new BadFileException(number, "this is not JSON");
        }
    }

    /** The format that the file's first line names; 0 if it names none. */
    static long format(byte[] first) {
        try {
            JsonNode line = JSON.readTree(first);
            return line.path("type").asText().equals("start")
                    ? line.path("format").asLong()
                    : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    private static Symbol symbol(String text) {
        Symbol symbol = new Symbol(text);
        if (!Symbol.parse(text).equals(Optional.of(symbol))) {
            throw new IllegalArgumentException("not a symbol");
        }
        return symbol;
    }

    /** Such as {@code orders[0].side: }; empty for the line as a whole. */
    private static String place(JsonMappingException e) {
        String path = e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : path.substring(path.startsWith(".") ? 1 : 0) + ": ";
    }

    private static String wrong(JsonMappingException e) {
        return switch (e) {
            case UnrecognizedPropertyException unknown -> "a field that this program does not know";
            case InvalidTypeIdException unknown
            when unknown.getTypeId() == null -> "it does not say of what type it is";
            case InvalidTypeIdException unknown -> "unknown type \"" + shown(unknown.getTypeId()) + "\"";
            case InvalidFormatException wrong -> "\"" + shown(String.valueOf(wrong.getValue())) + "\" is not allowed";
            case ValueInstantiationException refused
            when refused.getCause() != null ->
                shown(String.valueOf(refused.getCause().getMessage()));
            default -> "a field is missing or of another kind";
        };
    }

    private static String shown(String text) {
        String line = text.lines().findFirst().orElse("");
        return line.length() <= 120 ? line : line.substring(0, 120) + "…";
    }
}
