package in.sauda.store.moving;

import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.FromStringDeserializer;
import java.util.function.Function;

/**
 * Reads a name, such as a symbol, from text.
 *
 * @param <T> what is named so
 */
final class NameReader<T> extends FromStringDeserializer<T> {

    private static final long serialVersionUID = 1L;

    private final transient Function<String, T> named;

    /** With a function that throws {@link IllegalArgumentException} for what is no such name. */
    NameReader(Class<T> type, Function<String, T> named) {
        super(type);
        this.named = named;
    }

    @Override
    protected T _deserialize(String text, DeserializationContext context) {
        return named.apply(text);
    }
}
