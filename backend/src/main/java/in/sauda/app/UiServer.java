package in.sauda.app;

import in.sauda.http.UiRoutes;
import io.quarkus.vertx.http.runtime.VertxHttpRecorder;
import io.vertx.core.AbstractVerticle;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import jakarta.inject.Singleton;
import java.nio.file.Path;

/**
 * The second port: the pages, and the API under {@code /api}.
 *
 * <p>The API is reached through the root handler of the first server, which is not a public interface of Quarkus; this
 * class is the only one that knows it.
 */
@Singleton
final class UiServer {

    private static final int INSTANCES = 2;

    private final Vertx vertx;
    private final Settings settings;

    UiServer(Vertx vertx, Settings settings) {
        this.vertx = vertx;
        this.settings = settings;
    }

    /** The folder of the exported pages. */
    static Path export() {
        return Path.of(System.getProperty("sauda.ui", "frontend/out"));
    }

    /** Starts to listen; throws if the port cannot be had. */
    void start() {
        UiRoutes routes = new UiRoutes(
                export(), request -> VertxHttpRecorder.getRootHandler().handle(request), settings.production());
        vertx.deployVerticle(() -> new Door(routes), new DeploymentOptions().setInstances(INSTANCES))
                .toCompletionStage()
                .toCompletableFuture()
                .join();
    }

    /** One of the server's event loops. */
    private final class Door extends AbstractVerticle {

        private final UiRoutes routes;

        Door(UiRoutes routes) {
            this.routes = routes;
        }

        @Override
        public void start(Promise<Void> started) {
            vertx.createHttpServer(WebOptions.ofServer(new HttpServerOptions()))
                    .requestHandler(routes)
                    .listen(settings.uiPort(), settings.host())
                    .<Void>mapEmpty()
                    .onComplete(started);
        }
    }
}
