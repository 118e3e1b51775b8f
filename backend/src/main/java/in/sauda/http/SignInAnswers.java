package in.sauda.http;

import in.sauda.account.AccountRefusal;
import in.sauda.account.Client;
import in.sauda.account.SignInOutcome;
import in.sauda.account.SignInOutcome.SignedIn;
import in.sauda.account.SystemClock;
import in.sauda.account.Trader;
import in.sauda.calendar.Ist;
import in.sauda.json.JsonOut;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;

/** What is answered around sign-in: cookies, messages, refusals. */
@Singleton
final class SignInAnswers {

    private final boolean production;
    private final Clients clients;
    private final Tokens tokens;
    private final SystemClock clock;

    SignInAnswers(WebSettings settings, Clients clients, Tokens tokens, SystemClock clock) {
        this.production = settings.production();
        this.clients = clients;
        this.tokens = tokens;
        this.clock = clock;
    }

    /** From where {@code context} comes. */
    Client client(RoutingContext context) {
        HttpServerRequest request = context.request();
        String agent = request.getHeader("User-Agent");
        return new Client(clients.address(request), agent == null ? "" : agent);
    }

    /** In production a browser would drop the cookie that came over plain HTTP: says so instead. */
    void requireSecure(RoutingContext context) {
        if (production && !clients.secure(context.request())) {
            throw new Problem(
                    ProblemCode.INSECURE_TRANSPORT,
                    "Signing in needs https: put a TLS proxy in front and name it in TRUSTED_PROXIES.");
        }
    }

    /** Tells the browser who it is from now on; throws the refusal. */
    Response signedIn(SignInOutcome outcome, int status, String message) {
        return switch (outcome) {
            case SignedIn(Trader trader, var session) -> {
                long seconds = Math.max(1, Math.ceilDiv(session.expiresAt() - clock.nowMicros(), Ist.SECOND));
                JsonOut out = new JsonOut(192)
                        .open()
                        .text("message", message)
                        .open("user")
                        .text("username", trader.username())
                        .time("createdAt", trader.createdAt())
                        .close();
                yield Response.status(status)
                        .header("Set-Cookie", Cookies.give(tokens.issue(session), seconds, production))
                        .entity(out.close().bytes())
                        .build();
            }
            case AccountRefusal refusal -> throw problem(refusal);
        };
    }

    /** Says {@code text} and makes the browser forget the cookie. */
    Response signedOut(String text) {
        return Response.ok(message(text))
                .header("Set-Cookie", Cookies.clear(production))
                .build();
    }

    static byte[] message(String text) {
        return new JsonOut(96).open().text("message", text).close().bytes();
    }

    static Problem problem(AccountRefusal refusal) {
        ProblemCode code = switch (refusal.code()) {
            case USERNAME_INVALID -> ProblemCode.INVALID_USERNAME;
            case USERNAME_TAKEN -> ProblemCode.USERNAME_TAKEN;
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_INVALID -> ProblemCode.INVALID_PASSWORD;
            case PASSWORD_COMMON -> ProblemCode.COMMON_PASSWORD;
            case WRONG_CREDENTIALS -> ProblemCode.INVALID_CREDENTIALS;
            case LOCKED_OUT, TOO_MANY_GUESTS -> ProblemCode.TOO_MANY_ATTEMPTS;
            case TOO_BUSY -> ProblemCode.SERVER_BUSY;
            case UNKNOWN_TRADER -> ProblemCode.UNAUTHORIZED;
        };
        Problem problem = new Problem(code, refusal.detail());
        if (!refusal.code().field().isEmpty()) {
            problem.field(refusal.code().field());
        }
        if (refusal.retryAfterSeconds() > 0) {
            problem.with("seconds", refusal.retryAfterSeconds()).retryAfter(refusal.retryAfterSeconds());
        }
        return problem;
    }
}
