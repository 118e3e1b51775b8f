package in.sauda.http;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** The routes around the resources: the {@code /api} prefix, the gate, and problems for what nothing answers. */
@Singleton
final class Routes {

    private static final String PREFIX = "/api";
    private static final int FIRST = -2_000_000;

    private final Gate gate;

    Routes(Gate gate) {
        this.gate = gate;
    }

    void register(@Observes Router router) {
        router.route(PREFIX + "/*").order(FIRST).handler(Routes::withoutPrefix);
        router.route().order(FIRST + 1).handler(gate::pass);
        router.route().order(Integer.MAX_VALUE).handler(context -> Problems.send(context, nothingAt(context)));
        router.errorHandler(404, context -> Problems.send(context, nothingAt(context)));
        router.errorHandler(400, context -> Problems.send(context, unreadable()));
        router.errorHandler(500, context -> Problems.send(context, Faults.report(context, context.failure())));
    }

    private static void withoutPrefix(RoutingContext context) {
        String rest = context.request().uri().substring(PREFIX.length());
        context.reroute(context.request().method(), rest.startsWith("/") ? rest : "/" + rest);
    }

    private static Problem nothingAt(RoutingContext context) {
        return new Problem(ProblemCode.NOT_FOUND, "There is nothing at this path.");
    }

    private static Problem unreadable() {
        return new Problem(ProblemCode.BAD_REQUEST, "The request's path, headers or body cannot be read.");
    }
}
