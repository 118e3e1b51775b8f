package in.sauda.http;

import in.sauda.charge.ChargeSchedule;
import in.sauda.fill.Fill;
import in.sauda.json.OrderJson;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.BookingStore;
import in.sauda.trading.FillCharges;
import in.sauda.trading.Page;
import io.smallrye.common.annotation.Blocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** Fills, and why each filled at its price. */
@Path("/trades")
public final class FillResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final ChargeSchedule schedule = ChargeSchedule.load();

    FillResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
    }

    @GET
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @Blocking
    public Response fills(
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        Page<Fill> page = market.market()
                .store()
                .fills(
                        new AccountKey(trader.id(), market.id()),
                        markets.filter(symbol),
                        Params.before(cursor),
                        Params.limit(limit));
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.trades(page.items()))
                : Pages.json(market.id(), page, (out, fill) -> {
                    OrderJson.fillMembers(out.open(), fill, market.id());
                    out.close();
                });
    }

    @GET
    @Path("/{id}/receipt")
    @Produces(MediaType.APPLICATION_JSON)
    public byte[] receipt(@PathParam("id") String id, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        MarketView market = markets.of(context);
        AccountKey key = new AccountKey(trader.id(), market.id());
        BookingStore store = market.market().store();
        long number = key.fillNumber(id);
        Fill fill = number == 0 ? null : store.fill(key, number).orElse(null);
        if (fill == null) {
            throw new Problem(ProblemCode.UNKNOWN_TRADE, "You have no such trade in the market " + market.id() + ".")
                    .field("id");
        }
        FillCharges charges = FillCharges.of(
                fill,
                store.fillsOf(key, fill.orderId()),
                markets.instrument(fill.symbol().text()),
                schedule);
        return ReceiptJson.of(fill, charges, market.id());
    }
}
