package in.sauda.http;

import in.sauda.instrument.Instrument;
import in.sauda.json.JsonOut;
import in.sauda.json.QuoteJson;
import in.sauda.quote.Depth;
import in.sauda.quote.Quote;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The market at a glance: depth, indices, movers, sectors and where the day stands. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class OverviewResource {

    private static final String ALL_SHARES = "NIFTY500";
    private static final Comparator<Quote> BY_CHANGE = Comparator.comparingLong(Quote::changeBasisPoints)
            .thenComparing(each -> each.instrument().symbol());

    private final MarketViews markets;
    private final IndexMembers members;

    OverviewResource(MarketViews markets) {
        this.markets = markets;
        this.members = new IndexMembers(markets.catalog());
    }

    @GET
    @Path("/depth/{symbol}")
    public byte[] depth(@PathParam("symbol") String symbol, @Context RoutingContext context) {
        MarketView market = markets.of(context);
        Quote quote = market.quote(markets.instrument(symbol));
        Depth depth = market.market().feed().depth(quote);
        JsonOut out = new JsonOut(1024)
                .open()
                .text("symbol", quote.instrument().symbol().text())
                .text("market", market.id());
        QuoteJson.levels(out, "bids", depth.bids());
        QuoteJson.levels(out, "asks", depth.asks());
        return out.flag("synthetic", depth.synthetic())
                .time("asOf", depth.eventMicros())
                .number("seq", depth.seq())
                .close()
                .bytes();
    }

    @GET
    @Path("/indices")
    public byte[] indices(@Context RoutingContext context) {
        MarketView market = markets.of(context);
        List<Quote> quotes = quotes(
                market,
                markets.catalog().all().stream().filter(Instrument::isIndex).toList());
        JsonOut out = new JsonOut(16_384).open().text("market", market.id());
        write(out, "items", quotes, market);
        return out.close().bytes();
    }

    @GET
    @Path("/movers")
    public byte[] movers(
            @QueryParam("index") @Nullable String index,
            @QueryParam("limit") @Nullable String limit,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        int most = Params.whole("limit", limit, 10, 1, 50);
        List<Quote> quotes = quotes(market, shares(index));
        List<Quote> rising = quotes.stream()
                .filter(each -> each.changePaise() > 0)
                .sorted(BY_CHANGE.reversed())
                .limit(most)
                .toList();
        List<Quote> falling = quotes.stream()
                .filter(each -> each.changePaise() < 0)
                .sorted(BY_CHANGE)
                .limit(most)
                .toList();
        List<Quote> active = quotes.stream()
                .sorted(Comparator.comparingLong((Quote each) -> each.tick().turnoverPaise())
                        .reversed())
                .limit(most)
                .toList();
        JsonOut out = new JsonOut(24_576).open().text("market", market.id());
        write(out, "gainers", rising, market);
        write(out, "losers", falling, market);
        write(out, "mostActive", active, market);
        return out.close().bytes();
    }

    @GET
    @Path("/sectors")
    public byte[] sectors(@QueryParam("index") @Nullable String index, @Context RoutingContext context) {
        MarketView market = markets.of(context);
        Map<String, SectorHeat> sectors = new TreeMap<>();
        for (Quote quote : quotes(market, shares(index))) {
            sectors.computeIfAbsent(quote.instrument().industry(), SectorHeat::new)
                    .add(quote);
        }
        JsonOut out = new JsonOut(4096).open().text("market", market.id()).array("items");
        sectors.values().forEach(sector -> sector.write(out));
        return out.end().close().bytes();
    }

    @GET
    @Path("/status")
    public byte[] status(@Context RoutingContext context) {
        JsonOut out = new JsonOut(512);
        MarketJson.status(out, markets.of(context).market());
        return out.bytes();
    }

    private List<Instrument> shares(@Nullable String index) {
        return members.of(index == null || index.isEmpty() ? ALL_SHARES : members.code(index));
    }

    private static List<Quote> quotes(MarketView market, List<Instrument> instruments) {
        List<Quote> quotes = new ArrayList<>(instruments.size());
        for (Instrument instrument : instruments) {
            Quote quote = market.market().board().quote(instrument);
            if (quote != null) {
                quotes.add(quote);
            }
        }
        return quotes;
    }

    private static void write(JsonOut out, String name, List<Quote> quotes, MarketView market) {
        long now = market.now();
        boolean stale = market.stale();
        out.array(name);
        quotes.forEach(quote -> market.write(out, quote, now, stale));
        out.end();
    }
}
