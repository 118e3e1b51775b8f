package in.sauda.app;

import in.sauda.stream.StreamRoutes;
import io.quarkus.vertx.http.HttpServerOptionsCustomizer;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;

/** What both HTTP servers have in common. */
@Singleton
final class WebOptions implements HttpServerOptionsCustomizer {

    /** Long enough for a list of 200 symbols in a query. */
    private static final int LONGEST_LINE = 16 * 1024;

    private static final int LONGEST_HEADERS = 20 * 1024;

    @Override
    public void customizeHttpServer(HttpServerOptions options) {
        ofServer(options);
    }

    static HttpServerOptions ofServer(HttpServerOptions options) {
        return StreamRoutes.configure(options)
                // The checks of length and type of a body are those of HTTP/1.1.
                .setHttp2ClearTextEnabled(false)
                .setMaxInitialLineLength(LONGEST_LINE)
                .setMaxHeaderSize(LONGEST_HEADERS);
    }
}
