package in.sauda.http;

import in.sauda.account.AccountRefusal;
import in.sauda.account.PasswordOutcome;
import in.sauda.account.Session;
import in.sauda.account.Sessions;
import in.sauda.account.SignIn;
import in.sauda.json.JsonOut;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;

/** Where a trader is signed in, and the password. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class SessionResource {

    private final Sessions sessions;
    private final SignIn signIn;
    private final SignInAnswers answers;
    private final Authentication authentication;

    SessionResource(Sessions sessions, SignIn signIn, SignInAnswers answers, Authentication authentication) {
        this.sessions = sessions;
        this.signIn = signIn;
        this.answers = answers;
        this.authentication = authentication;
    }

    @GET
    @Path("/sessions")
    public byte[] sessions(@Context RoutingContext context) {
        Signed trader = authentication.require(context);
        JsonOut out = new JsonOut(512).open().array("items");
        for (Session session : sessions.of(trader.id())) {
            out.open()
                    .text("id", session.id())
                    .time("createdAt", session.createdAt())
                    .time("expiresAt", session.expiresAt())
                    .text("address", session.address())
                    .text("userAgent", session.agent())
                    .flag("current", session.id().equals(trader.session().id()))
                    .close();
        }
        return out.end().close().bytes();
    }

    @DELETE
    @Path("/sessions/{id}")
    public byte[] revoke(@PathParam("id") String id, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        if (!sessions.end(trader.id(), id)) {
            throw new Problem(ProblemCode.UNKNOWN_SESSION, "You have no such session.").field("id");
        }
        return SignInAnswers.message("Session ended.");
    }

    @POST
    @Path("/password")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] password(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        Body body = Body.parse(json);
        String current = body.text("currentPassword");
        String replacement = body.text("newPassword");
        body.done();
        PasswordOutcome outcome =
                signIn.changePassword(trader.session(), current, replacement, answers.client(context));
        return switch (outcome) {
            case PasswordOutcome.Changed unused ->
                SignInAnswers.message("Password changed. Other sessions were signed out.");
            case AccountRefusal refusal -> throw refused(refusal);
        };
    }

    /** The refusal in the words of this request: it has two passwords, and the trader stays signed in. */
    private static Problem refused(AccountRefusal refusal) {
        return switch (refusal.code()) {
            case WRONG_CREDENTIALS ->
                new Problem(ProblemCode.WRONG_PASSWORD, refusal.detail()).field("currentPassword");
            case PASSWORD_TOO_SHORT, PASSWORD_TOO_LONG, PASSWORD_INVALID, PASSWORD_COMMON ->
                SignInAnswers.problem(refusal).field("newPassword");
            default -> SignInAnswers.problem(refusal);
        };
    }
}
