package in.sauda.http;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UiRoutesTest {

    private static final String SCRIPT = "push(['/stocks/__SYMBOL__'])";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer server;

    @BeforeEach
    void serve(@TempDir Path folder) throws IOException {
        Path export = folder.resolve("out");
        write(folder.resolve("secret.txt"), "secret");
        write(export.resolve("index.html"), "<html>home " + "a".repeat(2_000));
        write(export.resolve("404.html"), "<html>nothing");
        write(export.resolve("portfolio.html"), "<html>portfolio");
        write(export.resolve("portfolio.txt"), "data of portfolio");
        write(
                export.resolve("stocks/__SYMBOL__.html"),
                "<script>" + SCRIPT + "</script><script src=\"/a.js\"></script>");
        write(export.resolve("stocks/__SYMBOL__.txt"), "data of __SYMBOL__");
        write(export.resolve("stocks/__SYMBOL__/__next._tree.txt"), "tree of __SYMBOL__");
        write(export.resolve("_next/static/chunks/a1b2.js"), "console.log(1)");
        server = vertx.createHttpServer()
                .requestHandler(
                        new UiRoutes(export, request -> request.response().end("API " + request.uri()), true))
                .listen(0, "127.0.0.1")
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void servesPagesByTheirNames() {
        assertThat(get("/").body()).startsWith("<html>home");
        assertThat(get("/portfolio").body()).isEqualTo("<html>portfolio");
        assertThat(get("/portfolio/").body()).isEqualTo("<html>portfolio");
        assertThat(get("/portfolio.txt?_rsc=1").body()).isEqualTo("data of portfolio");
        assertThat(get("/portfolio").headers().firstValue("content-type")).contains("text/html; charset=utf-8");
    }

    @Test
    void aSharesPageIsThePlaceholdersWithItsSymbol() {
        assertThat(get("/stocks/M%26M.NS").body()).contains("/stocks/M%26M.NS").doesNotContain("__SYMBOL__");
        assertThat(get("/stocks/M%26M.NS.txt").body()).isEqualTo("data of M%26M.NS");
        assertThat(get("/stocks/%5ENSEI/__next._tree.txt").body()).isEqualTo("tree of %5ENSEI");
        assertThat(send("HEAD", "/stocks/TCS.NS").statusCode()).isEqualTo(200);
        assertThat(send("HEAD", "/stocks/TCS.NS").headers().firstValue("content-length"))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/stocks/__SYMBOL__",
                "/stocks/__SYMBOL__.txt",
                "/stocks/%3Cscript%3E",
                "/stocks/a%22b",
                "/stocks/TCS%2Fx",
                "/../secret.txt",
                "/%2e%2e/secret.txt",
                "/..%2fsecret.txt",
                "/portfolio/..%2f..%2fsecret.txt",
                "/%00",
                "/a%5cb",
                "/nothing",
                "/_next",
                "/stocks",
                "/market/price/TCS"
            })
    void whatIsNotAPageIsNotThere(String path) {
        HttpResponse<byte[]> response = raw("GET", path, "");

        assertThat(response.statusCode()).isIn(404);
        assertThat(new String(response.body(), StandardCharsets.UTF_8)).isEqualTo("<html>nothing");
    }

    @Test
    void everyPageNamesExactlyItsInlineScripts() {
        String policy = get("/stocks/TCS.NS")
                .headers()
                .firstValue("content-security-policy")
                .orElse("");

        assertThat(policy)
                .contains("default-src 'self'", "frame-ancestors 'none'", "object-src 'none'", "base-uri 'none'")
                .contains("script-src 'self' '" + hash(SCRIPT.replace("__SYMBOL__", "TCS.NS")) + "';");
        assertThat(get("/portfolio")
                        .headers()
                        .firstValue("content-security-policy")
                        .orElse(""))
                .contains("script-src 'self';");
        assertThat(get("/").headers().firstValue("strict-transport-security")).isPresent();
    }

    @Test
    void onlyHashedFilesAreKeptWithoutAsking() {
        assertThat(get("/_next/static/chunks/a1b2.js")
                        .headers()
                        .firstValue("cache-control")
                        .orElse(""))
                .contains("immutable");
        assertThat(get("/").headers().firstValue("cache-control")).contains("no-cache");

        String tag = get("/").headers().firstValue("etag").orElseThrow();
        HttpResponse<byte[]> again = raw("GET", "/", "", "If-None-Match", tag);
        assertThat(again.statusCode()).isEqualTo(304);
        assertThat(again.body()).isEmpty();
    }

    @Test
    void pagesAreCompressedForWhoTakesIt() throws IOException {
        HttpResponse<byte[]> zipped = raw("GET", "/", "", "Accept-Encoding", "br, gzip");

        assertThat(zipped.headers().firstValue("content-encoding")).contains("gzip");
        assertThat(zipped.body().length).isLessThan(500);
        try (GZIPInputStream in = new GZIPInputStream(new java.io.ByteArrayInputStream(zipped.body()))) {
            assertThat(new String(in.readAllBytes(), StandardCharsets.UTF_8)).startsWith("<html>home");
        }
    }

    @Test
    void onlyTheApiTakesMore() {
        assertThat(get("/api/market/status?x=1").body()).isEqualTo("API /api/market/status?x=1");
        assertThat(get("/apidocs").statusCode()).isEqualTo(404);
        assertThat(raw("POST", "/portfolio", "x").statusCode()).isEqualTo(405);
    }

    private HttpResponse<String> get(String path) {
        return send("GET", path);
    }

    private HttpResponse<String> send(String method, String path) {
        return exchange(method, path, "", HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> raw(String method, String path, String body, String... headers) {
        return exchange(method, path, body, HttpResponse.BodyHandlers.ofByteArray(), headers);
    }

    private <T> HttpResponse<T> exchange(
            String method, String path, String body, HttpResponse.BodyHandler<T> reader, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create("http://127.0.0.1:" + server.actualPort() + path))
                .method(method, HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), reader);
        } catch (IOException | InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static String hash(String script) {
        try {
            return "sha256-"
                    + Base64.getEncoder()
                            .encodeToString(MessageDigest.getInstance("SHA-256")
                                    .digest(script.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
