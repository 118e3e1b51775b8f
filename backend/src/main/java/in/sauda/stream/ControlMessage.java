package in.sauda.stream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a client may say. Where {@code market} is null the connection's default is meant. */
sealed interface ControlMessage {

    record Subscribe(@Nullable String market, List<String> symbols, Mode mode) implements ControlMessage {}

    record Unsubscribe(@Nullable String market, List<String> symbols) implements ControlMessage {}

    record Ping(long id) implements ControlMessage {}

    record Resume(@Nullable String market, long after) implements ControlMessage {}

    record Auth(String token) implements ControlMessage {}
}
