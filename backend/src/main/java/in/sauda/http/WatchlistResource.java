package in.sauda.http;

import in.sauda.instrument.Symbol;
import in.sauda.json.JsonOut;
import in.sauda.watchlist.Watchlist;
import in.sauda.watchlist.WatchlistStore;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A trader's watchlists. */
@Path("/watchlists")
@Produces(MediaType.APPLICATION_JSON)
public final class WatchlistResource {

    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");
    private static final int MOST_SYMBOLS = 200;
    private static final int MOST_LISTS = 20;
    private static final int LONGEST_NAME = 40;

    /** What a trader sees who never saved a list. */
    private static final List<String> WELL_KNOWN = List.of(
            "RELIANCE.NS",
            "TCS.NS",
            "HDFCBANK.NS",
            "INFY.NS",
            "ICICIBANK.NS",
            "ITC.NS",
            "SBIN.NS",
            "BHARTIARTL.NS",
            "LT.NS",
            "MARUTI.NS");

    private final WatchlistStore store;
    private final MarketViews markets;
    private final Authentication authentication;
    private final Watchlist first;

    WatchlistResource(WatchlistStore store, MarketViews markets, Authentication authentication) {
        this.store = store;
        this.markets = markets;
        this.authentication = authentication;
        this.first = new Watchlist(
                "main",
                "My first list",
                WELL_KNOWN.stream()
                        .flatMap(each -> Stream.ofNullable(markets.find(each)))
                        .map(each -> each.symbol())
                        .toList());
    }

    @GET
    public byte[] watchlists(@Context RoutingContext context) {
        Signed trader = authentication.require(context);
        JsonOut out = new JsonOut(1024).open().array("items");
        lists(trader).forEach(list -> write(out, list));
        return out.end().close().bytes();
    }

    @PUT
    @Path("/{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    public byte[] save(@PathParam("id") String id, byte @Nullable [] json, @Context RoutingContext context) {
        Signed trader = authentication.require(context);
        if (!ID.matcher(id).matches()) {
            throw new Problem(ProblemCode.INVALID_VALUE, "A list's id has 1 to 32 of a-z, 0-9 and dashes.").field("id");
        }
        Body body = Body.parse(json);
        String name = body.text("name").strip();
        List<String> typed = body.texts("symbols", MOST_SYMBOLS);
        body.done();
        if (name.isEmpty() || name.length() > LONGEST_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new Problem(ProblemCode.INVALID_VALUE, "A name has 1 to " + LONGEST_NAME + " characters.")
                    .field("name");
        }
        List<Symbol> symbols = typed.stream()
                .map(markets::instrument)
                .map(each -> each.symbol())
                .distinct()
                .toList();
        List<Watchlist> lists = store.watchlists(trader.id());
        if (lists.size() >= MOST_LISTS
                && lists.stream().noneMatch(each -> each.id().equals(id))) {
            throw new Problem(ProblemCode.INVALID_VALUE, "At most " + MOST_LISTS + " lists can be kept.").field("id");
        }
        Watchlist list = new Watchlist(id, name, symbols);
        store.save(trader.id(), list);
        JsonOut out = new JsonOut(1024);
        write(out, list);
        return out.bytes();
    }

    private List<Watchlist> lists(Signed trader) {
        List<Watchlist> saved = store.watchlists(trader.id());
        return saved.isEmpty() ? List.of(first) : saved;
    }

    private static void write(JsonOut out, Watchlist list) {
        out.open().text("id", list.id()).text("name", list.name()).array("symbols");
        list.symbols().forEach(symbol -> out.text(symbol.text()));
        out.end().close();
    }
}
