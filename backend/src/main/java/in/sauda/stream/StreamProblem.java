package in.sauda.stream;

import in.sauda.json.JsonOut;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import org.jspecify.annotations.Nullable;

/** Why a stream was not opened, answered as a problem document like every other error. */
final class StreamProblem extends Exception {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String code;
    private final @Nullable String field;

    StreamProblem(int status, String code, String detail, @Nullable String field) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.field = field;
    }

    void answer(HttpServerResponse response) {
        if (response.ended() || response.closed()) {
            return;
        }
        JsonOut json = new JsonOut(256)
                .open()
                .text("type", "urn:sauda:problem:" + code)
                .text("title", "The stream cannot be opened")
                .number("status", status)
                .text("detail", getMessage())
                .text("code", code);
        if (field != null) {
            json.text("field", field);
        }
        response.setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json");
        if (status == 503) {
            response.putHeader(HttpHeaders.RETRY_AFTER, "1");
        }
        if (status == 426) {
            response.putHeader(HttpHeaders.UPGRADE, "websocket");
        }
        response.end(Buffer.buffer(json.close().bytes()));
    }
}
