package in.sauda.http;

import in.sauda.order.Side;
import in.sauda.trading.PlaceOrder;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** Buying and selling at the market, with nothing to choose but symbol and quantity. */
@Path("/trade")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public final class TradeResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final Trades trades;

    TradeResource(MarketViews markets, Authentication authentication, Trades trades) {
        this.markets = markets;
        this.authentication = authentication;
        this.trades = trades;
    }

    @POST
    @Path("/buy")
    public CompletionStage<Response> buy(byte @Nullable [] json, @Context RoutingContext context) {
        return trade(Side.BUY, json, context);
    }

    @POST
    @Path("/sell")
    public CompletionStage<Response> sell(byte @Nullable [] json, @Context RoutingContext context) {
        return trade(Side.SELL, json, context);
    }

    private CompletionStage<Response> trade(Side side, byte @Nullable [] json, RoutingContext context) {
        Signed trader = authentication.require(context);
        trades.admit(trader);
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        String symbol = body.text("symbol");
        long quantity = body.quantity("quantity");
        body.done();
        return trades.place(
                market,
                PlaceOrder.market(
                        trader.id(), markets.instrument(symbol), side, quantity, Idempotency.of(context, json)));
    }
}
