package in.sauda.store.dynamodb;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * Stands between a client and DynamoDB, counts requests by kind, and lets things go wrong: those that a test has lined
 * up for the next requests of a kind, all of one sort for a while, or some by chance from a seed.
 */
public final class FaultProxy implements AutoCloseable {

    /** What may go wrong with a request. */
    public enum Wrong {
        /** Nothing comes through and the connection ends. */
        RESET,
        /** It is done, and the connection ends before the answer. */
        ANSWER_LOST,
        /** DynamoDB has a fault of its own; nothing is done. */
        ERROR_500,
        /** Too much at once. */
        THROTTLED,
        /** Another transaction is in the way; what DynamoDB Local never says. */
        TRANSACTION_CONFLICT,
        /** The credentials have expired. */
        CREDENTIALS_EXPIRED,
        /** There is no such table. */
        TABLE_GONE,
        /** It is done, a little later. */
        DELAYED
    }

    private static final Set<String> HOP_BY_HOP = Set.of("host", "connection", "content-length", "transfer-encoding");
    private static final String EXCEPTION = "com.amazonaws.dynamodb.v20120810#";
    private static final int DELAY_MILLIS = 50;

    private final URI target;
    private final HttpServer server;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final ConcurrentMap<String, LongAdder> counts = new ConcurrentHashMap<>();
    private final ConcurrentMap<String, ConcurrentLinkedQueue<Wrong>> next = new ConcurrentHashMap<>();
    private volatile @Nullable Wrong all;
    private volatile Chance chance = new Chance(new Random(0), Map.of());

    /** Things that go wrong by chance: of a thousand requests, how many. */
    private record Chance(Random random, Map<Wrong, Integer> ofThousand) {

        synchronized @Nullable Wrong draw() {
            int drawn = random.nextInt(1_000);
            for (Map.Entry<Wrong, Integer> each : ofThousand.entrySet()) {
                drawn -= each.getValue();
                if (drawn < 0) {
                    return each.getKey();
                }
            }
            return null;
        }
    }

    /** A proxy for what is at {@code target}, on a free port of the loopback address. */
    public FaultProxy(URI target) {
        this.target = target;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new IllegalStateException("No port", e);
        }
        server.setExecutor(threads);
        server.createContext("/", this::handle);
        server.start();
    }

    /** Where it is. */
    public URI endpoint() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** Lets the next request of {@code kind}, such as {@code TransactWriteItems}, go wrong; after those lined up before. */
    public void next(String kind, Wrong wrong) {
        next.computeIfAbsent(kind, any -> new ConcurrentLinkedQueue<>()).add(wrong);
    }

    /** Lets every request go wrong; null for none any more. */
    public void all(@Nullable Wrong wrong) {
        all = wrong;
    }

    /** Lets requests go wrong by chance, which {@code seed} decides. */
    public void byChance(long seed, Map<Wrong, Integer> ofThousand) {
        chance = new Chance(new Random(seed), Map.copyOf(ofThousand));
    }

    /** Requests of {@code kind} so far. */
    public long count(String kind) {
        LongAdder count = counts.get(kind);
        return count == null ? 0 : count.sum();
    }

    /** All requests so far. */
    public long count() {
        return counts.values().stream().mapToLong(LongAdder::sum).sum();
    }

    private void handle(HttpExchange exchange) throws IOException {
        String kind = String.valueOf(exchange.getRequestHeaders().getFirst("X-Amz-Target"));
        kind = kind.substring(kind.indexOf('.') + 1);
        counts.computeIfAbsent(kind, any -> new LongAdder()).increment();
        byte[] body = exchange.getRequestBody().readAllBytes();
        Wrong wrong = wrong(kind);
        try (exchange) {
            if (wrong == null) {
                pass(exchange, body);
                return;
            }
            switch (wrong) {
                case RESET -> {
                    // Closing without an answer is all.
                }
                case ANSWER_LOST -> forward(exchange, body);
                case DELAYED -> {
                    HttpResponse<byte[]> answer = forward(exchange, body);
                    Thread.sleep(DELAY_MILLIS);
                    answer(exchange, answer.statusCode(), answer.body());
                }
                case ERROR_500 -> refuse(exchange, 500, "InternalServerError", "");
                case THROTTLED -> refuse(exchange, 400, "ProvisionedThroughputExceededException", "");
                case TRANSACTION_CONFLICT ->
                    refuse(
                            exchange,
                            400,
                            "TransactionCanceledException",
                            ",\"CancellationReasons\":[{\"Code\":\"TransactionConflict\",\"Message\":\"busy\"}]");
                case CREDENTIALS_EXPIRED -> refuse(exchange, 400, "ExpiredTokenException", "");
                case TABLE_GONE -> refuse(exchange, 400, "ResourceNotFoundException", "");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable Wrong wrong(String kind) {
        if (all != null) {
            return all;
        }
        ConcurrentLinkedQueue<Wrong> lined = next.get(kind);
        Wrong wrong = lined == null ? null : lined.poll();
        if (wrong == null) {
            wrong = chance.draw();
        }
        return wrong == Wrong.TRANSACTION_CONFLICT && !kind.equals("TransactWriteItems") ? null : wrong;
    }

    private void pass(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpResponse<byte[]> answer = forward(exchange, body);
        answer(exchange, answer.statusCode(), answer.body());
    }

    private HttpResponse<byte[]> forward(HttpExchange exchange, byte[] body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(target).POST(HttpRequest.BodyPublishers.ofByteArray(body));
        exchange.getRequestHeaders().forEach((name, values) -> {
            if (!HOP_BY_HOP.contains(name.toLowerCase(java.util.Locale.ROOT))) {
                values.forEach(value -> request.header(name, value));
            }
        });
        return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static void refuse(HttpExchange exchange, int status, String type, String more) throws IOException {
        String body = "{\"__type\":\"" + EXCEPTION + type + "\",\"message\":\"made by the proxy\"" + more + "}";
        answer(exchange, status, body.getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/x-amz-json-1.0");
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        client.close();
    }
}
