package in.sauda.app;

import in.sauda.account.Sessions;
import in.sauda.http.Authentication;
import in.sauda.http.Origins;
import in.sauda.stream.SocketIdentity.SignedIn;
import in.sauda.stream.StreamHub;
import in.sauda.stream.StreamRoutes;
import io.quarkus.runtime.ShutdownDelayInitiatedEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** Joins the stream to the server: who a token stands for, which pages may listen, and who is cut off. */
@Singleton
final class StreamDoor {

    private final StreamHub hub;
    private final StreamRoutes routes;

    StreamDoor(StreamHub hub, Authentication authentication, Sessions sessions, Settings settings) {
        this.hub = hub;
        this.routes = new StreamRoutes(
                hub,
                token -> authentication
                        .session(token)
                        .map(session -> new SignedIn(session.trader(), session.id(), session.expiresAt())),
                new Origins(settings.frontendOrigins())::accepts);
        AutoCloseable unused = sessions.onEnded(hub::sessionEnded);
    }

    void register(@Observes Router router) {
        routes.register(router);
    }

    /** Comes before the HTTP servers close, which would end the sockets without a reason. */
    void stop(@Observes ShutdownDelayInitiatedEvent stopping) {
        hub.close();
    }
}
