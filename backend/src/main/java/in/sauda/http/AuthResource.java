package in.sauda.http;

import in.sauda.account.SignIn;
import in.sauda.account.Trader;
import in.sauda.json.JsonOut;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Coming in, leaving, and asking who one is. */
@Path("/auth")
@Produces(MediaType.APPLICATION_JSON)
public final class AuthResource {

    private final SignIn signIn;
    private final SignInAnswers answers;
    private final Authentication authentication;

    AuthResource(SignIn signIn, SignInAnswers answers, Authentication authentication) {
        this.signIn = signIn;
        this.answers = answers;
        this.authentication = authentication;
    }

    @POST
    @Path("/register")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response register(byte @Nullable [] json, @Context RoutingContext context) {
        answers.requireSecure(context);
        Credentials given = Credentials.of(json);
        return answers.signedIn(
                signIn.register(given.username(), given.password(), answers.client(context)), 201, "Welcome to Sauda.");
    }

    @POST
    @Path("/login")
    @Consumes(MediaType.APPLICATION_JSON)
    public Response login(byte @Nullable [] json, @Context RoutingContext context) {
        answers.requireSecure(context);
        Credentials given = Credentials.of(json);
        return answers.signedIn(
                signIn.login(given.username(), given.password(), answers.client(context)), 200, "Signed in.");
    }

    @POST
    @Path("/guest")
    public Response guest(byte @Nullable [] json, @Context RoutingContext context) {
        answers.requireSecure(context);
        Body.parseOptional(json).done();
        return answers.signedIn(
                signIn.guest(answers.client(context)), 201, "Welcome. This account ends by itself after a day.");
    }

    @POST
    @Path("/logout")
    public Response logout(byte @Nullable [] json, @Context RoutingContext context) {
        Body.parseOptional(json).done();
        authentication.find(context).ifPresent(trader -> signIn.logout(trader.session()));
        return answers.signedOut("Signed out.");
    }

    @GET
    @Path("/verify")
    public byte[] verify(@Context RoutingContext context) {
        Signed trader = authentication.require(context);
        Trader known = signIn.trader(trader.session())
                .orElseThrow(() -> new Problem(ProblemCode.UNAUTHORIZED, "Sign in first."));
        return new JsonOut(64).open().text("username", known.username()).close().bytes();
    }

    /** What a person types to come in. */
    private record Credentials(String username, String password) {

        static Credentials of(byte @Nullable [] json) {
            Body body = Body.parse(json);
            Credentials credentials = new Credentials(body.text("username"), body.text("password"));
            body.done();
            return credentials;
        }

        /** Without the password. */
        @Override
        public String toString() {
            return username;
        }
    }
}
