package in.sauda.http;

import in.sauda.calendar.Ist;
import in.sauda.instrument.Exchange;
import in.sauda.instrument.Instrument;
import in.sauda.instrument.InstrumentSearch;
import in.sauda.json.JsonOut;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is listed, and how to find it. */
@Path("/market")
@Produces(MediaType.APPLICATION_JSON)
@NonBlocking
public final class InstrumentResource {

    private static final int LONGEST_TEXT = 100;

    private final MarketViews markets;
    private final InstrumentSearch search;
    private final IndexMembers members;
    private final InstrumentJson json;

    InstrumentResource(MarketViews markets) {
        this.markets = markets;
        this.search = new InstrumentSearch(markets.catalog());
        this.members = new IndexMembers(markets.catalog());
        this.json = new InstrumentJson(markets.catalog());
    }

    @GET
    @Path("/instruments")
    public byte[] instruments(
            @QueryParam("query") @Nullable String query,
            @QueryParam("sector") @Nullable String sector,
            @QueryParam("index") @Nullable String index,
            @QueryParam("exchange") @Nullable String exchange,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        int most = Params.limit(limit);
        Exchange only = exchange == null ? null : Body.Choice.of("exchange", exchange, Exchange.class);
        String code = index == null ? null : members.code(index);
        List<Instrument> found = query == null
                ? markets.catalog().all()
                : search.search(text("query", query), markets.catalog().size());
        List<Instrument> matching = found.stream()
                .filter(market.market().feed()::covers)
                .filter(each -> only == null || each.exchange() == only)
                .filter(each -> sector == null || each.industry().equalsIgnoreCase(sector))
                .filter(each -> code == null || each.indices().contains(code))
                .toList();
        int from = cursor == null || cursor.isEmpty() ? 0 : (int) Math.min(matching.size(), Params.before(cursor));
        int to = Math.min(matching.size(), from + most);
        JsonOut out = new JsonOut(512 * (to - from) + 64);
        out.open().text("market", market.id());
        write(out, matching.subList(from, to), market);
        return out.text("nextCursor", to < matching.size() ? Params.cursor(to) : null)
                .close()
                .bytes();
    }

    @GET
    @Path("/search")
    public byte[] search(
            @QueryParam("q") @Nullable String typed,
            @QueryParam("limit") @Nullable String limit,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        if (typed == null) {
            throw new Problem(ProblemCode.MISSING_FIELD, "The parameter \"q\" is missing.").field("q");
        }
        int most = Params.whole("limit", limit, 10, 1, 50);
        List<Instrument> found = search
                .search(text("q", typed), markets.catalog().size())
                .stream()
                .filter(market.market().feed()::covers)
                .limit(most)
                .toList();
        JsonOut out = new JsonOut(4096).open().text("market", market.id());
        write(out, found, market);
        return out.close().bytes();
    }

    private void write(JsonOut out, List<Instrument> instruments, MarketView market) {
        var date = Ist.date(market.now());
        out.array("items");
        for (Instrument instrument : instruments) {
            json.write(out, instrument, market.market(), date);
        }
        out.end();
    }

    private static String text(String name, String typed) {
        if (typed.length() > LONGEST_TEXT) {
            throw new Problem(ProblemCode.INVALID_VALUE, name + " has at most " + LONGEST_TEXT + " characters.")
                    .field(name);
        }
        return typed;
    }
}
