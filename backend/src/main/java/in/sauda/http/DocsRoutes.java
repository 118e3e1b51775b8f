package in.sauda.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/**
 * {@code /apidocs}: the API's documents to read and to try.
 *
 * <p>The page is ours and its links are relative, so that it works at the root and under {@code /api}; the viewer's
 * files come with the server. Its policy is its own: the viewer sets styles inline.
 */
@Singleton
final class DocsRoutes {

    private static final String PAGE = "/apidocs/index.html";

    private final SafeHeaders headers;

    DocsRoutes(WebSettings settings) {
        this.headers = new SafeHeaders(settings.production());
    }

    void register(@Observes Router router) {
        String page = read();
        String policy = PagePolicy.of(page);
        router.get("/apidocs").handler(context -> send(context, page, policy));
        // The viewer's files are static and safe to show inside the page.
        router.get("/apidocs-files/*").order(-1).handler(context -> {
            headers.forPage(context.response(), policy);
            context.next();
        });
    }

    private void send(RoutingContext context, String page, String policy) {
        headers.forPage(context.response(), policy);
        context.response()
                .putHeader("Content-Type", "text/html; charset=utf-8")
                .putHeader("Cache-Control", "no-cache")
                .end(Buffer.buffer(page));
    }

    private static String read() {
        try (InputStream in = Objects.requireNonNull(DocsRoutes.class.getResourceAsStream(PAGE), PAGE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(PAGE, e);
        }
    }
}
