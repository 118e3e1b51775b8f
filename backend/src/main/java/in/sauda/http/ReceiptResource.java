package in.sauda.http;

import in.sauda.charge.ChargeSchedule;
import in.sauda.fill.Fill;
import in.sauda.portfolio.AccountKey;
import in.sauda.trading.BookingStore;
import in.sauda.trading.FillCharges;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;

/** Why a trade filled at its price. */
@Path("/trades")
@Produces(MediaType.APPLICATION_JSON)
public final class ReceiptResource {

    private final MarketViews markets;
    private final Authentication authentication;
    private final ChargeSchedule schedule = ChargeSchedule.load();

    ReceiptResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
    }

    @GET
    @Path("/{id}/receipt")
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
