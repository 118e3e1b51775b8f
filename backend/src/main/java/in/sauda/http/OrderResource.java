package in.sauda.http;

import in.sauda.order.Order;
import in.sauda.order.OrderType;
import in.sauda.order.Product;
import in.sauda.order.Side;
import in.sauda.order.Validity;
import in.sauda.order.Variety;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.Page;
import in.sauda.trading.PlaceOrder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Order entry and the order book. */
@Path("/orders")
public final class OrderResource {

    private static final int LONGEST_TAG = 20;

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
        String symbol = body.text("symbol");
        Side side = body.choice("side", Side.class);
        OrderType type = body.choice("type", OrderType.MARKET, OrderType.class);
        Product product = body.choice("product", Product.CNC, Product.class);
        Validity validity = body.choice("validity", Validity.DAY, Validity.class);
        long quantity = body.quantity("quantity");
        long price = body.rupees("price");
        long trigger = body.rupees("triggerPrice");
        String tag = tag(body.optionalText("tag").orElse(null));
        body.done();
        return trades.place(
                market,
                new PlaceOrder(
                        trader.id(),
                        markets.instrument(symbol),
                        side,
                        type,
                        product,
                        validity,
                        Variety.REGULAR,
                        quantity,
                        price,
                        trigger,
                        0,
                        0,
                        tag,
                        Idempotency.of(context, json)));
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    public Response orders(
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Page<Order> page = market.market()
                .store()
                .orders(
                        new AccountKey(trader.id(), market.id()),
                        markets.filter(symbol),
                        Params.before(cursor),
                        Params.limit(limit));
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.orders(page.items()))
                : Pages.json(market.id(), page, (out, order) -> {
                    OrderJson.order(out.open(), order, market.id());
                    out.close();
                });
    }

    @GET
    @Path("/{id}")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] order(@PathParam("id") String id, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        AccountKey key = new AccountKey(trader.id(), market.id());
        long number = key.orderNumber(id);
        Order order =
                number == 0 ? null : market.market().store().order(key, number).orElse(null);
        if (order == null) {
            throw new Problem(ProblemCode.UNKNOWN_ORDER, "You have no such order in the market " + market.id() + ".")
                    .field("id");
        }
        JsonOut out = new JsonOut(1024).open();
        OrderJson.order(out, order, market.id());
        return out.close().bytes();
    }

    private static @Nullable String tag(@Nullable String tag) {
        if (tag == null || tag.isEmpty()) {
            return null;
        }
        if (tag.length() > LONGEST_TAG || !tag.chars().allMatch(c -> c >= 0x20 && c < 0x7f)) {
            throw new Problem(
                            ProblemCode.INVALID_VALUE,
                            "A tag has at most " + LONGEST_TAG + " printable ASCII characters.")
                    .field("tag");
        }
        return tag;
    }
}
