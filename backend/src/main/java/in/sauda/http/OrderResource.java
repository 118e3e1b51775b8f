package in.sauda.http;

import in.sauda.json.JsonOut;
import in.sauda.json.OrderJson;
import in.sauda.order.Order;
import in.sauda.order.OrderStatus;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.IdempotencyKey;
import in.sauda.trading.ModifyOrder;
import in.sauda.trading.Outcome;
import in.sauda.trading.Page;
import in.sauda.trading.PlaceOrder;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Order entry and the order book. */
@Path("/orders")
public final class OrderResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final Trades trades;

    OrderResource(MarketViews markets, Authentication authentication, Trades trades) {
        this.markets = markets;
        this.authentication = authentication;
        this.trades = trades;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<Response> place(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        return trades.place(market, OrderForm.place(body, trader.id(), markets, Idempotency.of(context, json)));
    }

    @POST
    @Path("/preview")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    public CompletionStage<byte[]> preview(byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        PlaceOrder wish = OrderForm.place(Body.parse(json), trader.id(), markets, null);
        return market.market()
                .preview(wish)
                .thenApply(outcome -> PreviewJson.of(((Outcome.Previewed) outcome).preview(), market.id()));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @Blocking
    public Response orders(
            @QueryParam("status") @Nullable String status,
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        OrderBook group = OrderBook.named(status);
        long before = Params.before(cursor);
        int most = Params.limit(limit);
        Page<Order> page = group == null
                ? market.market().store().orders(key(trader, market), markets.filter(symbol), before, most)
                : group.page(
                        market.market().store(), market.account(trader.id()), markets.filter(symbol), before, most);
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.orders(page.items()))
                : Pages.json(market.id(), page, (out, order) -> {
                    OrderJson.members(out.open(), order, market.id());
                    out.close();
                });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] order(@PathParam("id") String id, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        JsonOut out = new JsonOut(1024).open();
        OrderJson.members(out, stored(id, trader, market), market.id());
        return out.close().bytes();
    }

    @PATCH
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Response change(@PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        ModifyOrder wish =
                OrderForm.change(Body.parse(json), key(trader, market).orderNumber(id));
        IdempotencyKey once = Idempotency.of(context, json);
        Order before = stored(id, trader, market);
        Outcome outcome = market.market()
                .modify(trader.id(), wish, once, durable -> OrderAnswers.changed(durable, before, market.id()))
                .toCompletableFuture()
                .join();
        // Whatever ended it is durable by now: the answer could not have come before.
        Order now = outcome instanceof Outcome.Ended ? stored(id, trader, market) : before;
        return Trades.response(OrderAnswers.changed(outcome, now, market.id()));
    }

    @DELETE
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    @Blocking
    public Response cancel(@PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body.parseOptional(json).done();
        Order before = stored(id, trader, market);
        Outcome outcome = market.market()
                .cancel(trader.id(), before.number())
                .toCompletableFuture()
                .join();
        Order now = outcome instanceof Outcome.Ended ? stored(id, trader, market) : before;
        return Trades.response(
                now.status() == OrderStatus.CANCELLED
                        ? OrderAnswers.order(now, market.id())
                        : OrderAnswers.changed(outcome, now, market.id()));
    }

    private static Order stored(String id, Signed trader, MarketView market) {
        AccountKey key = key(trader, market);
        long number = key.orderNumber(id);
        Optional<Order> order =
                number == 0 ? Optional.empty() : market.market().store().order(key, number);
        return order.orElseThrow(() -> unknown(market));
    }

    private static Problem unknown(MarketView market) {
        return new Problem(ProblemCode.UNKNOWN_ORDER, "You have no such order in the market " + market.id() + ".")
                .field("id");
    }

    private static AccountKey key(Signed trader, MarketView market) {
        return new AccountKey(trader.id(), market.id());
    }
}
