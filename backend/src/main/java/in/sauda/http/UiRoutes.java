package in.sauda.http;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Everything on the pages' port: {@code /api} goes to the API, the rest are files of the exported pages.
 *
 * <p>Only hashed assets may be kept without asking again.
 */
public final class UiRoutes implements Handler<HttpServerRequest> {

    private static final String HASHED = "/_next/static/";
    private static final String FOREVER = "public, max-age=31536000, immutable";

    private final Handler<HttpServerRequest> api;
    private final UiFiles files;
    private final SafeHeaders headers;

    /**
     * Routes of the pages' port.
     *
     * @param export     folder of the exported pages; it may be absent, then there are no pages
     * @param api        answers what is under {@code /api}
     * @param production whether browsers shall insist on TLS from then on
     */
    public UiRoutes(Path export, Handler<HttpServerRequest> api, boolean production) {
        this.api = api;
        this.files = new UiFiles(export);
        this.headers = new SafeHeaders(production);
    }

    @Override
    public void handle(HttpServerRequest request) {
        String path = request.path() == null ? "" : request.path();
        if (path.startsWith("/api/") || path.equals("/api")) {
            api.handle(request);
            return;
        }
        HttpServerResponse response = request.response();
        if (request.method() != HttpMethod.GET && request.method() != HttpMethod.HEAD) {
            headers.forPage(response, PagePolicy.of(""));
            response.setStatusCode(405)
                    .putHeader(HttpHeaders.ALLOW, "GET, HEAD")
                    .end();
            return;
        }
        Optional<UiFile> page = UiPath.of(path).flatMap(files::find);
        if (page.isPresent()) {
            send(request, page.get(), path);
        } else {
            missing(request);
        }
    }

    private void missing(HttpServerRequest request) {
        Optional<UiFile> page = UiPath.of("/404.html").flatMap(files::find);
        request.response().setStatusCode(404);
        if (page.isPresent()) {
            send(request, page.get(), "");
        } else {
            headers.forPage(request.response(), PagePolicy.of(""));
            request.response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "text/plain; charset=utf-8")
                    .end("There is no such page here.\n");
        }
    }

    private void send(HttpServerRequest request, UiFile file, String path) {
        HttpServerResponse response = request.response();
        headers.forPage(response, file.policy());
        String accepted = request.getHeader(HttpHeaders.ACCEPT_ENCODING);
        byte[] zipped = accepted != null && accepted.contains("gzip") ? file.zipped() : null;
        String tag = "\"" + file.tag() + (zipped == null ? "" : "-gz") + "\"";
        response.putHeader(HttpHeaders.CACHE_CONTROL, path.startsWith(HASHED) ? FOREVER : "no-cache")
                .putHeader(HttpHeaders.ETAG, tag)
                .putHeader(HttpHeaders.VARY, "Accept-Encoding");
        String known = request.getHeader(HttpHeaders.IF_NONE_MATCH);
        if (known != null && known.contains(tag) && response.getStatusCode() == 200) {
            response.setStatusCode(304).end();
            return;
        }
        byte[] body = zipped == null ? file.plain() : zipped;
        response.putHeader(HttpHeaders.CONTENT_TYPE, file.type());
        if (zipped != null) {
            response.putHeader(HttpHeaders.CONTENT_ENCODING, "gzip");
        }
        if (request.method() == HttpMethod.HEAD) {
            response.putHeader(HttpHeaders.CONTENT_LENGTH, Integer.toString(body.length))
                    .end();
        } else {
            response.end(Buffer.buffer(body));
        }
    }
}
