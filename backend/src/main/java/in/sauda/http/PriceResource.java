package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.quote.Quote;
import io.netty.buffer.Unpooled;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.core.buffer.Buffer;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The latest prices: one, or many at once. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class PriceResource {

    private static final int MOST_SYMBOLS = 500;

    private final MarketViews markets;

    PriceResource(MarketViews markets) {
        this.markets = markets;
    }

    @GET
    @Path("/price/{symbol}")
    public Buffer price(@PathParam("symbol") String symbol, @Context RoutingContext context) {
        MarketView market = markets.of(context);
        JsonOut out = new JsonOut(896);
        market.write(out, market.quote(markets.instrument(symbol)), market.now(), market.stale());
        return buffer(out);
    }

    @POST
    @Path("/prices")
    @Consumes(MediaType.APPLICATION_JSON)
    public Buffer prices(byte @Nullable [] json, @Context RoutingContext context) {
        MarketView market = markets.of(context);
        Body body = Body.parse(json);
        List<String> symbols = body.texts("symbols", MOST_SYMBOLS);
        body.done();
        long now = market.now();
        boolean stale = market.stale();
        JsonOut out = new JsonOut(64 + 768 * symbols.size());
        Map<String, ProblemCode> errors = new LinkedHashMap<>();
        out.open().open("prices");
        for (String symbol : symbols) {
            Instrument instrument = markets.find(symbol);
            Quote quote = instrument == null ? null : market.market().board().quote(instrument);
            if (quote == null) {
                errors.put(symbol, instrument == null ? ProblemCode.UNKNOWN_SYMBOL : ProblemCode.NO_PRICE);
            } else {
                market.writeNamed(out, quote, now, stale);
            }
        }
        out.close();
        SymbolErrors.write(out, errors);
        return buffer(out.close());
    }

    /** What was written, not copied: nothing may be written after it. */
    private static Buffer buffer(JsonOut out) {
        return Buffer.buffer(Unpooled.wrappedBuffer(out.backing(), 0, out.length()));
    }
}
