package in.sauda.http;

import in.sauda.account.AccountRefusal;
import in.sauda.account.Sessions;
import in.sauda.account.SignIn;
import in.sauda.json.JsonOut;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.Outcome;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Starting again, and leaving for good. */
@Path("/account")
@Produces(MediaType.APPLICATION_JSON)
public final class AccountResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final Sessions sessions;
    private final SignIn signIn;
    private final SignInAnswers answers;

    AccountResource(
            MarketViews markets,
            Authentication authentication,
            Sessions sessions,
            SignIn signIn,
            SignInAnswers answers) {
        this.markets = markets;
        this.authentication = authentication;
        this.sessions = sessions;
        this.signIn = signIn;
        this.answers = answers;
    }

    @POST
    @Path("/reset")
    public CompletionStage<Response> reset(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Body.parseOptional(json).done();
        IdempotencyKey key = Idempotency.of(context, json);
        return market.market()
                .reset(trader.id(), key, outcome -> answer(outcome, market.id()))
                .thenApply(outcome -> Trades.response(answer(outcome, market.id())));
    }

    @DELETE
    public Response delete(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        Body body = Body.parseOptional(json);
        String password = body.optionalText("password").orElse("");
        body.done();
        Optional<AccountRefusal> refusal = signIn.confirm(trader.session(), password, answers.client(context));
        if (refusal.isPresent()) {
            throw refused(refusal.get());
        }
        // First nobody can act for the trader any more, then the accounts go, then the name is free.
        sessions.endAll(trader.id());
        for (MarketView market : markets.all()) {
            market.market().close(trader.id()).toCompletableFuture().join();
        }
        signIn.remove(trader.id());
        return answers.signedOut("Your account and everything in it is gone.");
    }

    private static Answer answer(Outcome outcome, String market) {
        return switch (outcome) {
            case Outcome.Opened opened ->
                new Answer(
                        200,
                        new JsonOut(128)
                                .open()
                                .text("message", "You start again with fresh cash.")
                                .text("market", market)
                                .rupees("cashBalance", opened.account().moneyPaise())
                                .close()
                                .bytes());
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("A reset came to " + outcome);
        };
    }

    private static Problem refused(AccountRefusal refusal) {
        return refusal.code() == AccountRefusal.Code.WRONG_CREDENTIALS
                ? new Problem(ProblemCode.WRONG_PASSWORD, "Give your password to delete your account.")
                        .field("password")
                : SignInAnswers.problem(refusal);
    }
}
