package in.sauda.http;

import in.sauda.fill.Fill;
import in.sauda.json.OrderJson;
import in.sauda.portfolio.Account;
import in.sauda.portfolio.AccountKey;
import in.sauda.portfolio.Valuation;
import in.sauda.trading.Page;
import in.sauda.trading.PostedJournal;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.NonBlocking;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/** What a trader has: portfolio, fills and ledger. */
@Path("/")
public final class PortfolioResource {

    private final MarketViews markets;
    private final Authentication authentication;

    PortfolioResource(MarketViews markets, Authentication authentication) {
        this.markets = markets;
        this.authentication = authentication;
    }

    @GET
    @Path("portfolio/")
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @NonBlocking
    public CompletionStage<Response> portfolio(@Context RoutingContext context) {
        MarketView market = markets.of(context);
        boolean csv = CsvTables.wanted(context);
        return account(market, context).thenApply(account -> {
            Valuation value = value(account, market);
            return csv
                    ? CsvTables.response(CsvTables.holdings(value))
                    : Response.ok(
                                    PortfolioJson.of(value, market.market(), market.stale()),
                                    MediaType.APPLICATION_JSON_TYPE)
                            .build();
        });
    }

    @GET
    @Path("portfolio/ledger")
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @Blocking
    public Response ledger(
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        AccountKey key = key(market, context);
        Page<PostedJournal> page = market.market().store().journals(key, Params.before(cursor), Params.limit(limit));
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.ledger(page.items(), key))
                : Pages.json(market.id(), page, (out, posted) -> LedgerJson.journal(out, posted, key));
    }

    @GET
    @Path("trades")
    @Produces({MediaType.APPLICATION_JSON, CsvTables.TYPE})
    @Blocking
    public Response trades(
            @QueryParam("symbol") @Nullable String symbol,
            @QueryParam("limit") @Nullable String limit,
            @QueryParam("cursor") @Nullable String cursor,
            @Context RoutingContext context) {
        MarketView market = markets.of(context);
        AccountKey key = key(market, context);
        Page<Fill> page =
                market.market().store().fills(key, markets.filter(symbol), Params.before(cursor), Params.limit(limit));
        return CsvTables.wanted(context)
                ? CsvTables.response(CsvTables.trades(page.items()))
                : Pages.json(market.id(), page, (out, fill) -> {
                    OrderJson.fillMembers(out.open(), fill, market.id());
                    out.close();
                });
    }

    private CompletionStage<Account> account(MarketView market, RoutingContext context) {
        return market.market().account(authentication.require(context).id());
    }

    private Valuation value(Account account, MarketView market) {
        return Valuation.of(account, markets.catalog(), market.market().board(), market.now());
    }

    private AccountKey key(MarketView market, RoutingContext context) {
        return new AccountKey(authentication.require(context).id(), market.id());
    }
}
