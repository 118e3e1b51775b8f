package in.sauda.http;

import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;

/** Puts a problem on the wire, from a route or from a resource. */
final class Problems {

    static final String TYPE = "application/problem+json";

    private Problems() {}

    static void send(RoutingContext context, Problem problem) {
        HttpServerResponse response = context.response();
        if (response.ended() || response.headWritten()) {
            return;
        }
        response.setStatusCode(problem.status()).putHeader("Content-Type", TYPE);
        problem.headers().forEach(response::putHeader);
        Future<Void> sent = response.end(Buffer.buffer(problem.body()));
        if ("close".equals(problem.headers().get("Connection"))) {
            // The body was not read: what the client still sends must not be taken for a next request.
            sent.onComplete(unused -> context.request().connection().close());
        }
    }

    static Response response(Problem problem) {
        Response.ResponseBuilder response =
                Response.status(problem.status()).type(TYPE).entity(problem.body());
        problem.headers().forEach(response::header);
        return response.build();
    }
}
