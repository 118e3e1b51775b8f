package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.json.GttJson;
import in.sauda.json.JsonOut;
import in.sauda.order.Gtt;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Answer;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.Outcome;
import in.sauda.trading.PlaceGtt;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Triggers that wait for a price. */
@Path("/gtt")
@Produces(MediaType.APPLICATION_JSON)
public final class GttResource {

    private static final int MOST_LEGS = 2;

    private final MarketViews markets;
    private final Authentication authentication;
    private final Trades trades;

    GttResource(MarketViews markets, Authentication authentication, Trades trades) {
        this.markets = markets;
        this.authentication = authentication;
        this.trades = trades;
    }

    /** What a trigger consists of; a change leaves this as it is. */
    private enum Kind {
        SINGLE,
        OCO;

        int legs() {
            return this == SINGLE ? 1 : 2;
        }
    }

    @GET
    public CompletionStage<Response> list(
            @QueryParam("status") @Nullable String status,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Boolean active = active(status);
        var only = markets.filter(symbol);
        long before = Params.before(cursor);
        int most = Params.limit(limit);
        return market.market().account(trader.id()).thenApply(account -> {
            List<Gtt> found = account.gtts().stream()
                    .filter(gtt -> gtt.number() < before)
                    .filter(gtt -> only == null || gtt.symbol().equals(only))
                    .filter(gtt -> active == null || active == (gtt.status() == Gtt.Status.ACTIVE))
                    .sorted(Comparator.comparingLong(Gtt::number).reversed())
                    .toList();
            return Pages.json(market.id(), Pages.first(found, most, Gtt::number), (out, gtt) -> {
                GttJson.members(out.open(), gtt, market.id());
                out.close();
            });
        });
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> place(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        String symbol = body.text("symbol");
        Kind kind = body.choice("type", Kind.class);
        Side side = body.choice("side", Side.class);
        Product product = body.choice("product", Product.CNC, Product.class);
        long quantity = body.quantity("quantity");
        List<Gtt.Leg> legs = legs(body);
        body.done();
        requireLegs(kind.legs(), legs);
        Instrument instrument = markets.instrument(symbol);
        return send(
                trader,
                market,
                new PlaceGtt(0, instrument, side, product, quantity, legs),
                Idempotency.of(context, json),
                201);
    }

    @GET
    @Path("/{id}")
    public CompletionStage<Response> gtt(@PathParam("id") String id, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        return market.market()
                .account(trader.id())
                .thenApply(account -> Trades.response(answer(200, find(id, account), market.id())));
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> change(
            @PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        long quantity = body.quantity("quantity");
        List<Gtt.Leg> legs = legs(body);
        body.done();
        return market.market().account(trader.id()).thenCompose(account -> {
            Gtt gtt = find(id, account);
            requireLegs(gtt.legs().size(), legs);
            Instrument instrument = markets.instrument(gtt.symbol().text());
            return send(
                    trader,
                    market,
                    new PlaceGtt(gtt.number(), instrument, gtt.side(), gtt.product(), quantity, legs),
                    null,
                    200);
        });
    }

    @DELETE
    @Path("/{id}")
    public CompletionStage<Response> cancel(
            @PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body.parseOptional(json).done();
        long number = new AccountKey(trader.id(), market.id()).gttNumber(id);
        if (number == 0) {
            throw unknown();
        }
        return market.market().cancelGtt(trader.id(), number).thenApply(outcome -> {
            boolean already =
                    outcome instanceof Outcome.GttEnded(Gtt gtt) && gtt != null && gtt.status() == Gtt.Status.CANCELLED;
            return Trades.response(
                    already
                            ? answer(200, ((Outcome.GttEnded) outcome).gtt(), market.id())
                            : answer(200, outcome, market.id()));
        });
    }

    private static CompletionStage<Response> send(
            Signed trader, MarketView market, PlaceGtt wish, @Nullable IdempotencyKey key, int status) {
        return market.market()
                .placeGtt(trader.id(), wish, key, outcome -> answer(status, outcome, market.id()))
                .thenApply(outcome -> Trades.response(answer(status, outcome, market.id())));
    }

    private static Answer answer(int status, Outcome outcome, String market) {
        return switch (outcome) {
            case Outcome.GttTaken taken -> answer(status, taken.gtt(), market);
            case Outcome.GttRefused refused -> OrderAnswers.refused(refused.refusal());
            case Outcome.GttEnded(Gtt gtt) -> answer(ProblemCode.GTT_FINAL.status(), gtt, market);
            case Outcome.Answered answered -> answered.answer();
            default -> throw new IllegalStateException("A trigger came to " + outcome);
        };
    }

    private static Answer answer(int status, @Nullable Gtt gtt, String market) {
        if (gtt == null) {
            Problem unknown = unknown();
            return new Answer(unknown.status(), unknown.body());
        }
        JsonOut out = new JsonOut(640).open();
        if (status < 400) {
            GttJson.members(out, gtt, market);
            return new Answer(status, out.close().bytes());
        }
        Problem.head(
                out,
                ProblemCode.GTT_FINAL.name(),
                ProblemCode.GTT_FINAL.title(),
                status,
                "The trigger is " + gtt.status() + "; it cannot be changed or cancelled.");
        GttJson.members(out.open("gtt"), gtt, market);
        return new Answer(status, out.close().close().bytes());
    }

    private static Gtt find(String id, Account account) {
        Gtt gtt = account.gtt(account.key().gttNumber(id));
        if (gtt == null) {
            throw unknown();
        }
        return gtt;
    }

    private static Problem unknown() {
        return new Problem(ProblemCode.UNKNOWN_GTT, "You have no such trigger in this market.").field("id");
    }

    /** The legs, the lower trigger first. */
    private static List<Gtt.Leg> legs(Body body) {
        return body.objects("legs", MOST_LEGS).stream()
                .map(each -> {
                    Gtt.Leg leg = new Gtt.Leg(each.neededRupees("triggerPrice"), each.neededRupees("price"));
                    each.done();
                    return leg;
                })
                .sorted(Comparator.comparingLong(Gtt.Leg::triggerPaise))
                .toList();
    }

    private static void requireLegs(int needed, List<Gtt.Leg> legs) {
        if (legs.size() != needed) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            "This trigger has " + (needed == 1 ? "one leg" : "two legs") + ", not " + legs.size() + ".")
                    .field("legs");
        }
    }

    private static @Nullable Boolean active(@Nullable String status) {
        return status == null || status.isEmpty()
                ? null
                : switch (status) {
                    case "active" -> true;
                    case "finished" -> false;
                    default ->
                        throw new Problem(ProblemCode.INVALID_VALUE, "status must be one of active, finished.")
                                .field("status");
                };
    }
}
