import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Load client of the stream: many sockets on one thread, each row checked and timed.
 *
 * <p>Usage: {@code java bench/stream/StreamLoad.java name=value ...}; see bench/stream/README.md.
 */
public final class StreamLoad {

    private static final int READ_BUFFER = 1 << 20;

    private static final Map<String, String> DEFAULTS = Map.ofEntries(
            Map.entry("url", "ws://127.0.0.1:4000/stream"),
            Map.entry("sockets", "1000"),
            Map.entry("symbols", "50"),
            Map.entry("universe", "50"),
            Map.entry("names", ""),
            Map.entry("interval", "20"),
            Map.entry("protocol", "json"),
            Map.entry("mode", "quote"),
            Map.entry("warmup", "10"),
            Map.entry("seconds", "20"),
            Map.entry("pid", "0"));

    private final Map<String, String> options = new HashMap<>();
    private final Tally tally = new Tally();

    public static void main(String[] arguments) throws Exception {
        StreamLoad load = new StreamLoad();
        load.options.putAll(DEFAULTS);
        for (String argument : arguments) {
            String[] pair = argument.split("=", 2);
            if (pair.length != 2 || load.options.put(pair[0], pair[1]) == null) {
                throw new IllegalArgumentException("Unknown option " + argument);
            }
        }
        load.run();
    }

    private int number(String name) {
        return Integer.parseInt(options.get(name));
    }

    private void run() throws Exception {
        URI uri = URI.create(options.get("url") + "?interval=" + options.get("interval"));
        boolean binary = options.get("protocol").equals("bin");
        List<String> universe = universe();
        Random random = new Random(1);
        Selector selector = Selector.open();
        List<Client> clients = new ArrayList<>();
        for (int i = 0; i < number("sockets"); i++) {
            Client client = new Client(uri, binary, tally);
            client.say(subscription(universe, random));
            client.register(selector);
            clients.add(client);
        }
        ByteBuffer buffer = ByteBuffer.allocateDirect(READ_BUFFER);
        pump(selector, buffer, number("warmup"));
        long cpuBefore = serverCpuMicros();
        long ownBefore = Clock.cpuMicros();
        tally.reset();
        long began = System.nanoTime();
        pump(selector, buffer, number("seconds"));
        long nanos = System.nanoTime() - began;
        report(nanos, serverCpuMicros() - cpuBefore, Clock.cpuMicros() - ownBefore);
        for (Client client : clients) {
            client.close();
        }
    }

    /** Symbols to choose from: given by name, or S0.NS, S1.NS, … of the benchmark's own server. */
    private List<String> universe() {
        if (!options.get("names").isEmpty()) {
            return List.of(options.get("names").split(","));
        }
        List<String> symbols = new ArrayList<>();
        for (int i = 0; i < number("universe"); i++) {
            symbols.add("S" + i + ".NS");
        }
        return symbols;
    }

    /** The same symbols for every socket where the universe is no larger than a set; else a random set for each. */
    private String subscription(List<String> universe, Random random) {
        List<String> mine = new ArrayList<>(universe);
        if (universe.size() > number("symbols")) {
            java.util.Collections.shuffle(mine, random);
            mine = mine.subList(0, number("symbols"));
        }
        return "{\"op\":\"subscribe\",\"mode\":\"" + options.get("mode") + "\",\"symbols\":[\""
                + String.join("\",\"", mine) + "\"]}";
    }

    private static void pump(Selector selector, ByteBuffer buffer, int seconds) throws IOException {
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            selector.select(key -> ((Client) key.attachment()).readable(buffer), 50);
        }
    }

    private long serverCpuMicros() throws IOException {
        return number("pid") == 0 ? 0 : Clock.cpuMicros(number("pid"));
    }

    private void report(long nanos, long serverMicros, long ownMicros) throws IOException {
        double seconds = nanos / 1e9;
        long published = tally.rows + tally.gaps;
        System.out.printf(
                "protocol=%s sockets=%s symbols=%s universe=%s interval=%s seconds=%.1f%n",
                options.get("protocol"),
                options.get("sockets"),
                options.get("symbols"),
                options.get("universe"),
                options.get("interval"),
                seconds);
        System.out.printf(
                "rows/s %,.0f  frames/s %,.0f  MB/s %.1f  rows/frame %.1f%n",
                tally.rows / seconds,
                tally.frames / seconds,
                tally.bytes / seconds / 1e6,
                (double) tally.rows / Math.max(1, tally.frames));
        System.out.printf(
                "published x subscribers %,d = delivered %,d + conflated %,d: %.2f %% delivered; out of order %d%n",
                published, tally.rows, tally.gaps, 100.0 * tally.rows / Math.max(1, published), tally.disorder);
        System.out.printf(
                "feed event to client, ms: p50 %.1f  p95 %.1f  p99 %.1f  p99.9 %.1f  max %.1f%n",
                tally.percentile(0.50),
                tally.percentile(0.95),
                tally.percentile(0.99),
                tally.percentile(0.999),
                tally.percentile(1));
        System.out.printf("client CPU %.0f %% of a core%n", ownMicros / (nanos / 1e3) * 100);
        if (serverMicros > 0) {
            System.out.printf(
                    "server CPU %.0f %% of a core, %.3f µs per delivered row, %.2f µs per frame, resident %d MB%n",
                    serverMicros / (nanos / 1e3) * 100,
                    (double) serverMicros / Math.max(1, tally.rows),
                    (double) serverMicros / Math.max(1, tally.frames),
                    Clock.residentMegabytes(number("pid")));
        }
        String others = Arrays.toString(tally.otherMessages());
        System.out.println("other messages [snapshot, error, other] " + others + ", closed by server " + tally.closed);
    }
}
