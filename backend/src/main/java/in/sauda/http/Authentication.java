package in.sauda.http;

import in.sauda.account.Session;
import in.sauda.account.Sessions;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Finds out who sent a request, from the cookie; a revoked or expired session is nobody's. */
@Singleton
public final class Authentication {

    private final Tokens tokens;
    private final Sessions sessions;

    /** Reads tokens and asks {@code sessions} whether they still stand. */
    public Authentication(Tokens tokens, Sessions sessions) {
        this.tokens = tokens;
        this.sessions = sessions;
    }

    /** The signed-in trader; throws a 401 if there is none. */
    Signed require(RoutingContext context) {
        return find(context).orElseThrow(() -> new Problem(ProblemCode.UNAUTHORIZED, "Sign in first."));
    }

    /** The signed-in trader, or empty. */
    Optional<Signed> find(RoutingContext context) {
        return Cookies.token(context.request()).flatMap(this::session).map(Signed::new);
    }

    /** The session that {@code token} stands for, or empty if it is not ours, ended or ran out. */
    public Optional<Session> session(String token) {
        return tokens.read(token)
                .flatMap(claims -> sessions.find(claims.sessionId())
                        .filter(session -> session.trader().equals(claims.trader())));
    }
}
