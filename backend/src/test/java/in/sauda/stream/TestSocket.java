package in.sauda.stream;

import static org.awaitility.Awaitility.await;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.WebSocket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The client's end of a WebSocket in tests: keeps what came. */
final class TestSocket {

    private static final Duration LONG_ENOUGH = Duration.ofSeconds(20);

    final List<JsonObject> messages = new CopyOnWriteArrayList<>();
    final List<Buffer> batches = new CopyOnWriteArrayList<>();
    private volatile @Nullable WebSocket line;
    private volatile boolean closed;

    void listen(WebSocket socket) {
        line = socket;
        socket.textMessageHandler(text -> messages.add(new JsonObject(text)));
        socket.binaryMessageHandler(batches::add);
        socket.closeHandler(end -> closed = true);
    }

    WebSocket line() {
        return Objects.requireNonNull(line);
    }

    void say(String text) {
        StreamFixture.await(line().writeTextMessage(text));
    }

    void say(JsonObject message) {
        say(message.encode());
    }

    void subscribe(String... symbols) {
        say(new JsonObject().put("op", "subscribe").put("symbols", new JsonArray(List.of(symbols))));
    }

    /** Waits for a message of {@code type} that {@code right} accepts. */
    JsonObject next(String type, Predicate<JsonObject> right) {
        until(() -> ofType(type).anyMatch(right));
        return ofType(type).filter(right).findFirst().orElseThrow();
    }

    JsonObject next(String type) {
        return next(type, message -> true);
    }

    Stream<JsonObject> ofType(String type) {
        return messages.stream().filter(message -> type.equals(message.getString("type")));
    }

    /** All rows so far, in the order of their coming. */
    List<JsonArray> rows() {
        return ofType("q")
                .flatMap(batch -> batch.getJsonArray("q").stream())
                .map(JsonArray.class::cast)
                .toList();
    }

    /** Waits for the row of instrument {@code i} with {@code seq}. */
    JsonArray row(int i, long seq) {
        Predicate<JsonArray> right = row -> row.getInteger(0) == i && row.getLong(1) == seq;
        until(() -> rows().stream().anyMatch(right));
        return rows().stream().filter(right).findFirst().orElseThrow();
    }

    /** Sends a ping and waits for its answer: everything said before has been obeyed. */
    void settle() {
        long id = System.nanoTime();
        say(new JsonObject().put("op", "ping").put("id", id));
        next("pong", pong -> pong.getLong("id") == id);
    }

    /** Waits for the server to close; returns the code. */
    int closeCode() {
        until(() -> closed);
        Short code = line().closeStatusCode();
        return code == null ? 0 : code;
    }

    boolean isOpen() {
        return !closed;
    }

    static void until(Callable<Boolean> condition) {
        await().atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(5)).until(condition);
    }
}
