package in.sauda.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** A file of the pages, ready to be sent: plain and, where that is smaller, compressed. Immutable. */
final class UiFile {

    private static final Map<String, String> TYPES = Map.ofEntries(
            Map.entry("html", "text/html; charset=utf-8"),
            Map.entry("txt", "text/plain; charset=utf-8"),
            Map.entry("js", "text/javascript; charset=utf-8"),
            Map.entry("css", "text/css; charset=utf-8"),
            Map.entry("json", "application/json"),
            Map.entry("webmanifest", "application/manifest+json"),
            Map.entry("svg", "image/svg+xml"),
            Map.entry("png", "image/png"),
            Map.entry("ico", "image/x-icon"),
            Map.entry("webp", "image/webp"),
            Map.entry("woff2", "font/woff2"));

    private final byte[] plain;
    private final byte @Nullable [] zipped;
    private final String type;
    private final String tag;
    private final String policy;

    UiFile(String name, byte[] plain) {
        this.plain = plain;
        this.type = TYPES.getOrDefault(name.substring(name.lastIndexOf('.') + 1), "application/octet-stream");
        boolean text = type.startsWith("text/") || type.contains("json") || type.contains("svg");
        byte[] smaller = text ? gzip(plain) : plain;
        this.zipped = smaller.length < plain.length ? smaller : null;
        this.tag = fingerprint(plain);
        this.policy = PagePolicy.of(type.startsWith("text/html") ? new String(plain, StandardCharsets.UTF_8) : "");
    }

    String type() {
        return type;
    }

    /** The entity tag, without quotes. */
    String tag() {
        return tag;
    }

    String policy() {
        return policy;
    }

    byte[] plain() {
        return plain;
    }

    /** The compressed form; null if it would not be smaller. */
    byte @Nullable [] zipped() {
        return zipped;
    }

    /** Bytes held in memory. */
    int weight() {
        return plain.length + (zipped == null ? 0 : zipped.length);
    }

    private static byte[] gzip(byte[] bytes) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(bytes.length / 3 + 64);
        try (GZIPOutputStream zip = new GZIPOutputStream(out)) {
            zip.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("Memory cannot fail to be written", e);
        }
        return out.toByteArray();
    }

    private static String fingerprint(byte[] bytes) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(Arrays.copyOf(hash, 12));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256", e);
        }
    }
}
